package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import dev.haoshang.conversation.Chatbot;
import dev.haoshang.conversation.ConversationStore;
import dev.haoshang.conversation.LiveKnowledge;
import dev.haoshang.document.LetterPdf;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.storage.StorageSettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {
    private static final String CONVERSATION = "/api/v1/conversations/{id}";

    @TempDir
    static Path data;

    private static Server server;
    private static Http http;

    private final Description description = new Description("openapi.yaml");

    @BeforeAll
    static void start() throws IOException {
        server = Shipped.server(data);
        http = new Http(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void describesEveryRouteAndNoOther() {
        assertEquals(routes(), description.operations());
    }

    /** The routes with a path of their own, apart from the pages. */
    private static TreeSet<String> routes() {
        Vertx vertx = Vertx.vertx();
        ConversationStore store = SqlConversationStore.open(vertx, StorageSettings.inFolder(data.resolve("routes")));
        WebSettings settings = new WebSettings("127.0.0.1", 0, Set.of(), "secret");
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Chatbot chatbot = new Chatbot(
                vertx,
                store,
                new LiveKnowledge(Shipped.knowledge()),
                Future.succeededFuture(new LetterPdf(1)),
                Clock.systemUTC());
        TreeSet<String> routes = new TreeSet<>();
        for (Route route : new Edge(vertx, chatbot, settings, meters).router().getRoutes()) {
            if (route.methods() != null
                    && route.getPath() != null
                    && !Set.of("/chat", "/widget.d.ts").contains(route.getPath())) {
                route.methods()
                        .forEach(method ->
                                routes.add(method + " " + route.getPath().replaceAll(":(\\w+)", "{$1}")));
            }
        }
        store.close().await();
        vertx.close().await();
        return routes;
    }

    @Test
    void isServed() throws IOException {
        for (String name : new String[] {"openapi.yaml", "asyncapi.yaml", "proposal.schema.json"}) {
            Http.Answer answer = http.get("/api/v1/" + name, Optional.empty());

            assertEquals(200, answer.status());
            assertEquals(name.endsWith(".yaml") ? "application/yaml" : "application/schema+json", answer.mediaType());
            assertEquals(
                    new String(getClass().getResourceAsStream("/api/" + name).readAllBytes(), StandardCharsets.UTF_8),
                    answer.text());
        }
    }

    @Test
    void fitsTheAnswersOfAWholeTalk() {
        Borrower borrower = Talks.chinese(Borrower.open(http, "zh-Hans"));
        borrower.set("balance", "").say("我的手机号是13812345678");

        check("GET", "/events", borrower.get("/events?after=0"));
        check("GET", "/facts", borrower.get("/facts"));
        check("GET", "/export", borrower.get("/export"));
        for (String format : new String[] {"json", "html", "pdf", "docx", "csv", "ics"}) {
            check("GET", "/proposal." + format, borrower.get("/proposal." + format));
        }
        for (String format : new String[] {"html", "pdf", "docx"}) {
            check("GET", "/guide." + format, borrower.get("/guide." + format));
        }
        check(
                "POST",
                "/messages",
                borrower.send(new JsonObject().put("id", "more").put("text", "会上征信吗")));
        check("DELETE", "", borrower.delete());
    }

    @Test
    void fitsTheAnswersOfAnEnglishTalkWithoutARate() {
        Borrower borrower = Borrower.open(http, "en").press("value:yes");

        check("POST", "/messages", borrower.send(message("I owe 20,000 and earn 4,000, spend 2,500, not overdue")));
        for (String text : new String[] {"skip", "skip", "skip", "skip", "skip", "skip", "none", "skip", "yes"}) {
            check("POST", "/messages", borrower.send(message(text)));
        }
    }

    private static JsonObject message(String text) {
        return new JsonObject().put("id", UUID.randomUUID().toString()).put("text", text);
    }

    @Test
    void fitsTheFailures() {
        Borrower borrower = Borrower.open(http, "en");

        for (String format : new String[] {"json", "html", "pdf", "docx", "csv", "ics"}) {
            check("GET", "/proposal." + format, borrower.get("/proposal." + format));
        }
        for (String format : new String[] {"html", "pdf", "docx"}) {
            check("GET", "/guide." + format, borrower.get("/guide." + format));
        }
        check("POST", "/messages", borrower.send("{"));
        check("POST", "/messages", borrower.send(message("x".repeat(2001))));
        check("GET", "/facts", http.get(borrower.path("/facts"), Optional.empty()));
        check("GET", "/facts", http.get(borrower.path("/facts"), Optional.of("wrong")));
        check("GET", "/facts", http.get("/api/v1/conversations/none/facts", Optional.of("wrong")));
        check("GET", "/socket", http.get(borrower.path("/socket"), Optional.empty()));
        check(
                "GET",
                "/facts",
                http.send("GET", borrower.path("/facts"), "", Map.of("Origin", "https://elsewhere.example")));
    }

    @Test
    void fitsTheToolsAndOperations() throws IOException {
        String administrator = Files.readString(data.resolve("admin-token")).strip();
        JsonObject loan = new JsonObject().put("kind", "equal_payment");

        Http.Answer refused = http.post("/api/v1/calculate", loan, Optional.empty());
        description.allows("POST", "/api/v1/calculate", refused.status(), refused.mediaType(), refused.text());
        Http.Answer meaning =
                http.post("/api/v1/understand", new JsonObject().put("text", "欠三万五，还不上了"), Optional.of(administrator));
        description.allows("POST", "/api/v1/understand", meaning.status(), meaning.mediaType(), meaning.text());
        for (String path : new String[] {"/health/live", "/health/ready", "/metrics"}) {
            Http.Answer answer = http.get(path, Optional.empty());
            description.allows("GET", path, answer.status(), answer.mediaType(), answer.text());
        }
    }

    @Test
    void fitsACalculation() {
        JsonObject loan = new JsonObject()
                .put("kind", "equal_instalment")
                .put("principal", "35000.00")
                .put("annual_rate", "0.146")
                .put("periods", 24);

        Http.Answer answer = http.post("/api/v1/calculate", loan, Optional.empty());

        description.allows("POST", "/api/v1/calculate", answer.status(), answer.mediaType(), answer.text());
        assertEquals("1690.39", answer.json().getJsonObject("outputs").getString("instalment"));
    }

    private void check(String method, String rest, Http.Answer answer) {
        description.allows(method, CONVERSATION + rest, answer.status(), answer.mediaType(), answer.text());
    }
}
