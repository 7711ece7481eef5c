package dev.haoshang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.web.Administrator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What the commands print and how they end. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class MainTest {
    @TempDir
    Path folder;

    /**
     * How a command ended.
     *
     * @param code its exit code
     * @param out what it printed
     * @param err what it complained of
     */
    private record Ended(int code, String out, String err) {}

    private static Ended run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = Main.run(arguments);
            return new Ended(
                    code, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void printsATokenOnceAndKeepsItsHash() throws IOException {
        Path file = folder.resolve("admin-tokens");

        Ended ended = run("admin-token", "li.na", "agent", "--admin-tokens-file", file.toString());
        Ended refused = run("admin-token", "li na", "agent", "--admin-tokens-file", file.toString());
        Ended unknown = run("admin-token", "li.na", "owner", "--admin-tokens-file", file.toString());

        List<Administrator> read = AdminTokens.read(file);
        assertEquals(1, read.size());
        assertEquals(Administrator.hash(ended.out().strip()), read.get(0).tokenHash());
        assertFalse(Files.readString(file).contains(ended.out().strip()));
        assertEquals(2, refused.code());
        assertTrue(unknown.err().contains("viewer, agent, editor or admin"), unknown.err());
    }

    @Test
    void namesTheLineOfTheTokensFileThatCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("admin-tokens"), "# people\nli.na agent secret\n");

        IOException refusal = assertThrows(IOException.class, () -> AdminTokens.read(file));

        assertTrue(String.valueOf(refusal.getMessage()).contains("admin-tokens:2"), refusal.getMessage());
    }

    @Test
    void writesAReportOfAPeriodWithoutTalks() throws IOException {
        Path page = folder.resolve("report.html");

        Ended ended = run("report", "--data", folder.toString(), "--output", page.toString(), "--language", "en");

        assertEquals(0, ended.code(), ended.err());
        assertTrue(Files.readString(page).contains("Report of the talks"));
        assertEquals(
                2, run("report", "--from", "2026-11-02", "--to", "2026-11-01").code());
    }

    @Test
    void checksTheShippedContent() {
        Ended ended = run("check");

        assertEquals(0, ended.code());
        assertTrue(ended.out().startsWith("No errors in "), ended.out());
        assertTrue(ended.out().stripTrailing().matches("(?s).*\n0 errors, \\d+ warnings?"), ended.out());
    }

    @Test
    void tellsThatTheContentFolderIsWrongAndWhatToDo() {
        Path wrong = folder.resolve("nowhere");

        Ended ended = run("serve", "--content", wrong.toString());

        assertEquals(1, ended.code());
        assertEquals(
                List.of(
                        wrong
                                + ":1:1: there are no folders intents/ and dialogs/ here; give the folder that holds them with --content",
                        "1 problem(s) in the content; nothing was started."),
                ended.err().lines().toList());
        assertEquals("", ended.out());
    }

    @Test
    void tellsEveryProblemOfTheContentAndStartsNothing() throws IOException {
        Path content = folder.resolve("content");
        for (String name : List.of("intents", "dialogs")) {
            try (Stream<Path> files = Files.walk(Path.of(name))) {
                for (Path file : files.toList()) {
                    Files.createDirectories(content.resolve(file).getParent());
                    Files.copy(file, content.resolve(file));
                }
            }
        }
        Files.writeString(content.resolve("dialogs/lenders/one.yaml"), "lender:\tone\n");
        Files.writeString(content.resolve("dialogs/lenders/two.yaml"), "lender: [\n");
        Path data = folder.resolve("data");

        for (String command : List.of("serve", "test")) {
            Ended ended = run(command, "--content", content.toString(), "--data", data.toString());

            assertEquals(1, ended.code());
            assertEquals(3, ended.err().lines().count(), ended.err());
            assertTrue(ended.err().startsWith("dialogs/lenders/one.yaml:1:8: a tab stands"), ended.err());
            assertFalse(ended.err().contains("\tat "), ended.err());
        }
        assertFalse(Files.exists(data), "nothing may be half started");
    }

    @Test
    void printsTheProblemsOfTheContentInAnyFormat() {
        String wrong = folder.resolve("nowhere").toString();

        Ended text = run("check", "--content", wrong);
        Ended json = run("check", "--content", wrong, "--format", "json");
        Ended github = run("check", "--content", wrong, "--format", "github");
        Ended other = run("check", "--content", wrong, "--format", "xml");

        assertEquals(List.of(1, 1, 1, 2), List.of(text.code(), json.code(), github.code(), other.code()));
        assertTrue(text.out().endsWith("\n1 error, 0 warnings\n"), text.out());
        assertTrue(json.out().startsWith("[ {"), json.out());
        assertTrue(github.out().startsWith("::error file="), github.out());
        assertTrue(other.err().contains("'xml' is no format; use text, json or github"), other.err());
    }

    @Test
    void helpsAndNamesEveryCommand() {
        Ended ended = run("--help");

        assertEquals(0, ended.code());
        for (String command :
                List.of("serve", "check", "test", "chat", "understand", "evaluate", "graph", "backup", "restore")) {
            assertTrue(ended.out().contains("\n  " + command), command);
        }
    }

    @Test
    void helpsWithOneCommand() {
        Ended ended = run("serve", "--help");

        assertEquals(0, ended.code());
        for (String setting : List.of("--port", "--host", "--data", "--content", "--database", "--today", "--watch")) {
            assertTrue(ended.out().contains(setting), setting);
        }
    }

    @Test
    void suggestsTheSettingThatWasMeant() {
        Ended ended = run("serve", "--prot", "1");

        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("--prot"), ended.err());
        assertTrue(ended.err().contains("--port"), ended.err());
    }

    @Test
    void tellsThatADateIsNone() {
        Ended ended = run("check", "--today", "tomorrow");

        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("'tomorrow' is no date; write it like 2026-11-22"), ended.err());
        assertFalse(ended.err().contains("\tat "), ended.err());
    }

    @Test
    void tellsThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());

            Ended ended = run("serve", "--port", port, "--data", "target/shipped");

            assertEquals(1, ended.code());
            assertTrue(ended.err().contains(port), ended.err());
            assertFalse(ended.err().contains("\tat "), ended.err());
        }
    }
}
