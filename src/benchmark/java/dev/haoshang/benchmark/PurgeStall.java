package dev.haoshang.benchmark;

import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.SavedTurn;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.storage.StorageSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** How long turns take in the embedded store while many unused conversations are erased. */
public final class PurgeStall {
    private static final int UNUSED = 200_000;
    private static final int EVENTS = 4;
    private static final int QUIET_SECONDS = 10;
    private static final long PAUSE_MILLIS = 5;
    private static final String TEXT = "e".repeat(600);

    private PurgeStall() {}

    /** Measures and prints; takes some minutes. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("purge-stall");
        Vertx vertx = Vertx.vertx();
        StorageSettings settings = StorageSettings.inFolder(folder);
        SqlConversationStore.open(vertx, settings).close().await();
        fill(settings);
        SqlConversationStore store = SqlConversationStore.open(vertx, settings);
        store.create(
                        new Conversation("talk", "hash", 1, 1, TEXT, Instant.EPOCH, Instant.now()),
                        List.of(new StoredEvent(1, TEXT)))
                .await();
        Talker talker = new Talker(store);
        talker.talkWhile(secondsFromNow(1));
        print("quiet", talker.talkWhile(secondsFromNow(QUIET_SECONDS)));
        long begun = System.nanoTime();
        Future<Integer> purge = store.deleteUnusedSince(Instant.ofEpochMilli(UNUSED + 1L));
        print("purge", talker.talkWhile(() -> !purge.isComplete()));
        System.out.printf(
                Locale.ROOT, "%d erased in %.1f s%n", purge.await(), (System.nanoTime() - begun) / 1e9);
        store.close().await();
        vertx.close().await();
        delete(folder);
    }

    private static BooleanSupplier secondsFromNow(int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        return () -> System.nanoTime() < end;
    }

    /** One person who always answers. */
    private static final class Talker {
        private final SqlConversationStore store;
        private long version = 1;

        Talker(SqlConversationStore store) {
            this.store = store;
        }

        /** Milliseconds of each turn. */
        List<Double> talkWhile(BooleanSupplier condition) throws InterruptedException {
            List<Double> millis = new ArrayList<>();
            while (condition.getAsBoolean()) {
                long begun = System.nanoTime();
                StoredEvent event = new StoredEvent(version + 1, TEXT);
                store.append(new SavedTurn("talk", version, "m" + version, List.of(event), TEXT, Instant.now()))
                        .await();
                version++;
                millis.add((System.nanoTime() - begun) / 1e6);
                Thread.sleep(PAUSE_MILLIS);
            }
            return millis;
        }
    }

    private static void fill(StorageSettings settings) throws SQLException {
        String numbers = "with recursive number (n) as (select 0 union all select n + 1 from number where n < "
                + (UNUSED - 1) + ") ";
        try (Connection connection = DriverManager.getConnection(settings.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("pragma synchronous = off");
            statement.execute("insert into conversation " + numbers + "select printf('%08x', n * 2654435761 % 4294967296)"
                    + " || n, 'hash', 2, " + EVENTS + ", '" + TEXT + "', n, n from number");
            for (int event = 1; event <= EVENTS; event++) {
                statement.execute("insert into event select id, " + event + ", '" + TEXT + "' from conversation");
            }
            statement.execute("insert into message select id, 'first', 2, " + EVENTS + " from conversation");
        }
    }

    private static void print(String name, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: %d turns, p50 %.1f ms, p99 %.1f ms, slowest %.1f ms%n",
                name,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.99)),
                sorted.get(sorted.size() - 1));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
