package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.Vertx;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(VertxExtension.class)
class OriginsTest {
    private static final String ALLOWED = "https://help.example.com";
    private static final String FOREIGN = "https://elsewhere.example";

    @TempDir
    static Path data;

    private static Server server;
    private static Http http;

    @BeforeAll
    static void start() throws IOException {
        server = Shipped.server(data, Set.of("https://Help.example.com/"));
        http = new Http(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void refusesAForeignOrigin() {
        for (String origin : new String[] {FOREIGN, "null", "https://help.example.com.evil.example", "nonsense\\"}) {
            Http.Answer answer = open(origin);

            assertEquals(403, answer.status(), origin);
            assertEquals("origin_not_allowed", answer.json().getString("code"));
            assertTrue(answer.header("Access-Control-Allow-Origin").isEmpty());
        }
    }

    @Test
    void letsAnAllowedOriginReadTheAnswer() {
        Http.Answer answer = open(ALLOWED);

        assertEquals(201, answer.status());
        assertEquals(ALLOWED, answer.header("Access-Control-Allow-Origin").orElseThrow());
        assertEquals("Origin", answer.header("Vary").orElseThrow());
    }

    @Test
    void letsAnAllowedOriginReadARefusal() {
        Http.Answer answer = http.send("GET", "/api/v1/conversations/none/facts", "", Map.of("Origin", ALLOWED));

        assertEquals(401, answer.status());
        assertEquals(ALLOWED, answer.header("Access-Control-Allow-Origin").orElseThrow());
    }

    @Test
    void takesRequestsOfItsOwnPages() {
        assertEquals(201, open("http://127.0.0.1:" + http.port()).status());
    }

    @Test
    void answersThePreflightOfAnAllowedOriginOnly() {
        Map<String, String> asked = Map.of(
                "Origin", ALLOWED,
                "Access-Control-Request-Method", "POST",
                "Access-Control-Request-Headers", "authorization, content-type");

        Http.Answer answer = http.send("OPTIONS", "/api/v1/conversations", "", asked);

        assertEquals(204, answer.status());
        assertEquals(ALLOWED, answer.header("Access-Control-Allow-Origin").orElseThrow());
        assertTrue(answer.header("Access-Control-Allow-Methods").orElseThrow().contains("DELETE"));
        assertTrue(answer.header("Access-Control-Allow-Headers").orElseThrow().contains("authorization"));
        assertEquals(
                403,
                http.send("OPTIONS", "/api/v1/conversations", "", Map.of("Origin", FOREIGN))
                        .status());
    }

    @Test
    void givesTheWidgetsCodeToAnyPage() {
        Http.Answer answer = http.send("GET", "/widget.js", "", Map.of("Origin", FOREIGN));

        assertEquals(200, answer.status());
        assertEquals("*", answer.header("Access-Control-Allow-Origin").orElseThrow());
        assertEquals(
                "cross-origin", answer.header("Cross-Origin-Resource-Policy").orElseThrow());
    }

    @Test
    void refusesTheSocketOfAForeignOriginAndOpensThatOfAnAllowedOne(Vertx vertx) {
        Borrower borrower = Borrower.open(http, "en");
        WebSocketClient client = vertx.createWebSocketClient();

        UpgradeRejectedException refusal = assertThrows(
                UpgradeRejectedException.class,
                () -> client.connect(socket(borrower, FOREIGN)).await());
        WebSocket allowed = client.connect(socket(borrower, ALLOWED)).await();

        assertEquals(403, refusal.getStatus());
        allowed.close().await();
    }

    @Test
    void sendsTheHeadersThatKeepPagesToThemselves() {
        Http.Answer page = http.get("/", Optional.empty());

        assertEquals(200, page.status());
        assertEquals("nosniff", page.header("X-Content-Type-Options").orElseThrow());
        assertEquals("no-referrer", page.header("Referrer-Policy").orElseThrow());
        String policy = page.header("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
        assertEquals(200, http.get("/chat", Optional.empty()).status());
    }

    @Test
    void sendsTypeDeclarationsAsText() {
        Http.Answer declarations = http.get("/widget.d.ts", Optional.empty());

        assertEquals(200, declarations.status());
        assertEquals(
                "text/plain; charset=utf-8", declarations.header("Content-Type").orElseThrow());
    }

    private static Http.Answer open(String origin) {
        return http.send("POST", "/api/v1/conversations", "{}", Map.of("Origin", origin));
    }

    private static WebSocketConnectOptions socket(Borrower borrower, String origin) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(http.port())
                .setURI(borrower.path("/socket"))
                .setAllowOriginHeader(true)
                .putHeader("Origin", origin);
    }
}
