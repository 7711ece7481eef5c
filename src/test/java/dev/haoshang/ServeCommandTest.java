package dev.haoshang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.StorageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Resources.SYSTEM_ERR)
class ServeCommandTest {
    @TempDir
    Path data;

    /** What a command printed as an error, and its exit code. */
    private record Ended(int code, String error) {}

    @Test
    void namesThePortThatIsTakenAndStartsNothing() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            Ended ended = serve(
                    "--port",
                    String.valueOf(port),
                    "--data",
                    data.resolve("new").toString());

            assertEquals(1, ended.code);
            assertTrue(ended.error.contains("port " + port), ended.error);
            assertTrue(ended.error.contains("--port"), ended.error);
            assertFalse(ended.error.contains("\tat "), ended.error);
            assertFalse(Files.exists(data.resolve("new")));
        }
    }

    @Test
    void closesTheStoreAgainWhenThePortIsTakenInTheLastMoment() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThrows(BindException.class, () -> Shipped.server(data, taken.getLocalPort()));
        }

        assertFalse(Files.exists(data.resolve("haoshang.db-wal")), "SQLite removes it when the last connection closes");
    }

    @Test
    void namesTheFolderThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "in the way");

        Ended ended = serve("--port", "0", "--data", file.resolve("data").toString());

        assertEquals(1, ended.code);
        assertTrue(ended.error.contains(file.toString()), ended.error);
        assertTrue(ended.error.contains("--data"), ended.error);
        assertFalse(ended.error.contains("\tat "), ended.error);
    }

    @Test
    void saysThatTheStoresFileIsDamaged() throws IOException {
        Files.writeString(data.resolve("haoshang.db"), "this is no database".repeat(300));

        StorageException refusal = assertThrows(StorageException.class, () -> Shipped.server(data));

        assertTrue(refusal.getMessage().contains("haoshang.db"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("restore a backup"), refusal.getMessage());
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertTrue(serve("--port", "70000").error.contains("65535"));
        assertTrue(serve("--port", "many").error.contains("--port"));
        assertTrue(serve("--database", "mysql://here").error.contains("jdbc:postgresql:"));
    }

    @Test
    void refusesSettingsOfTheTeamThatCannotBe() {
        assertTrue(serve("--agent-hours", "9 to 5").error.contains("Mon-Fri 09:00-18:00"));
        assertTrue(serve("--agent-zone", "Nowhere/Here").error.contains("Asia/Shanghai"));
        assertTrue(serve("--webhook-url", "http://hooks.example.com/x").error.contains("https://"));
        assertTrue(serve("--webhook-url", "https://user:secret@hooks.example.com")
                .error
                .contains("--webhook-url"));
        assertTrue(serve("--webhook-url", "https://hooks.example.com").error.contains("--webhook-secret-file"));
        assertTrue(serve("--admin-port", "70000").error.contains("65535"));
    }

    @Test
    void namesThePortOfTheTeamThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = serve("--port", "0", "--admin-port", String.valueOf(taken.getLocalPort()));

            assertEquals(1, ended.code);
            assertTrue(ended.error.contains("port " + taken.getLocalPort()), ended.error);
            assertTrue(ended.error.contains("--admin-port"), ended.error);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "plenty", "NaN", "1e3", "1200元", "1,200", "1200.555", "1000000"})
    void refusesALivingFloorThatIsNoMonthlySumAndSaysHowToWriteOne(String floor) {
        Ended ended = serve("--living-floor=" + floor);

        assertEquals(2, ended.code);
        assertTrue(ended.error.contains("--living-floor") && ended.error.contains("'" + floor + "'"), ended.error);
        assertTrue(ended.error.contains("write it like 1200"), ended.error);
    }

    @Test
    void refusesAnAdministratorsSecretThatCanBeGuessed() throws IOException {
        Path secret = Files.writeString(data.resolve("admin-token"), "\n");

        IOException refusal = assertThrows(IOException.class, () -> Shipped.server(data));

        assertTrue(refusal.getMessage().contains(secret.toString()), refusal.getMessage());
    }

    private static Ended serve(String... arguments) {
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
        try {
            int code = Main.run(arguments);
            return new Ended(code, error.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }
}
