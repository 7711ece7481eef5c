package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.Vertx;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What meets a limit, on a real server. */
@ExtendWith(VertxExtension.class)
class LimitsTest {
    private static final String CONVERSATIONS = "/api/v1/conversations";
    private static final int PATIENCE_MILLIS = 20_000;

    @TempDir
    Path data;

    private Optional<Server> server = Optional.empty();

    private Http start(String... flags) throws IOException {
        Server started = Shipped.server(data, flags);
        server = Optional.of(started);
        return new Http(started.port());
    }

    @AfterEach
    void stop() {
        server.ifPresent(Server::stop);
    }

    static void assertRefused(String kind, int least, int most, Http.Answer answer) {
        assertEquals(429, answer.status(), answer.text());
        assertEquals("too_many_requests", answer.json().getString("code"));
        assertTrue(answer.json().getString("detail").contains("'" + kind + "'"), answer.text());
        int seconds = Integer.parseInt(answer.header("Retry-After").orElseThrow());
        assertEquals(seconds, answer.json().getInteger("retryAfter"));
        assertTrue(seconds >= least && seconds <= most, "Retry-After: " + seconds);
    }

    /** By the metrics, which the public port tells of every port. */
    static void assertCounted(Http http, String port, String kind) {
        String metrics = http.get("/metrics", Optional.empty()).text();
        assertTrue(
                metrics.matches("(?s).*haoshang_limited_total\\{kind=\"" + kind + "\",port=\"" + port + "\"} [1-9].*"),
                metrics.lines()
                        .filter(line -> line.contains("limited"))
                        .toList()
                        .toString());
    }

    @Test
    void refusesMoreNewConversationsThanTheLimitAndSaysWhenThereIsRoom() throws IOException {
        Http http = start("--limit-conversations", "2");
        Borrower.open(http, "en");
        Borrower.open(http, "en");

        Http.Answer refused = http.post(CONVERSATIONS, new JsonObject(), Optional.empty());

        assertRefused("conversations", 25, 30, refused);
        assertCounted(http, "public", "conversations");
    }

    @Test
    void refusesMoreMessagesInAConversationThanTheLimitAndNotInAnother() throws IOException {
        Http http = start("--limit-conversation-turns", "2");
        Borrower fast = Borrower.open(http, "en").press("value:yes").say("hello");
        Borrower other = Borrower.open(http, "en");

        assertRefused("conversation_turns", 25, 30, fast.send(message("third")));
        assertEquals(200, other.send(message("first")).status());
    }

    @Test
    void letsNobodyElseUseUpTheLimitOfAConversation() throws IOException {
        Http http = start("--limit-conversation-turns", "2");
        Borrower owner = Borrower.open(http, "en");
        for (int i = 0; i < 5; i++) {
            http.post(owner.path("/messages"), message("x" + i), Optional.of("guess"));
        }

        assertEquals(200, owner.send(message("mine")).status());
    }

    @Test
    void refusesMoreMessagesOfAnAddressThanTheLimit() throws IOException {
        Http http = start("--limit-turns", "2");
        Borrower.open(http, "en").press("value:yes");
        Borrower.open(http, "en").press("value:yes");

        assertRefused("turns", 25, 30, Borrower.open(http, "en").send(message("third")));
        assertCounted(http, "public", "turns");
    }

    @Test
    void refusesMoreFromOneSiteThanTheLimitAndNotFromAnother() throws IOException {
        Http http = start("--limit-origin-turns", "1", "--allowed-origins", "https://one.example,https://two.example");
        Map<String, String> one = Map.of("Origin", "https://one.example");

        assertEquals(201, http.send("POST", CONVERSATIONS, "", one).status());
        Http.Answer refused = http.send("POST", CONVERSATIONS, "", one);
        Http.Answer other = http.send("POST", CONVERSATIONS, "", Map.of("Origin", "https://two.example"));

        assertRefused("origin_turns", 55, 60, refused);
        assertEquals(
                "https://one.example",
                refused.header("Access-Control-Allow-Origin").orElseThrow());
        assertTrue(refused.header("Access-Control-Expose-Headers").orElseThrow().contains("Retry-After"));
        assertEquals(201, other.status());
    }

    @Test
    void refusesMoreOfAllThanTheLimit() throws IOException {
        Http http = start("--limit-all-turns", "2");
        Borrower.open(http, "en").press("value:yes");

        assertRefused("all_turns", 25, 30, http.post(CONVERSATIONS, new JsonObject(), Optional.empty()));
    }

