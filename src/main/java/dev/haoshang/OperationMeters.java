package dev.haoshang;

import dev.haoshang.storage.SqlConversationStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** What is measured beside requests and talks: the store's queue, and how old the trained model is. */
final class OperationMeters {
    private OperationMeters() {}

    static void register(MeterRegistry registry, SqlConversationStore store, Path data, Clock clock) {
        Gauge.builder("haoshang.store.queue", store, SqlConversationStore::waiting)
                .description("Writes that wait for the store")
                .register(registry);
        Path model = data.resolve("model").resolve("intents.model");
        TimeGauge.builder("haoshang.model.age", () -> secondsSince(model, clock), TimeUnit.SECONDS)
                .description("How long ago the model was trained; not a number where none is kept")
                .register(registry);
    }

    private static double secondsSince(Path file, Clock clock) {
        try {
            return (clock.millis() - Files.getLastModifiedTime(file).toMillis()) / 1000.0;
        } catch (IOException none) {
            return Double.NaN;
        }
    }
}
