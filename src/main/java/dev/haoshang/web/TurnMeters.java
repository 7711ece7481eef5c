package dev.haoshang.web;

import dev.haoshang.conversation.TurnReport;
import dev.haoshang.conversation.TurnWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts and times what becomes of messages. Its labels are names of the content and of steps, never of a person. Safe for any thread. */
public final class TurnMeters implements TurnWatch {
    private final MeterRegistry registry;
    private final Counter opened;
    private final Counter understood;
    private final Counter unknown;
    private final Counter clarifications;
    private final Counter handoffs;
    private final Timer understanding;
    private final Timer dialog;
    private final Timer store;

    /** Meters in a registry; all that have no label of the content stand at zero from the start. */
    public TurnMeters(MeterRegistry registry) {
        this.registry = registry;
        this.opened = registry.counter("haoshang.conversations.opened");
        this.understood = texts("yes");
        this.unknown = texts("no");
        this.clarifications = registry.counter("haoshang.clarifications");
        this.handoffs = registry.counter("haoshang.handoffs");
        this.understanding = step("understand");
        this.dialog = step("dialog");
        this.store = step("store");
    }

    private Counter texts(String answer) {
        return Counter.builder("haoshang.texts")
                .description("Messages in free text, by whether they were understood")
                .tag("understood", answer)
                .register(registry);
    }

    private Timer step(String name) {
        return Timer.builder("haoshang.turn.step")
                .description("How long each step of a turn takes")
                .tag("step", name)
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2))
                .register(registry);
    }

    @Override
    public void opened() {
        opened.increment();
    }

    @Override
    public void answered(TurnReport turn) {
        turn.intent().ifPresent(intent -> {
            understood.increment();
            registry.counter("haoshang.intents", "intent", intent).increment();
        });
        if (turn.unknown()) {
            unknown.increment();
        }
        if (turn.clarifies()) {
            clarifications.increment();
        }
        if (turn.handsOver()) {
            handoffs.increment();
        }
        turn.reached()
                .ifPresent(state -> registry.counter("haoshang.plan.reached", "state", state)
                        .increment());
        if (turn.understandingNanos() > 0) {
            understanding.record(turn.understandingNanos(), TimeUnit.NANOSECONDS);
        }
        dialog.record(turn.dialogNanos(), TimeUnit.NANOSECONDS);
        store.record(turn.storeNanos(), TimeUnit.NANOSECONDS);
    }
}