    @Test
    void refusesMoreRequestsThanTheLimitWhateverTheyAre() throws IOException {
        Http http = start("--limit-requests", "3", "--trusted-proxies", "127.0.0.1");
        for (int i = 0; i < 3; i++) {
            http.get("/nothing" + i, Optional.empty());
        }

        assertRefused("requests", 15, 20, http.get("/chat.html", Optional.empty()));
        assertEquals(
                200,
                http.send("GET", "/chat.html", "", Map.of("X-Forwarded-For", "5.5.5.5"))
                        .status());
    }

    @Test
    void countsTheClientBehindATrustedProxyWhateverItMakesUp() throws IOException {
        Http http = start("--limit-conversations", "1", "--trusted-proxies", "127.0.0.0/8");

        assertEquals(201, open(http, "5.5.5.5").status());
        assertEquals(201, open(http, "6.6.6.6").status());
        assertRefused("conversations", 55, 60, open(http, "7.7.7.7, 5.5.5.5"));
    }

    @Test
    void countsWhoConnectedWhereNoProxyIsTrusted() throws IOException {
        Http http = start("--limit-conversations", "1");

        assertEquals(201, open(http, "5.5.5.5").status());
        assertRefused("conversations", 55, 60, open(http, "6.6.6.6"));
    }

    private static Http.Answer open(Http http, String forwarded) {
        return http.send("POST", CONVERSATIONS, "", Map.of("X-Forwarded-For", forwarded));
    }

