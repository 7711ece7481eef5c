package dev.haoshang.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What those who run the server watch: turns with their outcome and time, and open sockets. Safe for any thread. */
final class Meters {
    private final MeterRegistry registry;
    private final AtomicInteger sockets;
    private final MultiGauge content;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        this.sockets = registry.gauge("haoshang.sockets.open", new AtomicInteger());
        this.content = MultiGauge.builder("haoshang.content.info")
                .description("The fingerprint of the content in use")
                .register(registry);
        turns("answered");
    }

    /** Times a turn and counts it by its outcome: "answered", or the code of the failure. */
    <T> Future<T> turn(Supplier<Future<T>> turn) {
        Timer.Sample sample = Timer.start(registry);
        return turn.get()
                .onSuccess(done -> sample.stop(turns("answered")))
                .onFailure(failure -> sample.stop(turns(Failure.of(failure).code())));
    }

    private Timer turns(String outcome) {
        return Timer.builder("haoshang.turns")
                .description("Messages answered, by outcome")
                .tag("outcome", outcome)
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(registry);
    }

    /** Which content is in use now; the one before it is not told any more. */
    void content(String fingerprint) {
        content.register(List.of(MultiGauge.Row.of(Tags.of("fingerprint", fingerprint), 1)), true);
    }

    void socketOpened() {
        sockets.incrementAndGet();
    }

    void socketClosed() {
        sockets.decrementAndGet();
    }
}
