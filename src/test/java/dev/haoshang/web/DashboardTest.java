package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import dev.haoshang.conversation.People;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.storage.StorageSettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files for Grafana and Prometheus ask for what the server tells. */
class DashboardTest {
    private static final Path FILES = Path.of("src", "main", "docker");
    private static final Pattern METRIC = Pattern.compile("\\b(?:haoshang|jvm|vertx)_[a-z_]+");

    @TempDir
    Path data;

    @Test
    void askForNoMetricThatThereIsNot() throws IOException {
        String rules = Files.readString(FILES.resolve("alerts.yaml"));
        String dashboard = Files.readString(FILES.resolve("grafana.json"));
        Server server = Shipped.server(data);
        try {
            Http http = new Http(server.port());
            Borrower.open(http, "zh-Hans").press("value:yes").say("会上征信吗");
            String metrics = http.get("/metrics", Optional.empty()).text();

            Set<String> missing = new TreeSet<>();
            Matcher names = METRIC.matcher(rules + dashboard);
            while (names.find()) {
                if (!metrics.contains("\n" + names.group() + "{") && !metrics.contains("\n" + names.group() + " ")) {
                    missing.add(names.group());
                }
            }

            assertEquals(Set.of(), missing);
        } finally {
            server.stop();
        }
    }

    @Test
    void showEverythingThatWaitsForTheTeamAndWarnOfIt() throws IOException {
        String rules = Files.readString(FILES.resolve("alerts.yaml"));
        String dashboard = Files.readString(FILES.resolve("grafana.json"));
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Vertx vertx = Vertx.vertx();
        SqlConversationStore store = SqlConversationStore.open(vertx, StorageSettings.inFolder(data));
        new TeamMeters(registry, store.team(), People.NOBODY, Clock.systemUTC());
        store.close().await();
        vertx.close().await();

        Matcher told = METRIC.matcher(registry.scrape());
        while (told.find()) {
            assertTrue(dashboard.contains(told.group()), told.group());
        }
        for (String alarming : List.of(
                "haoshang_handoffs_oldest_seconds",
                "haoshang_talks_unanswered_seconds",
                "haoshang_webhooks_dead",
                "haoshang_webhooks_oldest_seconds")) {
            assertTrue(rules.contains(alarming), alarming);
        }
    }
}
