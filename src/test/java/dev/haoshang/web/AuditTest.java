package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import dev.haoshang.conversation.Consequences;
import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.Dispatch;
import dev.haoshang.conversation.Outgoing;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.storage.StorageSettings;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which use of the team's interface is written down. */
class AuditTest {
    private static final Map<String, String> AUDITED = new TreeMap<>(Map.of(
            "GET /admin/conversations", "list",
            "GET /admin/conversations/{id}", "read",
            "DELETE /admin/conversations/{id}", "delete",
            "GET /admin/conversations/{id}/export", "export",
            "POST /admin/conversations/{id}/messages", "message",
            "POST /admin/conversations/{id}/handback", "handback",
            "GET /admin/audit", "audit",
            "GET /admin/webhooks", "webhooks",
            "POST /admin/webhooks/{id}/replay", "replay"));

    /** They lead to no conversation. */
    private static final Set<String> NOT_AUDITED = Set.of(
            "GET /admin/report",
            "GET /admin/report.csv",
            "GET /admin/report.html",
            "POST /admin/understand",
            "GET /admin/sign-in",
            "POST /admin/sign-in",
            "GET /admin/admin.yaml");

    @TempDir
    static Path data;

    private static Server server;
    private static Team team;

    @BeforeAll
    static void start() throws IOException {
        Team.join(data);
        server = Shipped.server(data);
        team = new Team(server.adminPort());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    /** The entries of one request. */
    private static List<JsonObject> entries(String trace) {
        return team.get("admin", "/audit").json().getJsonArray("entries").stream()
                .map(JsonObject.class::cast)
                .filter(entry -> entry.getString("trace").equals(trace))
                .toList();
    }

    private static Http.Answer send(String method, String path, JsonObject body, String trace) {
        return team.http()
                .send(
                        method,
                        path,
                        method.equals("POST") ? body.encode() : "",
                        Map.of(
                                "Authorization",
                                "Bearer admin-token",
                                "traceparent",
                                "00-" + trace + "-00f067aa0ba902b7-01"));
    }

    @Test
    void decidesForEveryRouteWhetherItsUseIsWrittenDown() {
        Set<String> decided = new TreeSet<>(NOT_AUDITED);
        decided.addAll(AUDITED.keySet());

        assertEquals(decided, new Description("admin.yaml").operations());
    }

    @Test
    void writesDownEachUseOnceWithItsConversation() {
        Http borrowers = new Http(server.port());
        int request = 0;
        for (Map.Entry<String, String> route : AUDITED.entrySet()) {
            boolean ofOne = route.getKey().contains("/conversations/{id}");
            String id = ofOne ? Borrower.open(borrowers, "en").id() : "unknown";
            String trace = "%032x".formatted(++request);
            JsonObject body = new JsonObject().put("id", "m1");
            String[] operation = route.getKey().replace("{id}", id).split(" ");

            send(
                    operation[0],
                    operation[1],
                    operation[1].endsWith("messages") ? body.put("text", "Hello.") : body,
                    trace);

            List<JsonObject> entries = entries(trace);
            assertEquals(1, entries.size(), route.getKey());
            assertEquals(route.getValue(), entries.get(0).getString("action"));
            assertEquals(ofOne ? id : "", entries.get(0).getString("conversation"));
            assertEquals("admin-person", entries.get(0).getString("who"));
        }
    }

    @Test
    void writesDownWhoseEventIsSentOnceMore() {
        Vertx vertx = Vertx.vertx();
        SqlConversationStore store = SqlConversationStore.open(vertx, StorageSettings.inFolder(data));
        Instant now = Instant.now();
        store.create(
                        new Conversation("talk-of-a-dead-event", "hash", 1, 1, "{}", now, now),
                        List.of(new StoredEvent(1, "{}")),
                        new Consequences(
                                Optional.empty(), List.of(new Outgoing("event-1", "handoff", "{}")), List.of()))
                .await();
        Dispatch dispatch =
                store.team().claim(now, Duration.ofHours(1), 1).await().get(0);
        store.team().failed(dispatch, Optional.empty(), "gone").await();
        store.close().await();
        vertx.close().await();
        String trace = "f".repeat(32);

        assertEquals(
                204,
                send("POST", "/admin/webhooks/event-1/replay", new JsonObject(), trace)
                        .status());

        assertEquals("talk-of-a-dead-event", entries(trace).get(0).getString("conversation"));
    }
}
