package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.ConversationStore;
import dev.haoshang.conversation.StorageException;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL server that goes away under load, or falls silent, and comes back. */
class PostgresOutageTest {
    private static final int TALKS = 64;
    /** The longest silence that the store bears, and room for a machine that is busy. */
    private static final Duration CALM = Duration.ofSeconds(9);

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private EmbeddedPostgres postgres;
    private ConversationStore store;
    private Load load;

    @BeforeEach
    void startUnderLoad() throws IOException {
        postgres = start(freePort());
        store = SqlConversationStore.open(vertx, StorageSettings.at(postgres.getJdbcUrl("postgres", "postgres")));
        load = new Load(vertx, store, TALKS);
        load.start();
        load.awaitAcknowledged(500);
    }

    @AfterEach
    void close() throws IOException {
        load.stop();
        store.close().await();
        vertx.close().await();
        postgres.close();
    }

    /** Kept over the restart, unlike one that the server chooses for itself. */
    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("server"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    /** The server's first process, and those that serve a connection each. */
    private List<String> processes() throws IOException {
        String first =
                Files.readAllLines(folder.resolve("server/postmaster.pid")).get(0);
        Stream<ProcessHandle> others =
                ProcessHandle.of(Long.parseLong(first)).orElseThrow().descendants();
        return Stream.concat(Stream.of(first), others.map(each -> String.valueOf(each.pid())))
                .toList();
    }

    private static void signal(String name, List<String> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        command.addAll(processes);
        new ProcessBuilder(command).start().waitFor();
    }

    private void assertGoesOnWithNothingLost() {
        long before = load.acknowledged();
        load.awaitAcknowledged(before + 500);
        store.probe().await();
        load.stop();
        load.assertNothingLostOrDoubled();
    }

    @Test
    void goesOnByItselfAfterTheServerWasStoppedAtOnceAndStartedAgain() throws Exception {
        signal("QUIT", processes().subList(0, 1));
        load.awaitFailures(200);

        assertThrows(StorageException.class, store.probe()::await);
        load.awaitFailures(2_000);
        postgres.close();
        postgres = start(postgres.getPort());

        assertGoesOnWithNothingLost();
        assertTrue(load.slowest().compareTo(CALM) < 0, "a call took " + load.slowest());
    }

    @Test
    void failsCalmlyWhileTheServerIsSilentAndGoesOnAfterwards() throws Exception {
        List<String> processes = processes();
        signal("STOP", processes);
        try {
            load.awaitFailures(TALKS);
            StorageException unready = assertThrows(StorageException.class, store.probe()::await);
            assertTrue(unready.getMessage().contains("the server cannot be reached"), unready.getMessage());
        } finally {
            signal("CONT", processes);
        }

        assertGoesOnWithNothingLost();
        assertTrue(load.slowest().compareTo(CALM) < 0, "a call took " + load.slowest());
        assertEquals(0, load.unexpected());
    }
}
