package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.ConversationStore;
import dev.haoshang.conversation.SavedTurn;
import dev.haoshang.conversation.StorageException;
import dev.haoshang.conversation.StoredEvent;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full, files that are broken, folders that cannot be written: told in clear words, and nothing half done. */
class SqliteFaultsTest {
    private static final int EVENTS = 400;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private StorageSettings settings() {
        return StorageSettings.inFolder(data());
    }

    private ConversationStore open(StorageSettings settings) {
        return SqlConversationStore.open(vertx, settings);
    }

    private String refusal(StorageSettings settings) {
        return assertThrows(StorageException.class, () -> open(settings)).getMessage();
    }

    /** A store with one conversation of a few hundred kilobytes, closed. */
    private void store(StorageSettings settings) {
        ConversationStore store = open(settings);
        store.create(Talk.opened("a"), Talk.greeting()).await();
        store.append(turn("a", EVENTS)).await();
        store.close().await();
    }

    private static SavedTurn turn(String id, int events) {
        List<StoredEvent> said = Stream.iterate(2, sequence -> sequence + 1)
                .limit(events)
                .map(sequence -> new StoredEvent(sequence, "x".repeat(1000)))
                .toList();
        return Talk.turn(id, 1, "message", said);
    }

    private Path file() {
        return data().resolve("haoshang.db");
    }

    private void overwrite(int from, int count) throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, from, from + count, (byte) 0x5a);
        Files.write(file(), bytes);
    }

    private void assertDamageIsTold() throws IOException {
        byte[] before = Files.readAllBytes(file());

        String refusal = refusal(settings());

        assertTrue(refusal.contains(file() + "): it is damaged or no SQLite database; restore a backup"), refusal);
        assertTrue(Arrays.equals(before, Files.readAllBytes(file())), "the damaged file was changed");
    }

    @Test
    void saysAtStartThatTheHeaderIsGarbage() throws IOException {
        store(settings());
        overwrite(0, 100);

        assertDamageIsTold();
    }

    @Test
    void saysAtStartThatAPageInTheMiddleIsGarbage() throws IOException {
        store(settings());
        int page = 4096;
        overwrite((int) (Files.size(file()) / page / 2) * page, page);

        assertDamageIsTold();
    }

    @Test
    void saysAtStartThatTheEndIsMissing() throws IOException {
        store(settings());
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length - 4096));

        assertDamageIsTold();
    }

    @Test
    void keepsItsFilesForTheirOwnerOnlyEvenInAFolderThatIsOpenToAll() throws IOException {
        Files.createDirectories(data());
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwxr-xr-x"));
        ConversationStore store = open(settings());
        store.create(Talk.opened("a"), Talk.greeting()).await();

        try (Stream<Path> files = Files.list(data())) {
            for (Path each : files.toList()) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
                        each.toString());
            }
        }
        store.close().await();
    }

    @Test
    void saysAtStartThatAStoreCanOnlyBeReadAndOpensItOnceItCanBeWritten() throws Exception {
        Optional<SmallDisk> disk = SmallDisk.mount(data(), 8);
        try {
            store(settings());
            // Without a disk of its own, something stands where the log must be written, which stops even root.
            Path obstacle = data().resolve("haoshang.db-wal");
            if (disk.isPresent()) {
                disk.get().makeReadOnly();
            } else {
                Files.createDirectory(obstacle);
            }

            String refusal = refusal(settings());

            assertTrue(refusal.contains(file().toString()), refusal);
            assertTrue(refusal.contains("it cannot be written; give the user"), refusal);
            if (disk.isPresent()) {
                disk.get().makeWritable();
            } else {
                Files.delete(obstacle);
            }
            open(settings()).close().await();
        } finally {
            unmount(disk);
        }
    }

    @Test
    void saysAtStartThatAnEmptyFolderCanOnlyBeRead() throws Exception {
        Optional<SmallDisk> disk = SmallDisk.mount(data(), 8);
        try {
            if (disk.isPresent()) {
                disk.get().makeReadOnly();
            } else {
                Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("r-xr-xr-x"));
            }
            // Where nothing is mounted for root, nobody may write in /proc.
            Path place = Files.isWritable(data()) ? Path.of("/proc") : data();

            String refusal = refusal(StorageSettings.inFolder(place));

            assertTrue(refusal.contains("or choose another folder"), refusal);
            assertFalse(Files.exists(place.resolve("haoshang.db")));
        } finally {
            unmount(disk);
        }
    }

    @Test
    void failsATurnOnAFullDiskAndSavesItOnceThereIsRoom() throws Exception {
        Optional<SmallDisk> disk = SmallDisk.mount(data(), 4);
        try {
            // Without a disk that can be filled, the file may not grow, which SQLite reports in the same way.
            ConversationStore store = open(
                    disk.isPresent()
                            ? settings()
                            : StorageSettings.at(settings().jdbcUrl() + "?max_page_count=200"));
            store.create(Talk.opened("a"), Talk.greeting()).await();
            store.create(Talk.opened("ballast"), Talk.greeting()).await();
            Path ballast = data();
            if (disk.isPresent()) {
                ballast = disk.get().fill();
            } else {
                store.append(turn("ballast", EVENTS)).await();
            }

            StorageException failure = assertThrows(StorageException.class, store.append(turn("a", EVENTS))::await);

            assertTrue(
                    failure.getMessage().contains(file() + "): the disk is full; free space, then try again"),
                    failure.getMessage());
            assertEquals(1, store.find("a").await().orElseThrow().version());
            assertEquals(Talk.greeting(), store.events("a", 0, 10).await());
            if (disk.isPresent()) {
                Files.delete(ballast);
            } else {
                store.delete("ballast").await();
            }
            store.append(turn("a", EVENTS)).await();
            assertEquals(EVENTS + 1, store.events("a", 0, 1000).await().size());
            store.close().await();
            assertEquals(List.of(), SqlConversationStore.check(settings()));
        } finally {
            unmount(disk);
        }
    }

    @Test
    void makesNoBackupOnAFullDisk() throws Exception {
        store(settings());
        Path place = folder.resolve("backups");
        Optional<SmallDisk> disk = SmallDisk.mount(place, 1);
        try {
            if (disk.isPresent()) {
                Files.delete(disk.get().fill());
                Files.write(place.resolve("ballast"), new byte[900_000]);
            } else {
                place = Path.of("/proc"); // no place for files either, on machines that lend no small disk
            }
            Path target = place.resolve("backup.db");

            String refusal = assertThrows(StorageException.class, () -> Backup.save(settings(), target))
                    .getMessage();

            assertTrue(refusal.contains("no backup was made (" + target), refusal);
            assertFalse(Files.exists(target));
            if (disk.isPresent()) {
                assertTrue(refusal.contains("the disk is full"), refusal);
                assertEquals(List.of("ballast"), List.of(place.toFile().list()));
            }
        } finally {
            unmount(disk);
        }
    }

    private static void unmount(Optional<SmallDisk> disk) throws IOException, InterruptedException {
        if (disk.isPresent()) {
            disk.get().unmount();
        }
    }
}
