package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.SavedTurn;
import dev.haoshang.conversation.StorageException;
import dev.haoshang.conversation.StoredEvent;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoreTest extends ConversationStoreContract {
    private static final String SECRET = "三万五-secret-";

    @TempDir
    Path folder;

    @Override
    StorageSettings settings() {
        return StorageSettings.inFolder(data());
    }

    private Path data() {
        return folder.resolve("new/data");
    }

    private Path file() {
        return data().resolve("haoshang.db");
    }

    private StorageSettings impatient() {
        return settings().withLockPatience(Duration.ofMillis(50));
    }

    private void reopen(StorageSettings settings) {
        store.close().await();
        store = SqlConversationStore.open(vertx, settings);
    }

    /** Another program that holds the write lock until it is closed. */
    private Connection lock() throws SQLException {
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        try (Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
        }
        return other;
    }

    private void whileLocked(Runnable deeds) throws SQLException {
        Connection other = lock();
        try {
            deeds.run();
        } finally {
            other.close();
        }
    }

    /** The message of the failure when the store is opened. */
    private String refusal(StorageSettings settings) {
        return assertThrows(StorageException.class, () -> SqlConversationStore.open(vertx, settings))
                .getMessage();
    }

    private static SavedTurn secretTurn(String id, long version, int repeats) {
        long last = Talk.lastSequence(version);
        return Talk.turn(
                id,
                version,
                SECRET + version,
                List.of(new StoredEvent(last + 1, SECRET.repeat(repeats)), new StoredEvent(last + 2, SECRET)));
    }

    @Test
    void keepsItsFolderForItsOwnerOnly() throws IOException {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data())));
    }

    @Test
    void leavesNoTraceOfADeletedConversationInItsFiles() throws IOException {
        create("a");
        create("b");
        for (long version = 1; version <= 20; version++) {
            store.append(secretTurn("a", version, 500)).await();
        }
        assertTrue(filesHold(SECRET));

        store.delete("a").await();

        assertFalse(filesHold(SECRET));
        assertStands("b", 1);
    }

    @Test
    void leavesNoTraceOfUnusedConversationsInItsFiles() throws IOException {
        create("a");
        store.append(secretTurn("a", 1, 500)).await();

        store.deleteUnusedSince(Talk.OPENED.plusSeconds(60)).await();

        assertFalse(filesHold(SECRET));
    }

    private boolean filesHold(String text) throws IOException {
        String sought = latin(text.getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.list(data())) {
            for (Path each : files.toList()) {
                if (latin(Files.readAllBytes(each)).contains(sought)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void failsATurnWhileAnotherProgramHoldsTheLockAndSavesItAfterwards() throws SQLException {
        reopen(impatient());
        create("a");

        whileLocked(() -> {
            StorageException failure = assertThrows(StorageException.class, store.append(Talk.turn("a", 1))::await);
            assertTrue(failure.getMessage().contains("another program holds its lock"), failure.getMessage());
            assertThrows(StorageException.class, store.probe()::await);
            assertStands("a", 1);
        });

        store.append(Talk.turn("a", 1)).await();
        assertStands("a", 2);
    }

    @Test
    void waitsForAShortLock() throws Exception {
        reopen(settings().withLockPatience(Duration.ofSeconds(30)));
        create("a");
        Connection other = lock();

        Future<Void> turn = store.append(Talk.turn("a", 1));
        other.close();

        turn.await();
        assertStands("a", 2);
    }

    @Test
    void refusesAtOnceWhatDoesNotFitInTheQueue() throws SQLException {
        reopen(impatient().withQueueLimit(3));
        create("a");

        whileLocked(() -> {
            List<Future<Void>> turns = IntStream.range(0, 20)
                    .mapToObj(i -> store.append(Talk.turn("a", 1, "message-" + i)))
                    .toList();
            Future.join(turns).otherwiseEmpty().await();

            long turnedAway = turns.stream()
                    .filter(turn -> turn.cause().getMessage().contains("too many writes wait"))
                    .count();
            assertTrue(turnedAway >= 14, turnedAway + " were turned away");
        });

        store.append(Talk.turn("a", 1)).await();
        assertStands("a", 2);
    }

    @Test
    void failsATurnThatFindsTheDiskFullAndSavesItOnceThereIsRoom() {
        reopen(StorageSettings.at(settings().jdbcUrl() + "?max_page_count=60"));
        create("a");
        create("old");
        store.append(secretTurn("old", 1, 5_000)).await();

        StorageException failure =
                assertThrows(StorageException.class, store.append(secretTurn("a", 1, 10_000))::await);

        assertTrue(failure.getMessage().contains("the disk is full"), failure.getMessage());
        assertStands("a", 1);
        assertEquals(List.of(), Talk.answer(store, "a", SECRET + 1));
        store.delete("old").await();
        store.append(secretTurn("a", 1, 5_000)).await();
        assertEquals(3, store.events("a", 0, 10).await().size());
    }

    @Test
    void savesTheSmallTurnsOfAGroupWhenALargeOneFindsTheDiskFull() {
        reopen(StorageSettings.at(settings().jdbcUrl() + "?max_page_count=60"));
        create("a");
        create("b");
        create("c");

        Future<Void> before = store.append(Talk.turn("a", 1));
        Future<Void> large = store.append(secretTurn("b", 1, 50_000));
        Future<Void> after = store.append(Talk.turn("c", 1));

        assertThrows(StorageException.class, large::await);
        before.await();
        after.await();
        assertStands("a", 2);
        assertStands("b", 1);
        assertStands("c", 2);
    }

    @Test
    void saysAtStartThatAnotherProgramKeepsTheFileToItself() throws SQLException {
        store.close().await();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement()) {
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin exclusive");

            String refusal = refusal(impatient());

            assertTrue(refusal.contains(file().toString()), refusal);
            assertTrue(refusal.contains("another program holds its lock"), refusal);
        }
    }

    @Test
    void saysAtStartThatAFileStandsWhereTheFolderShouldBe() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear bank");

        String refusal = refusal(StorageSettings.inFolder(letter.resolve("data")));

        assertTrue(refusal.contains(letter.toString()), refusal);
        assertTrue(refusal.contains("choose another folder"), refusal);
    }

    @Test
    void wantsAUrlThatItKnows() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SqlConversationStore.open(vertx, StorageSettings.at("jdbc:mysql://localhost/x")));
        assertThrows(
                IllegalArgumentException.class,
                () -> SqlConversationStore.open(vertx, StorageSettings.at("jdbc:sqlite::memory:")));
    }
}
