package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(VertxExtension.class)
class SocketTest {
    @TempDir
    static Path data;

    private static Server server;
    private static Http http;

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
    void givesEveryEventFromTheStartAndThenIsReady(Vertx vertx) {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            List<JsonObject> events = socket.hello(borrower, 0);

            assertEquals(numbers(borrower), numbers(events));
            assertEquals(borrower.log().getJsonObject(0), events.get(0).getJsonObject("event"));
        }
    }

    @Test
    void goesOnAfterTheLastEventThatTheClientHas(Vertx vertx) {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");
        int last = borrower.state().getInteger("seq");

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            assertEquals(List.of(last), numbers(socket.hello(borrower, last - 1)));
        }
    }

    @Test
    void startsAtTheEndForAClientThatClaimsToKnowMoreThanThereIs(Vertx vertx) {
        Borrower borrower = Borrower.open(http, "zh-Hans");

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            assertEquals(List.of(), socket.hello(borrower, 1_000_000));
            socket.send(new JsonObject().put("type", "message").put("id", "a").put("choice", "value:yes"));

            assertTrue(socket.until("ack").size() > 1);
        }
    }

    @Test
    void acknowledgesAMessageAfterTheEventsOfItsTurn(Vertx vertx) {
        Borrower borrower = Borrower.open(http, "zh-Hans");

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            socket.hello(borrower, 0);
            socket.say("a", "同意");

            JsonObject first = socket.next("event");
            assertEquals("a", first.getJsonObject("event").getString("messageId"));
            int last = first.getInteger("seq");
            JsonObject frame = socket.next();
            while (frame.getString("type").equals("event")) {
                last = frame.getInteger("seq");
                frame = socket.next();
            }
            assertEquals(new JsonObject().put("type", "ack").put("id", "a").put("seq", last), frame);
        }
    }

    @Test
    void acknowledgesARepeatedMessageWithoutDoublingItsEvents(Vertx vertx) {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            socket.hello(borrower, 0);
            socket.say("a", "欠三万五");
            List<JsonObject> events = socket.until("ack");
            socket.say("a", "欠三万五");

            JsonObject again = socket.next("ack");
            assertEquals(events.get(events.size() - 1).getInteger("seq"), again.getInteger("seq"));
        }
    }

    @Test
    void answersABurstInItsOrder(Vertx vertx) {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            // Not even the hello is waited for.
            socket.send(new JsonObject()
                    .put("type", "hello")
                    .put("token", borrower.token())
                    .put("after", 0));
            for (int i = 0; i < 30; i++) {
                socket.say("m-" + i, "欠" + (i + 1) + "万");
            }

            List<Integer> sequence = new ArrayList<>(numbers(socket.until("ready")));
            for (int i = 0; i < 30; i++) {
                List<JsonObject> turn = socket.until("ack");
                assertEquals("m-" + i, turn.get(0).getJsonObject("event").getString("messageId"));
                sequence.addAll(numbers(turn));
            }
            assertEquals(IntStream.rangeClosed(1, sequence.size()).boxed().toList(), sequence);
            assertTrue(socket.isQuiet());
        }
    }

    @Test
    void showsTheSameEventsOnTwoSocketsOfOneConversation(Vertx vertx) {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");

        try (Socket one = Socket.connect(vertx, http, borrower);
                Socket other = Socket.connect(vertx, http, borrower)) {
            one.hello(borrower, 0);
            other.hello(borrower, 0);
            one.say("from-one", "欠三万五");
            List<JsonObject> own = one.until("ack");
            List<JsonObject> heard =
                    own.stream().map(event -> other.next("event")).toList();
            other.say("from-other", "没逾期");
            List<JsonObject> back = other.until("ack");

            assertEquals(own, heard);
            assertEquals(back, back.stream().map(event -> one.next("event")).toList());
        }
    }

    @Test
    void showsWhatWasSentOverHttp(Vertx vertx) {
        Borrower borrower = Borrower.open(http, "zh-Hans");

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            socket.hello(borrower, 0);
            borrower.press("value:yes");

            for (JsonObject event : borrower.events()) {
                assertEquals(event, socket.next("event").getJsonObject("event"));
            }
        }
    }

    @Test
    void answersAPingBeforeAndAfterTheHello(Vertx vertx) {
        Borrower borrower = Borrower.open(http, "en");

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            socket.sendText("{\"type\":\"ping\"}").next("pong");
            socket.hello(borrower, 0);
            socket.sendText("{\"type\":\"ping\"}").next("pong");
        }
    }

    @Test
    void refusesFramesOfWrongKindsAndGoesOn(Vertx vertx) {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            assertEquals("hello_expected", error(socket.say("early", "欠三万五")));
            assertEquals("wrong_field", error(socket.sendText("{\"type\":\"hello\",\"token\":\"x\",\"after\":-1}")));
            socket.hello(borrower, 0);

            assertEquals("malformed_json", error(socket.sendText("nonsense")));
            assertEquals("malformed_json", error(socket.sendText("null")));
            assertEquals("malformed_json", error(socket.sendText("[]")));
            assertEquals("missing_field", error(socket.sendText("{}")));
            assertEquals("wrong_field", error(socket.sendText("{\"type\":7}")));
            assertEquals("wrong_field", error(socket.sendText("{\"type\":\"shout\"}")));
            assertEquals(
                    "unknown_field", error(socket.sendText("{\"type\":\"message\",\"id\":\"a\",\"words\":\"b\"}")));
            assertEquals("empty_text", error(socket.say("a", " ")));

            socket.send(
                    new JsonObject().put("type", "message").put("id", "long").put("text", "长".repeat(2001)));
            JsonObject tooLong = socket.next("error");
            assertEquals("text_too_long", tooLong.getString("code"));
            assertEquals("long", tooLong.getString("id"));

            socket.say("b", "欠三万五");
            assertTrue(socket.until("ack").size() > 1);
        }
    }

    @Test
    void closesAfterABinaryFrame(Vertx vertx) throws Exception {
        Borrower borrower = Borrower.open(http, "en");

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            socket.hello(borrower, 0);

            assertEquals("binary_frame", error(socket.sendBinary(10)));
            assertEquals(1003, socket.closeCode());
        }
        assertUnharmed(borrower);
    }

    @Test
    void refusesTooLargeAFrameAndEndsTheConnectionAtAHugeOne(Vertx vertx) throws Exception {
        Borrower borrower = Borrower.open(http, "en");

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            socket.hello(borrower, 0);

            assertEquals("frame_too_large", error(socket.say("large", "x".repeat(20_000))));
            assertEquals(1009, socket.say("huge", "x".repeat(200_000)).closeCode());
        }
        assertUnharmed(borrower);
    }

    @Test
    void closesOnAWrongToken(Vertx vertx) throws Exception {
        Borrower borrower = Borrower.open(http, "en");

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            socket.send(
                    new JsonObject().put("type", "hello").put("token", "wrong").put("after", 0));

            assertEquals("wrong_token", socket.next("error").getString("code"));
            assertEquals(1008, socket.closeCode());
        }
    }

    @Test
    void closesOnAnUnknownConversation(Vertx vertx) throws Exception {
        Borrower borrower = Borrower.open(http, "en");
        borrower.delete();

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            socket.send(new JsonObject()
                    .put("type", "hello")
                    .put("token", borrower.token())
                    .put("after", 0));

            assertEquals("conversation_not_found", socket.next("error").getString("code"));
            assertEquals(1008, socket.closeCode());
        }
    }

    @Test
    void keepsWhatASlowReaderHasNoRoomForInTheStore(Vertx vertx) {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");

        try (Socket slow = Socket.connectNarrow(vertx, http, borrower)) {
            List<JsonObject> events = new ArrayList<>(slow.hello(borrower, 0));
            slow.pause();
            for (int i = 0; i < 250; i++) {
                borrower.set("main_worry", i + "我有点担心".repeat(390)); // more in all than the kernel keeps
            }
            slow.resume();

            int last = borrower.state().getInteger("seq");
            while (events.get(events.size() - 1).getInteger("seq") < last) {
                events.add(slow.next("event"));
            }
            assertEquals(IntStream.rangeClosed(1, last).boxed().toList(), numbers(events));
            slow.say("still", "欠三万五");
            assertTrue(slow.until("ack").size() > 1);
        }
    }

    @Test
    void countsOpenSocketsAndForgetsThoseThatClosed(Vertx vertx) throws Exception {
        Borrower borrower = Borrower.open(http, "en");

        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            socket.hello(borrower, 0);
            assertTrue(openSockets() >= 1);
            socket.sendBinary(1);
            socket.closeCode();
        }
        while (openSockets() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void letsTheServerStopWhileASocketIsOpen(Vertx vertx, @TempDir Path folder) throws Exception {
        Server stopping = Shipped.server(folder);
        Http there = new Http(stopping.port());
        Borrower borrower = Borrower.open(there, "en");

        try (Socket socket = Socket.connect(vertx, there, borrower)) {
            socket.hello(borrower, 0);
            stopping.stop();

            assertEquals(1012, socket.closeCode());
        }
    }

    @Test
    void stopsInUnderTenSecondsWhenAClientReadsNothing(Vertx vertx, @TempDir Path folder) throws Exception {
        Server stopping = Shipped.server(folder);
        Http there = new Http(stopping.port());
        Borrower borrower = Borrower.open(there, "zh-Hans").press("value:yes");

        try (Socket deaf = Socket.connectNarrow(vertx, there, borrower)) {
            deaf.hello(borrower, 0);
            deaf.pause();
            for (int i = 0; i < 250; i++) {
                borrower.set("main_worry", i + "我有点担心".repeat(390));
            }
            long start = System.nanoTime();
            stopping.stop();

            assertTrue(System.nanoTime() - start < 10_000_000_000L);
        }
    }

    @Test
    void answersTheTurnThatIsUnderWayBeforeItStops(Vertx vertx, @TempDir Path folder) throws Exception {
        Server stopping = Shipped.server(folder);
        Http there = new Http(stopping.port());
        Borrower borrower = Borrower.open(there, "zh-Hans").press("value:yes");

        try (Socket socket = Socket.connect(vertx, there, borrower)) {
            socket.hello(borrower, 0);
            socket.say("last", "欠三万五");
            JsonObject first = socket.next("event"); // the turn is stored, its answer on its way
            stopping.stop();

            assertEquals("last", first.getJsonObject("event").getString("messageId"));
            assertEquals("last", lastAck(socket));
            assertEquals(1012, socket.closeCode());
        }
    }

    private static String lastAck(Socket socket) {
        JsonObject frame = socket.next();
        while (frame.getString("type").equals("event")) {
            frame = socket.next();
        }
        return frame.getString("id");
    }

    private static double openSockets() {
        return http.get("/metrics", Optional.empty())
                .text()
                .lines()
                .filter(line -> line.startsWith("haoshang_sockets_open "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }

    private static String error(Socket socket) {
        return socket.next("error").getString("code");
    }

    private static void assertUnharmed(Borrower borrower) {
        assertTrue(borrower.press("value:yes").heard().contains("worries you most"));
    }

    private static List<Integer> numbers(Borrower borrower) {
        return borrower.log().stream()
                .map(event -> ((JsonObject) event).getInteger("seq"))
                .toList();
    }

    private static List<Integer> numbers(List<JsonObject> frames) {
        return frames.stream().map(frame -> frame.getInteger("seq")).toList();
    }
}
