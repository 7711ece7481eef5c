package dev.haoshang.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read, or not in this shape: where, what, and what to do. */
class ContentReaderTest {
    private static final String LENDER = "dialogs/lenders/bank.yaml";
    private static final String FINE = """
            lender: bank
            name: { zh: "银行", en: "Bank" }
            example: true
            source: "made up"
            as_of: "2026-11-22"
            offers: [instalment]
            """;

    @TempDir
    Path folder;

    private CopiedContent content;

    @BeforeEach
    void copy() throws IOException {
        content = new CopiedContent(folder);
    }

    @Test
    void findsNothingWrongWithTheShippedContent() {
        assertEquals(List.of(), problemsIn(Path.of(".")));
    }

    @Test
    void readsAFileThatAnEditorAdds() {
        content.write(LENDER, FINE);

        Lender bank = ContentReader.read(folder).lenders().get("bank");

        assertEquals("Bank", bank == null ? "" : bank.name().en());
    }

    @Test
    void givesAnotherFingerprintWhenAnyFileChanges() {
        Content before = ContentReader.read(folder);
        content.write(LENDER, FINE);

        Content after = ContentReader.read(folder);

        assertNotEquals(before.fingerprint(), after.fingerprint());
        assertEquals(before.intentsFingerprint(), after.intentsFingerprint());
    }

    @Test
    void saysOnceThatTheFolderHoldsNoContent() {
        Path elsewhere = folder.resolve("elsewhere");

        assertEquals(
                List.of(
                        elsewhere.toAbsolutePath()
                                + ":1:1: there are no folders intents/ and dialogs/ here; give the folder that holds them with --content"),
                problemsIn(elsewhere));
    }

    private static List<String> problemsIn(Path folder) {
        try {
            ContentReader.read(folder);
            return List.of();
        } catch (ContentException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    @Test
    void namesEveryFolderAndFileThatIsMissing() {
        content.delete("dialogs/checks").delete("dialogs/options.yaml").delete("dialogs/plan.yaml");

        assertEquals(
                List.of(
                        "dialogs/checks:1:1: the folder is missing; it must be there, even with nothing in it",
                        "dialogs/options.yaml:1:1: the file is missing; it must be there",
                        "dialogs/plan.yaml:1:1: the file is missing; every conversation begins with this dialog"),
                content.problems());
    }

    @Test
    void refusesATab() {
        content.write(LENDER, FINE + "channel:\n\tzh: a\n");

        assertEquals(
                List.of(LENDER + ":8:1: a tab stands where YAML allows only spaces; indent with two spaces instead"),
                content.problems());
    }

    @Test
    void refusesATabAfterAKey() {
        content.write(LENDER, FINE.replace("lender: bank", "lender:\tbank").replace("example: true", "example:\ttrue"));

        assertEquals(
                List.of(LENDER + ":1:8: a tab stands where YAML allows only spaces; indent with two spaces instead"),
                content.problems());
    }

    @Test
    void refusesWhatIsNoYaml() {
        content.write(LENDER, "lender: bank\n  name: x\n");

        assertEquals(
                List.of(
                        LENDER
                                + ":2:7: this is no YAML: mapping values are not allowed here; check quotes, colons and indentation here"),
                content.problems());
    }

    @Test
    void refusesAnEmptyFile() {
        content.write(LENDER, "# nothing yet\n");

        assertEquals(
                List.of(LENDER + ":1:1: the file is empty; write what its schema asks for, or delete it"),
                content.problems());
    }

    @Test
    void refusesAFileThatIsNotUtf8AndTellsFromWhere() throws IOException {
        Files.write(
                folder.resolve(LENDER), new byte[] {'a', ':', ' ', 'b', '\n', 'c', ':', ' ', (byte) 0xD2, (byte) 0xF8});

        assertEquals(
                List.of(LENDER + ":2:4: the file is not UTF-8 from here on; save it as UTF-8"), content.problems());
    }

    @Test
    void refusesAFolderWithTheNameOfAFile() throws IOException {
        Files.createDirectory(folder.resolve(LENDER));

        assertEquals(
                List.of(LENDER + ":1:1: the file cannot be read; check that it is a file and may be read"),
                content.problems());
    }

    @Test
    void tellsThatAFileOfAnotherEndingIsNotRead() {
        content.write("dialogs/lenders/bank.yml", FINE);

        assertEquals(
                List.of("dialogs/lenders/bank.yml:1:1: only files that end in .yaml are read; rename it"),
                content.problems());
    }

    @Test
    void refusesADuplicateKeyAndNamesBothPlaces() {
        content.write(LENDER, FINE + "source: \"another\"\n");

        assertEquals(
                List.of(LENDER
                        + ":7:1: the key 'source' stands a second time here (first in line 4); keep one of the two"),
                content.problems());
    }

    @Test
    void refusesAnUnknownKeyAndSuggestsTheKnownOne() {
        content.write(LENDER, FINE + "chanel: { zh: \"a\", en: \"b\" }\n");

        assertEquals(List.of(LENDER + ":7:1: unknown key 'chanel'. Did you mean 'channel'?"), content.problems());
    }

    @Test
    void refusesAnUnknownKeyDeepInAFile() {
        content.write(LENDER, FINE.replace("en: \"Bank\"", "en: \"Bank\", fr: \"Banque\""));

        assertEquals(List.of(LENDER + ":2:31: unknown key 'fr'. Known are: en, zh"), content.problems());
    }

    @Test
    void refusesAMissingKey() {
        content.write(LENDER, FINE.replace("source: \"made up\"\n", ""));

        assertEquals(List.of(LENDER + ":1:1: the key 'source' is missing; add it"), content.problems());
    }

    @Test
    void refusesAValueOfAnotherKind() {
        content.write(LENDER, FINE.replace("true", "\"true\"").replace("\"made up\"", "12") + "longest_term: long\n");

        assertEquals(
                List.of(
                        LENDER
                                + ":3:1: this is of the kind string where boolean is wanted; write true or false without quotes",
                        LENDER + ":4:1: this is of the kind number where string is wanted; put it in quotes",
                        LENDER
                                + ":7:1: this is of the kind string where integer is wanted; write plain digits without quotes"),
                content.problems());
    }

    @Test
    void refusesAValueThatIsNotAmongTheKnownOnes() {
        content.write(LENDER, FINE.replace("[instalment]", "[instalment, installment]"));

        assertEquals(
                List.of(LENDER + ":6:22: unknown value 'installment'. Did you mean 'instalment'?"), content.problems());
    }

    @Test
    void refusesAnEmptyListAndAnEmptyText() {
        content.write(LENDER, FINE.replace("[instalment]", "[]").replace("\"Bank\"", "\"\""));

        assertEquals(
                List.of(
                        LENDER + ":2:19: the text is too short; write at least 1 sign",
                        LENDER + ":6:1: too little stands here; give at least 1"),
                content.problems());
    }

    @Test
    void refusesADateThatDoesNotExist() {
        content.write(LENDER, FINE.replace("2026-11-22", "2026-02-31"));

        assertEquals(1, content.problems().size());
        assertTrue(content.problems().get(0).startsWith(LENDER + ":1:1: this file cannot be used: "));
        assertTrue(content.problems().get(0).contains("2026-02-31"));
    }

    @Test
    void refusesALimitOutsideItsRange() {
        content.write(LENDER, FINE + "penalty_waiver_up_to: \"1.5\"\n");

        assertEquals(1, content.problems().size());
        assertTrue(content.problems().get(0).contains("largest waived share"));
    }

    @Test
    void refusesAnotherNameInsideThanOutside() {
        content.write(LENDER, FINE.replace("lender: bank", "lender: banc"));

        assertEquals(
                List.of(LENDER + ":1:1: the file is called 'bank' but says 'banc'; give both the same name"),
                content.problems());
    }

    @Test
    void refusesAliasesThatMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + alias + ", " + alias + ", " + alias + "]\n");
        }
        content.write(LENDER, bomb.toString());