    @Test
    void tellsASocketThatItIsTooFastAndWhenToSendAgain(Vertx vertx) throws IOException {
        Http http = start("--limit-conversation-turns", "1");
        Borrower borrower = Borrower.open(http, "en");
        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            socket.hello(borrower, 0);
            socket.say("first", "hello");
            socket.until("ack");

            JsonObject error = socket.say("second", "hello").next("error");

            assertEquals("too_many_requests", error.getString("code"));
            assertEquals("second", error.getString("id"));
            assertTrue(error.getInteger("retryAfter") > 50, error.encode());
        }
    }

    @Test
    void readsASocketThatSaysMuchAtOnceInPausesSoThatOthersGetTheirTurn(Vertx vertx) throws IOException {
        Http http = start("--limit-conversation-turns", "60");
        Borrower borrower = Borrower.open(http, "en");
        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            socket.hello(borrower, 0);
            long begun = System.nanoTime();
            List<String> ids = List.of("first", "second", "third", "fourth");

            ids.forEach(id -> socket.say(id, "hello"));
            ids.forEach(id -> socket.until("ack"));

            long millis = (System.nanoTime() - begun) / 1_000_000;
            assertTrue(millis >= 3 * 100, "three pauses of 100 to 300 ms, but all took " + millis + " ms");
        }
    }

    @Test
    void closesOneSocketTooManyOfAConversationAndTakesAnotherOnceOneIsClosed(Vertx vertx) throws Exception {
        Http http = start("--limit-conversation-sockets", "1");
        Borrower borrower = Borrower.open(http, "en");
        Socket first = Socket.connect(vertx, http, borrower);
        first.hello(borrower, 0);

        try (Socket second = Socket.connect(vertx, http, borrower)) {
            JsonObject error = second.send(new JsonObject()
                            .put("type", "hello")
                            .put("token", borrower.token())
                            .put("after", 0))
                    .next("error");

            assertEquals("too_many_requests", error.getString("code"));
            assertEquals(1013, second.closeCode());
        }
        first.close();
        waitUntilNoSocketIsOpen(http);
        try (Socket third = Socket.connect(vertx, http, borrower)) {
            assertFalse(third.hello(borrower, 0).isEmpty());
        }
    }

    private static void waitUntilNoSocketIsOpen(Http http) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (!http.get("/metrics", Optional.empty()).text().contains("haoshang_sockets_open 0")) {
            assertTrue(System.nanoTime() < end, "the socket stays open");
        }
    }

    @Test
    void refusesOneSocketTooManyOfAnAddress(Vertx vertx) throws IOException {
        Http http = start("--limit-address-sockets", "1");
        Borrower borrower = Borrower.open(http, "en");
        try (Socket first = Socket.connect(vertx, http, borrower)) {
            first.hello(borrower, 0);

            UpgradeRejectedException refusal =
                    assertThrows(UpgradeRejectedException.class, () -> Socket.connect(vertx, http, borrower));

            assertEquals(429, refusal.getStatus());
            assertEquals("10", refusal.getHeaders().get("Retry-After"));
        }
    }

    @Test
    void closesAConnectionTooManyOfAnAddress() throws IOException {
        Http http = start("--limit-address-connections", "2", "--head-seconds", "60");
        List<java.net.Socket> two = List.of(accepted(http), accepted(http));
        try (java.net.Socket third = connect(http)) {
            assertEquals(-1, readUntilClosed(third));
        }
        for (java.net.Socket socket : two) {
            socket.close();
        }

        assertEquals(200, untilAnswered(http));
    }

    @Test
    void forgetsTheConnectionsOfSocketsThatClosed(Vertx vertx) throws IOException {
        Http http = start("--limit-address-connections", "30");
        Borrower borrower = Borrower.open(http, "en");
        for (int i = 0; i < 60; i++) {
            try (Socket socket = Socket.connect(vertx, http, borrower)) {
                socket.hello(borrower, 0);
            }
        }

        assertEquals(200, untilAnswered(http));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /health/live HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET /health/live HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "no request at all\r\n\r\n"
            })
    void forgetsAConnectionHoweverItEnds(String sent) throws IOException {
        Http http = start("--limit-address-connections", "30");
        for (int i = 0; i < 60; i++) {
            try (java.net.Socket socket = connect(http)) {
                socket.setSoLinger(i % 2 == 0, 0); // half of them end by a reset
                send(socket, sent);
                if (!sent.isEmpty() && i % 4 < 2) {
                    socket.getInputStream().read();
                }
            } catch (SocketException closedMeanwhile) {
                continue; // more of them at once than may be
            }
        }

        assertEquals(200, untilAnswered(http));
    }

    private static int untilAnswered(Http http) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (System.nanoTime() < end) {
            try {
                return http.get("/health/live", Optional.empty()).status();
            } catch (AssertionError closedAgain) {
                Thread.onSpinWait();
            }
        }
        return -1;
    }

    @Test
    void closesAConnectionWhoseHeadTricklesIn() throws IOException {
        Http http = start("--head-seconds", "1");
        try (java.net.Socket slow = connect(http)) {
            assertTrue(trickle(slow, "GET / HTTP/1.1\r\nX: " + "x".repeat(500)), "it may trickle on without end");
        }
        assertCounted(http, "public", "slow_head");
    }

    @Test
    void closesAConnectionWhoseBodyTricklesIn() throws IOException {
        Http http = start("--body-seconds", "1");
        try (java.net.Socket slow = connect(http)) {
            send(slow, "POST " + CONVERSATIONS + " HTTP/1.1\r\nHost: h\r\nContent-Length: 5000\r\n\r\n");
            assertTrue(trickle(slow, " ".repeat(500)), "it may trickle on without end");
        }
        assertCounted(http, "public", "slow_body");
        assertEquals(
                201,
                http.post(CONVERSATIONS, new JsonObject(), Optional.empty()).status());
    }

    @Test
    void leavesASocketOpenHoweverLongItLasts(Vertx vertx) throws IOException {
        Http http = start("--head-seconds", "1", "--body-seconds", "1");
        Borrower borrower = Borrower.open(http, "en");
        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            socket.hello(borrower, 0);
            long end = System.nanoTime() + 2_500_000_000L;
            while (System.nanoTime() < end) {
                socket.send(new JsonObject().put("type", "ping")).next("pong");
            }
        }
        assertTrue(http.get("/metrics", Optional.empty()).text().contains("kind=\"slow_body\",port=\"public\"} 0"));
    }

    @Test
    void leavesAConnectionOpenThatSentAllInTime() throws IOException {
        Http http = start("--head-seconds", "1", "--body-seconds", "1");
        try (java.net.Socket calm = connect(http)) {
            String request = "GET /health/live HTTP/1.1\r\nHost: h\r\n\r\n";
            send(calm, request);
            assertTrue(calm.getInputStream().read() > 0);
            calm.setSoTimeout(2_500);
            InputStream in = calm.getInputStream();
            boolean open = true;
            try {
                while (open) {
                    open = in.read() >= 0;
                }
            } catch (SocketTimeoutException stillOpen) {
                open = true;
            }

            assertTrue(open, "it was closed while nothing was owed");
        }
    }

    static java.net.Socket connect(Http http) throws IOException {
        java.net.Socket socket = new java.net.Socket(InetAddress.getLoopbackAddress(), http.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** A connection that was answered once: of several that only knock, another one than the last may be let in last. */
    private static java.net.Socket accepted(Http http) throws IOException {
        java.net.Socket socket = connect(http);
        send(socket, "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertTrue(socket.getInputStream().read() >= 0);
        return socket;
    }

    static void send(java.net.Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    static int readUntilClosed(java.net.Socket socket) throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketException reset) {
            return -1;
        }
    }

    /** Sends one sign after the other; true when the server closed before the end. */
    static boolean trickle(java.net.Socket socket, String text) throws IOException {
        socket.setSoTimeout(50);
        for (char sign : text.toCharArray()) {
            try {
                send(socket, String.valueOf(sign));
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException nothingYet) {
                // the next sign
            } catch (SocketException closed) {
                return true;
            }
        }
        return false;
    }

    private static JsonObject message(String id) {
        return new JsonObject().put("id", id).put("text", "hello");
    }
}
