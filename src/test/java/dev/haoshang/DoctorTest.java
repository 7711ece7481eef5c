package dev.haoshang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Finding.Verdict;
import dev.haoshang.storage.Keys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private static final Clock NOW = Clock.systemUTC();

    @TempDir
    Path data;

    private final Settings.Serving serving = Shipped.serving();

    private Finding find(String about, Clock clock) {
        List<Finding> findings = new Doctor(Shipped.settings(data), serving, clock).examine();
        return findings.stream()
                .filter(finding -> finding.about().equals(about))
                .findFirst()
                .orElseThrow(() -> new AssertionError(findings.toString()));
    }

    private void assertWrong(String about, String advice, Clock clock) {
        Finding finding = find(about, clock);

        assertEquals(Verdict.WRONG, finding.verdict(), finding.toString());
        assertTrue(finding.words().contains(advice), finding.toString());
    }

    @Test
    void findsNothingWrongWhereAServerRanAndStopped() throws IOException {
        Shipped.keepModel(data);
        Shipped.server(data).stop();

        List<Finding> findings = new Doctor(Shipped.settings(data), serving, NOW).examine();

        assertTrue(findings.stream().allMatch(finding -> finding.verdict() != Verdict.WRONG), findings.toString());
        assertEquals(Verdict.GOOD, find("model", NOW).verdict(), findings.toString());
        assertEquals(Verdict.GOOD, find("database", NOW).verdict(), findings.toString());
        assertEquals(Verdict.GOOD, find("secret", NOW).verdict(), findings.toString());
    }

    @Test
    void changesNothingInAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(data.resolve("empty"));

        new Doctor(Shipped.settings(empty), serving, NOW).examine();

        try (Stream<Path> files = Files.list(empty)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void findsADamagedDatabase() throws IOException {
        Files.writeString(data.resolve("haoshang.db"), "this is no database".repeat(300));

        assertWrong("database", "restore a backup", NOW);
    }

    @Test
    void findsADatabaseThatDoesNotAnswerAndTellsNoPassword() throws IOException {
        serving.database = "jdbc:postgresql://127.0.0.1:1/none?user=u";
        serving.databasePasswordFile =
                Files.writeString(data.resolve("password"), "geheim").toString();

        assertWrong("database", "see that it runs", NOW);
        assertFalse(find("database", NOW).words().contains("geheim"));
    }

    @Test
    void notesThatNothingIsSealedWithoutAKey() {
        assertEquals(Verdict.NOTE, find("key", NOW).verdict());
    }

    @Test
    void findsThatAKeyIsMissingUnderWhichTextsWereSealed() {
        Shipped.keepTalk(data, Keys.parse(Keys.fresh("first"), "keys"));

        assertWrong("database", "--encryption-key-file", NOW);
    }

    @Test
    void findsAClockThatCannotBeRight() {
        assertWrong("clock", "let NTP keep it", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    @Test
    void findsAClockThatIsBehindWhatWasWritten() throws IOException {
        Files.writeString(data.resolve("file"), "written now");

        assertWrong("clock", "has files from", Clock.fixed(Instant.now().minusSeconds(3600), ZoneOffset.UTC));
    }

    @Test
    void findsAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            serving.port = taken.getLocalPort();

            assertWrong("port", "--port", NOW);
        }
    }

    @Test
    void looksAtTheSecretOfTheTeamsProvider() throws IOException {
        Path secret = Files.writeString(data.resolve("client-secret"), "secret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        serving.team.oidcSecretFile = secret.toString();

        assertWrong("secret", secret.toString(), NOW);
    }

    @Test
    void findsASecretThatOthersCanRead() throws IOException {
        Path secret = Files.writeString(data.resolve("admin-token"), "a long secret of the administrators");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));

        assertWrong("secret", "chmod 600", NOW);
    }

    @Test
    void findsContentThatIsMissing() {
        Settings settings = Shipped.settings(data);
        settings.content = data.resolve("nowhere");

        Finding found = new Doctor(settings, serving, NOW).examine().get(0);

        assertEquals(Verdict.WRONG, found.verdict());
        assertTrue(found.words().contains("--content"), found.words());
    }
}
