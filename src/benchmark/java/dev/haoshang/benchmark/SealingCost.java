package dev.haoshang.benchmark;

import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.SavedTurn;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.storage.Keys;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.storage.StorageSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What sealing costs the embedded store: turns a second and processor time of a turn, plain and sealed, in turn. */
public final class SealingCost {
    private static final int RUNS = 5;
    private static final int TALKS = 32;
    private static final int TURNS = 150;

    /** As long as those of a talk on its way to a proposal, in Chinese. */
    private static final String SNAPSHOT = "{\"talk\":\"" + "欠三万五".repeat(300) + "\"}";

    private static final String EVENT = "{\"text\":\"" + "利率14.6%".repeat(60) + "\"}";
    private static final int EVENTS = 4;

    /** One run. */
    private record Run(double turnsPerSecond, double cpuMicros) {}

    private SealingCost() {}

    /** Measures and prints; takes about a minute. */
    public static void main(String[] arguments) throws IOException {
        List<Run> plain = new ArrayList<>();
        List<Run> sealed = new ArrayList<>();
        Keys keys = Keys.parse(Keys.fresh("k1"), "benchmark");
        run(Keys.none());
        run(keys);
        for (int i = 0; i < RUNS; i++) {
            plain.add(run(Keys.none()));
            sealed.add(run(keys));
        }
        print("plain", plain);
        print("sealed", sealed);
    }

    private static Run run(Keys keys) throws IOException {
        Path folder = Files.createTempDirectory("sealing-cost");
        Vertx vertx = Vertx.vertx();
        SqlConversationStore store =
                SqlConversationStore.open(vertx, StorageSettings.inFolder(folder).withKeys(keys));
        for (int talk = 0; talk < TALKS; talk++) {
            store.create(
                            new Conversation("talk-" + talk, "hash", 1, 1, SNAPSHOT, Instant.EPOCH, Instant.EPOCH),
                            List.of(new StoredEvent(1, EVENT)))
                    .await();
        }
        Duration cpu = processorTime();
        long begun = System.nanoTime();
        Future.all(IntStream.range(0, TALKS)
                        .mapToObj(talk -> turns(store, "talk-" + talk, 1))
                        .toList())
                .await();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double used = processorTime().minus(cpu).toNanos() / 1e3;
        store.close().await();
        vertx.close().await();
        delete(folder);
        return new Run(TALKS * TURNS / seconds, used / (TALKS * TURNS));
    }

    private static Future<Void> turns(SqlConversationStore store, String id, long version) {
        if (version > TURNS) {
            return Future.succeededFuture();
        }
        String message = "message-" + version;
        return store.find(id, message)
                .compose(standing -> {
                    long last = standing.orElseThrow().conversation().lastSequence();
                    List<StoredEvent> events = IntStream.rangeClosed(1, EVENTS)
                            .mapToObj(each -> new StoredEvent(last + each, EVENT))
                            .toList();
                    return store.append(new SavedTurn(id, version, message, events, SNAPSHOT, Instant.EPOCH));
                })
                .compose(saved -> turns(store, id, version + 1));
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void print(String name, List<Run> runs) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f turns/s, %.0f microseconds of processor a turn (medians of %d)%n",
                name,
                median(runs.stream().map(Run::turnsPerSecond).toList()),
                median(runs.stream().map(Run::cpuMicros).toList()),
                RUNS);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
