package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.ConversationStore;
import dev.haoshang.conversation.StorageException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 8, 30, 5);

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private volatile boolean running;

    @AfterEach
    void close() {
        running = false;
        vertx.close().await();
    }

    private StorageSettings settings() {
        return StorageSettings.inFolder(folder.resolve("data"));
    }

    private Path file() {
        return folder.resolve("data/haoshang.db");
    }

    private Path backup() {
        return folder.resolve("backup.db");
    }

    private static String refusal(Runnable deed) {
        return assertThrows(StorageException.class, deed::run).getMessage();
    }

    /** A store with a conversation of that id, closed. */
    private void storeHolding(String id) {
        ConversationStore store = SqlConversationStore.open(vertx, settings());
        store.create(Talk.opened(id), Talk.greeting()).await();
        store.append(Talk.turn(id, 1)).await();
        store.close().await();
    }

    private Optional<Conversation> find(StorageSettings settings, String id) {
        ConversationStore store = SqlConversationStore.open(vertx, settings);
        try {
            return store.find(id).await();
        } finally {
            store.close().await();
        }
    }

    private List<String> names(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length - 100, (byte) 0x5a);
        Files.write(file, bytes);
    }

    /** Saves turns one after the other until the test ends or one is refused, which is what becomes of the promise. */
    private void goOn(
            ConversationStore store, String id, long version, Map<String, Long> acknowledged, Promise<Void> end) {
        store.append(Talk.turn(id, version))
                .onSuccess(saved -> {
                    acknowledged.put(id, version + 1);
                    if (running) {
                        goOn(store, id, version + 1, acknowledged, end);
                    } else {
                        end.complete();
                    }
                })
                .onFailure(end::fail);
    }

    @Test
    void holdsEveryTurnAcknowledgedBeforeItBeganWhileTheStoreGoesOnWriting() {
        ConversationStore store = SqlConversationStore.open(vertx, settings());
        List<String> ids = IntStream.range(0, 20).mapToObj(i -> "talk-" + i).toList();
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        running = true;
        Future.all(ids.stream()
                        .map(id -> store.create(Talk.opened(id), Talk.greeting()))
                        .toList())
                .await();
        List<Future<Void>> talks = ids.stream()
                .map(id -> {
                    Promise<Void> end = Promise.promise();
                    goOn(store, id, 1, acknowledged, end);
                    return end.future();
                })
                .toList();

        boolean savedMeanwhile = false; // a backup can be quicker than one commit, but not always
        for (int round = 0; round < 5 || !savedMeanwhile && round < 500; round++) {
            Path copy = folder.resolve("backup-" + round + ".db");
            Map<String, Long> before = Map.copyOf(acknowledged);
            Backup.save(settings(), copy);
            Map<String, Long> after = Map.copyOf(acknowledged);

            ConversationStore saved = SqlConversationStore.open(vertx, StorageSettings.at("jdbc:sqlite:" + copy));
            before.forEach((id, version) -> {
                Conversation stored = saved.find(id).await().orElseThrow();
                assertTrue(stored.version() >= version, id + " at " + stored.version() + ", acknowledged " + version);
                assertEquals(
                        Talk.events(stored.version()),
                        saved.events(id, 0, Integer.MAX_VALUE).await());
            });
            saved.close().await();
            savedMeanwhile |= sum(after) > sum(before);
        }
        running = false;
        Future.all(talks).await();
        assertTrue(savedMeanwhile, "nothing was ever saved while a backup was made");
        store.close().await();
    }

    private static long sum(Map<String, Long> versions) {
        return versions.values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void isOneFileForItsOwnerOnly() throws IOException {
        storeHolding("a");

        Backup.save(settings(), backup());

        assertEquals(List.of("backup.db", "data"), names(folder));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())));
    }

    @Test
    void overwritesNothing() throws IOException {
        storeHolding("a");
        Files.writeString(backup(), "Dear bank");

        String refusal = refusal(() -> Backup.save(settings(), backup()));

        assertEquals("no backup was made (" + backup() + "): it exists already; choose another name", refusal);
        assertEquals("Dear bank", Files.readString(backup()));
    }

    @Test
    void needsAStoreAndAFolder() throws IOException {
        assertTrue(refusal(() -> Backup.save(settings(), backup())).contains("there is no store; give its folder"));
        storeHolding("a");

        String refusal = refusal(() -> Backup.save(settings(), folder.resolve("nowhere/backup.db")));

        assertTrue(refusal.contains("its folder does not exist"), refusal);
        assertEquals(List.of("data"), names(folder));
    }

    @Test
    void isNotMadeOfADamagedStore() throws IOException {
        storeHolding("a");
        damage(file());

        String refusal = refusal(() -> Backup.save(settings(), backup()));

        assertTrue(refusal.contains("damaged"), refusal);
        assertEquals(List.of("data"), names(folder));
    }

    @Test
    void takesThePlaceOfTheStoreWhichIsKeptUnderADatedName() throws IOException {
        storeHolding("a");
        Backup.save(settings(), backup());
        storeHolding("b");

        Path replaced = Backup.restore(settings(), backup(), NOW).orElseThrow();

        assertEquals(List.of("haoshang.db", "haoshang.db.replaced-2026-11-22-083005"), names(folder.resolve("data")));
        assertEquals(2, find(settings(), "a").orElseThrow().version());
        assertEquals(Optional.empty(), find(settings(), "b"));
        StorageSettings old = StorageSettings.at("jdbc:sqlite:" + replaced);
        assertEquals(2, find(old, "b").orElseThrow().version());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void isRestoredWhereThereWasNoStore() {
        storeHolding("a");
        Backup.save(settings(), backup());
        StorageSettings elsewhere = StorageSettings.inFolder(folder.resolve("elsewhere"));

        assertEquals(Optional.empty(), Backup.restore(elsewhere, backup(), NOW));

        assertEquals(2, find(elsewhere, "a").orElseThrow().version());
    }

    @Test
    void isNotRestoredWhileAServerUsesTheStore() throws IOException {
        storeHolding("a");
        Backup.save(settings(), backup());
        ConversationStore store = SqlConversationStore.open(vertx, settings());

        String refusal = refusal(() -> Backup.restore(settings(), backup(), NOW));

        assertTrue(refusal.contains(file() + "): a server or another program uses it"), refusal);
        store.append(Talk.turn("a", 2)).await();
        store.close().await();
        assertEquals(List.of("haoshang.db"), names(folder.resolve("data")));
        assertEquals(3, find(settings(), "a").orElseThrow().version());
        Backup.restore(settings(), backup(), NOW);
    }

    @Test
    void replacesAStoreThatIsDamagedBeyondReading() throws IOException {
        storeHolding("a");
        Backup.save(settings(), backup());
        Files.writeString(file(), "This is a letter. ".repeat(1000));
        Files.writeString(file().resolveSibling("haoshang.db-wal"), "A log of something else.");

        Path replaced = Backup.restore(settings(), backup(), NOW).orElseThrow();

        assertTrue(Files.readString(replaced).startsWith("This is a letter."));
        assertEquals(2, find(settings(), "a").orElseThrow().version());
    }

    @Test
    void isNotRestoredWhenItIsDamaged() throws IOException {
        storeHolding("a");
        Backup.save(settings(), backup());
        byte[] before = Files.readAllBytes(file());
        damage(backup());
        Path letter = Files.writeString(folder.resolve("letter"), "This is a letter. ".repeat(1000));

        assertTrue(refusal(() -> Backup.restore(settings(), backup(), NOW)).contains("damaged"));
        assertTrue(refusal(() -> Backup.restore(settings(), letter, NOW)).contains(letter + "): it is damaged"));
        assertTrue(refusal(() -> Backup.restore(settings(), folder.resolve("nothing"), NOW))
                .contains("there is no such file"));

        assertEquals(List.of("haoshang.db"), names(folder.resolve("data")));
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    @Test
    void isNotRestoredWhenItIsOfAnotherProgramOrANewerOne() throws SQLException, IOException {
        storeHolding("a");
        Backup.save(settings(), backup());
        run(
                backup(),
                "insert into flyway_schema_history select 99, '99', 'later', type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success from flyway_schema_history where version = '1'");
        Path other = folder.resolve("other.db");
        run(other, "create table recipe (name text)");

        String newer = refusal(() -> Backup.restore(settings(), backup(), NOW));
        String foreign = refusal(() -> Backup.restore(settings(), other, NOW));

        assertTrue(newer.contains("they are at version 99"), newer);
        assertTrue(foreign.contains("it holds no conversations of this program"), foreign);
        assertEquals(List.of("haoshang.db"), names(folder.resolve("data")));
    }

    private static void run(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void isNotRestoredFromTheFileOfARunningStore() {
        storeHolding("a");
        StorageSettings elsewhere = StorageSettings.inFolder(folder.resolve("elsewhere"));
        ConversationStore store = SqlConversationStore.open(vertx, settings());

        String refusal = refusal(() -> Backup.restore(elsewhere, file(), NOW));

        assertTrue(refusal.contains("take a file that the command backup made"), refusal);
        store.close().await();
    }

    @Test
    void leavesPostgresToItsOwnTools() {
        StorageSettings postgres = StorageSettings.at("jdbc:postgresql://127.0.0.1:1/talks?password=topsecret");

        String save = refusal(() -> Backup.save(postgres, backup()));
        String restore = refusal(() -> Backup.restore(postgres, backup(), NOW));

        assertTrue(save.contains("pg_dump"), save);
        assertTrue(restore.contains("pg_restore"), restore);
        assertFalse((save + restore).contains("topsecret"));
    }

    @Test
    void findsAStoreSoundOrTellsWhatIsBroken() throws IOException {
        assertTrue(refusal(() -> SqlConversationStore.check(settings())).contains("there is none"));
        storeHolding("a");
        assertEquals(List.of(), SqlConversationStore.check(settings()));

        damage(file());

        assertFalse(SqlConversationStore.check(settings()).isEmpty());
    }
}
