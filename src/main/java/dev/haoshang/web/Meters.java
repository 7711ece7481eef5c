package dev.haoshang.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What those who run the server watch: turns with their outcome and time, and open sockets. Safe for any thread. */
final class Meters {
    private final MeterRegistry registry;
    private final AtomicInteger sockets;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        this.sockets = registry.gauge("haoshang.sockets.open", new AtomicInteger());
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

    void socketOpened() {
        sockets.incrementAndGet();
    }

    void socketClosed() {
        sockets.decrementAndGet();
    }
}
