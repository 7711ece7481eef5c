package dev.haoshang.benchmark;

import dev.haoshang.conversation.ConversationStore;
import dev.haoshang.conversation.SavedTurn;
import dev.haoshang.conversation.Standing;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.storage.StorageSettings;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long one durable turn takes in SQLite, read and written, beside how many others are kept. */
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StoreBenchmark {
    private static final String EVENT = "e".repeat(120);
    private static final String SNAPSHOT = "s".repeat(600);

    /** A store that was filled before: with a million conversations the file has 1.9 GB. */
    @State(Scope.Thread)
    public static class Filled {
        /** How many conversations are kept, of four events each. */
        @Param({"1000", "1000000"})
        public int conversations;

        private final Vertx vertx = Vertx.vertx();
        private final Random random = new Random(1);
        private Path folder;
        private ConversationStore store;

        /** Fills it by plain SQL, which takes two minutes for a million. */
        @Setup
        public void fill() throws IOException, SQLException {
            folder = Files.createTempDirectory("store-benchmark");
            StorageSettings settings = StorageSettings.inFolder(folder);
            SqlConversationStore.open(vertx, settings).close().await();
            String numbers = "with recursive number (n) as (select 0 union all select n + 1 from number where n < "
                    + (conversations - 1) + ") ";
            // Names in no order of time, as real ones.
            String id = "printf('%08x-conversation-', n * 2654435761 % 4294967296) || n";
            try (Connection connection = DriverManager.getConnection(settings.jdbcUrl());
                    Statement statement = connection.createStatement()) {
                statement.execute("pragma synchronous = off");
                statement.execute("insert into conversation " + numbers + "select " + id + ", 'hash', 2, 4, '" + SNAPSHOT
                        + "', n, n from number");
                statement.execute("insert into event select id, sequence, '" + EVENT + "' from conversation,"
                        + " (select 1 as sequence union select 2 union select 3 union select 4)");
                statement.execute("insert into message select id, 'first', 2, 4 from conversation");
            }
            store = SqlConversationStore.open(vertx, settings);
        }

        /** Removes it. */
        @TearDown
        public void remove() throws IOException {
            store.close().await();
            vertx.close().await();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }

        private String someone() {
            long number = random.nextInt(conversations);
            return String.format("%08x-conversation-%d", number * 2654435761L % 4294967296L, number);
        }
    }

    /** One turn of any of them: found by its message, answered, and saved. */
    @Benchmark
    public Void turn(Filled filled) {
        String id = filled.someone();
        Standing standing = filled.store.find(id, "next").await().orElseThrow();
        long version = standing.conversation().version();
        long last = standing.conversation().lastSequence();
        List<StoredEvent> events = List.of(new StoredEvent(last + 1, EVENT), new StoredEvent(last + 2, EVENT));
        return filled.store
                .append(new SavedTurn(id, version, "message-" + version, events, SNAPSHOT, Instant.EPOCH))
                .await();
    }
}
