package dev.haoshang.web;

import dev.haoshang.conversation.Backlog;
import dev.haoshang.conversation.People;
import dev.haoshang.conversation.TeamStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What waits for the team and its system, as the store told last: who reads the meters asks the database nothing. Nodes that share a
 * database tell the same, but for the webhooks, which each counts itself. Safe for any thread.
 */
public final class TeamMeters {
    private final TeamStore team;
    private final Counter delivered;
    private final Counter failed;

    /** Empty while it is not known, as when the database is away. */
    private volatile Optional<Backlog> backlog = Optional.empty();

    /**
     * Meters in a registry, which know nothing before {@link #refresh}.
     *
     * @param people tells when somebody answers
     * @param clock the one that conversations go by
     */
    public TeamMeters(MeterRegistry registry, TeamStore team, People people, Clock clock) {
        this.team = team;
        this.delivered = webhooks(registry, "delivered");
        this.failed = webhooks(registry, "failed");
        count(registry, "haoshang.webhooks.waiting", "Events on their way to the team's system", Backlog::events);
        age(
                registry,
                clock,
                "haoshang.webhooks.oldest",
                "How long ago the oldest of them happened",
                Backlog::oldestEvent);
        count(registry, "haoshang.webhooks.dead", "Events that could not be delivered", Backlog::deadEvents);
        count(registry, "haoshang.handoffs.waiting", "Talks that wait for a person", Backlog::handoffs);
        age(registry, clock, "haoshang.handoffs.oldest", "How long the longest of them waits", Backlog::oldestHandoff);
        count(registry, "haoshang.talks.led", "Talks that a person leads", Backlog::led);
        age(
                registry,
                clock,
                "haoshang.talks.unanswered",
                "How long the longest waiting borrower in one of them has no answer",
                Backlog::longestUnanswered);
        Gauge.builder("haoshang.team.open", () -> people.open(clock.instant()) ? 1 : 0)
                .description("Whether people answer at this hour; 0 where no hours are set")
                .register(registry);
    }

    private static Counter webhooks(MeterRegistry registry, String outcome) {
        return Counter.builder("haoshang.webhooks")
                .description("Attempts to tell the team's system of an event, by outcome")
                .tag("outcome", outcome)
                .register(registry);
    }

    private void count(MeterRegistry registry, String name, String description, Function<Backlog, Integer> count) {
        Gauge.builder(name, () -> backlog.map(count).map(Integer::doubleValue).orElse(Double.NaN))
                .description(description)
                .register(registry);
    }

    /** Zero where nothing waits. */
    private void age(
            MeterRegistry registry,
            Clock clock,
            String name,
            String description,
            Function<Backlog, Optional<Instant>> since) {
        TimeGauge.builder(
                        name,
                        () -> backlog.map(since)
                                .map(instant -> instant.map(then -> seconds(then, clock))
                                        .orElse(0.0))
                                .orElse(Double.NaN),
                        TimeUnit.SECONDS)
                .description(description)
                .register(registry);
    }

    private static double seconds(Instant since, Clock clock) {
        return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1_000.0);
    }

    /** Asks the store; succeeds in any case. */
    public Future<Void> refresh() {
        return team.backlog()
                .onComplete(told -> backlog = Optional.ofNullable(told.result()))
                .otherwiseEmpty()
                .mapEmpty();
    }

    void delivered() {
        delivered.increment();
    }

    void failed() {
        failed.increment();
    }
}
