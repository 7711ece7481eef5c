package dev.haoshang.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownContentTest {
    @TempDir
    Path folder;

    @TempDir
    Path memory;

    private CopiedContent content;
    private Content whole;
    private KnownContent known;

    @BeforeEach
    void readAll() throws IOException {
        content = new CopiedContent(folder);
        whole = ContentReader.read(folder);
        known = KnownContent.of(whole);
    }

    @Test
    void intentsThatAreKnownAreNotReadAgain() {
        Content quick = ContentReader.read(folder, known);

        assertEquals(Map.of(), quick.intents());
        assertEquals(whole.script(), quick.script());
        assertEquals(whole.intentsFingerprint(), quick.intentsFingerprint());
    }

    @Test
    void intentsThatAnEditorChangedAreRead() {
        content.change("intents/ask_deferral.yaml", "ask_deferral words", "may i pay later");

        Content changed = ContentReader.read(folder, known);

        assertFalse(changed.intents().isEmpty());
    }

    @Test
    void aProblemIsToldAtItsPlaceThoughTheIntentsAreKnown() {
        content.delete("dialogs/answers/ask_deferral.yaml");

        ContentException problems = assertThrows(ContentException.class, () -> ContentReader.read(folder, known));

        assertTrue(
                problems.problems().stream()
                        .anyMatch(problem -> problem.file().equals("intents/ask_deferral.yaml")
                                && problem.advice().contains("write dialogs/answers/ask_deferral.yaml")),
                problems.problems().toString());
    }

    @Test
    void whatWasFoundGoodIsNotCheckedAgain() {
        content.change("dialogs/repair.yaml", "{ zh:", "{ unknown: no, zh:");
        String now = fingerprint();

        Content unchecked = ContentReader.read(folder, new KnownContent(known.intents(), known.labels(), now));

        assertEquals(now, unchecked.fingerprint());
        assertThrows(ContentException.class, () -> ContentReader.read(folder, known));
    }

    private String fingerprint() {
        return new ContentFiles(
                        folder,
                        List.of(
                                "intents",
                                "dialogs",
                                "dialogs/answers",
                                "dialogs/letters",
                                "dialogs/lenders",
                                "dialogs/checks"),
                        new Problems())
                .fingerprint("");
    }

    @Test
    void whatAProgramFoundGoodItRemembersAsItWas() throws IOException {
        known.keep(memory, Optional.of("this one"));

        assertEquals(Optional.of(known), KnownContent.kept(memory, Optional.of("this one")));
    }

    @Test
    void whatAnotherProgramFoundGoodIsChecked() throws IOException {
        known.keep(memory, Optional.of("another"));

        KnownContent kept = KnownContent.kept(memory, Optional.of("this one")).orElseThrow();

        assertEquals("", kept.sound());
        assertEquals(known.labels(), kept.labels());
    }

    /** As while it is developed: nobody can tell one of these programs from the next, which may check more. */
    @Test
    void aProgramThatIsNoFileChecksEverythingAtEachStart() throws IOException {
        known.keep(memory, Optional.of("this one"));
        assertEquals(
                "", KnownContent.kept(memory, Optional.empty()).orElseThrow().sound());

        known.keep(memory);
        assertEquals(
                "", KnownContent.kept(memory, Optional.of("")).orElseThrow().sound());
    }

    @Test
    void aDamagedMemoryIsNone() throws IOException {
        known.keep(memory);
        Files.writeString(memory.resolve("content.properties"), "sound=1\n");

        assertEquals(Optional.empty(), KnownContent.kept(memory));
    }
}