        assertEquals(1, content.problems().size());
        assertTrue(
                content.problems().get(0).startsWith(LENDER + ":1:1: this cannot be read as YAML: Number of aliases"));
    }

    @Test
    void refusesFewAliasesThatExpandTooFar() {
        String wide = "x,".repeat(50_000);
        content.write(LENDER, "a: &a [" + wide + "]\nb: [*a, *a, *a, *a]\n");

        assertEquals(
                List.of(LENDER + ":1:1: the aliases of this file expand without end or too far; write the values out"),
                content.problems());
    }

    @Test
    void refusesAnAliasThatHoldsItself() {
        content.write(LENDER, "a: &a [*a]\n");

        assertEquals(
                List.of(LENDER + ":1:1: the aliases of this file expand without end or too far; write the values out"),
                content.problems());
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        content.write(LENDER, "[".repeat(50_000));

        assertEquals(
                List.of(LENDER + ":1:41: this is nested more than 40 levels deep; write it flat"), content.problems());
    }

    @Test
    void refusesAListAsAKey() {
        content.write(LENDER, FINE + "[a, b]: c\n");

        assertEquals(
                List.of(
                        LENDER
                                + ":7:1: a list or map stands where a key belongs; write a plain name, and put text with brackets in quotes"),
                content.problems());
    }

    @Test
    void tellsTheProblemsOfAllFilesAtOnce() {
        content.write(LENDER, FINE + "\tx: 1\n")
                .write("dialogs/lenders/other.yaml", FINE)
                .change("dialogs/plan.yaml", "next: consented", "next: consentet")
                .change("dialogs/repair.yaml", "{list}", "{lits}");

        assertEquals(
                List.of(
                        LENDER + ":7:1: a tab stands where YAML allows only spaces; indent with two spaces instead",
                        "dialogs/lenders/other.yaml:1:1: the file is called 'other' but says 'bank'; give both the same name",
                        content.place("dialogs/plan.yaml", "next: consentet")
                                + ": unknown state 'consentet'. Did you mean 'consented'?",
                        content.place("dialogs/repair.yaml", "zh: \"记下了")
                                + ": unknown placeholder 'lits'. Did you mean 'list'?"),
                content.problems());
    }

    @Test
    void doesNotBlameOtherFilesForWhatABrokenOneWouldHaveSaid() {
        content.write("dialogs/slots.yaml", "slots:\n\tx\n");

        assertEquals(
                List.of(
                        "dialogs/slots.yaml:2:1: a tab stands where YAML allows only spaces; indent with two spaces instead"),
                content.problems());
    }
}
