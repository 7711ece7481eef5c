package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.AgentHours;
import dev.haoshang.conversation.Consequences;
import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.Dispatch;
import dev.haoshang.conversation.Lead;
import dev.haoshang.conversation.Outgoing;
import dev.haoshang.conversation.People;
import dev.haoshang.conversation.Place;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.identity.MovableClock;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.storage.StorageSettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who run the server see of what waits for the team. */
class TeamMetersTest {
    /** Monday, five to six in the evening of Shanghai. */
    private static final Instant NOW = Instant.parse("2026-11-23T09:55:00Z");

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock(NOW);
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private Vertx vertx;
    private SqlConversationStore store;
    private TeamMeters meters;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        store = SqlConversationStore.open(vertx, StorageSettings.inFolder(data));
        People people = new People(AgentHours.of("Mon-Fri 09:00-18:00", ZoneId.of("Asia/Shanghai")), "", true);
        meters = new TeamMeters(registry, store.team(), people, clock);
    }

    @AfterEach
    void close() {
        store.close().await();
        vertx.close().await();
    }

    private void talk(String id, Lead lead, Optional<Instant> waiting, List<Outgoing> told) {
        Place place = new Place("en", "plan/balance", lead, false, "", waiting);
        store.create(
                        new Conversation(id, "hash", 1, 1, "{}", NOW.minusSeconds(50), NOW),
                        List.of(new StoredEvent(1, "{}")),
                        new Consequences(Optional.of(place), told, List.of()))
                .await();
    }

    private static List<Outgoing> event(String id) {
        return List.of(new Outgoing(id, "handoff", "{}"));
    }

    private void tell(String... lines) {
        String told = registry.scrape();
        for (String line : lines) {
            assertTrue(("\n" + told).contains("\n" + line + "\n"), line + "\nis not in\n" + told);
        }
    }

    @Test
    void tellWhatWaitsAndSinceWhen() {
        talk("a", Lead.HANDOFF, Optional.of(NOW.minusSeconds(100)), event("e1"));
        talk("b", Lead.HANDOFF, Optional.of(NOW.minusSeconds(900)), event("e2"));
        talk("upgraded", Lead.HANDOFF, Optional.empty(), List.of());
        talk("c", Lead.PERSON, Optional.of(NOW.minusSeconds(70)), List.of());
        talk("answered", Lead.PERSON, Optional.empty(), List.of());
        talk("d", Lead.BOT, Optional.empty(), event("e3"));
        List<Dispatch> claimed =
                store.team().claim(Instant.now(), Duration.ofHours(1), 1).await();
        store.team().failed(claimed.get(0), Optional.empty(), "gone").await();

        meters.refresh().await();

        tell(
                "haoshang_handoffs_waiting 3.0",
                "haoshang_handoffs_oldest_seconds 900.0",
                "haoshang_talks_led 2.0",
                "haoshang_talks_unanswered_seconds 70.0",
                "haoshang_webhooks_waiting 2.0",
                "haoshang_webhooks_oldest_seconds 50.0",
                "haoshang_webhooks_dead 1.0",
                "haoshang_webhooks_total{outcome=\"delivered\"} 0.0",
                "haoshang_webhooks_total{outcome=\"failed\"} 0.0");
    }

    @Test
    void tellZeroWhereNothingWaits() {
        meters.refresh().await();

        tell("haoshang_handoffs_waiting 0.0", "haoshang_handoffs_oldest_seconds 0.0", "haoshang_webhooks_dead 0.0");
    }

    @Test
    void tellNoNumberWhileTheStoreIsAway() {
        talk("a", Lead.HANDOFF, Optional.of(NOW), List.of());
        meters.refresh().await();
        store.close().await();

        meters.refresh().await();

        tell("haoshang_handoffs_waiting NaN", "haoshang_handoffs_oldest_seconds NaN");
    }

    @Test
    void tellWhetherPeopleAnswerAtThisHour() {
        tell("haoshang_team_open 1.0");

        clock.pass(Duration.ofMinutes(10));

        tell("haoshang_team_open 0.0");
    }
}
