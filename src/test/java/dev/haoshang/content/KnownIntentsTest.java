package dev.haoshang.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownIntentsTest {
    @TempDir
    Path folder;

    @TempDir
    Path memory;

    private CopiedContent content;
    private Content whole;
    private KnownIntents known;

    @BeforeEach
    void readAll() throws IOException {
        content = new CopiedContent(folder);
        whole = ContentReader.read(folder);
        known = KnownIntents.of(whole);
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
    void whatIsKeptIsRememberedAsItWas() throws IOException {
        known.keep(memory);

        assertEquals(Optional.of(known), KnownIntents.kept(memory));
    }

    @Test
    void aDamagedMemoryIsNone() throws IOException {
        known.keep(memory);
        Files.writeString(memory.resolve("intents.json"), "{\"fingerprint\": 1");

        assertEquals(Optional.empty(), KnownIntents.kept(memory));
    }
}
