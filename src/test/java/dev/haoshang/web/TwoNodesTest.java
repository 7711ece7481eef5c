package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.PostgresDatabases;
import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that share one PostgreSQL. */
@ExtendWith(VertxExtension.class)
class TwoNodesTest {
    @TempDir
    static Path data;

    @RegisterExtension
    static final PostgresDatabases POSTGRES = new PostgresDatabases();

    private static String database = "";
    private static Server here;
    private static Server there;
    private static Http one;
    private static Http other;

    @BeforeAll
    static void start() throws Exception {
        database = POSTGRES.create();
        int port = freePair();
        here = Shipped.node(data.resolve("here"), database, port, "127.0.0.1:" + port);
        there = Shipped.node(data.resolve("there"), database, freePair(), "127.0.0.1:" + port);
        one = new Http(here.port());
        other = new Http(there.port());
    }

    /** A port that is free and whose next one is free too. */
    private static int freePair() throws IOException {
        while (true) {
            try (ServerSocket first = new ServerSocket(0);
                    ServerSocket next = new ServerSocket(first.getLocalPort() + 1)) {
                return next.getLocalPort() - 1;
            } catch (IOException taken) {
                continue;
            }
        }
    }

    @AfterAll
    static void stop() {
        there.stop();
        here.stop();
    }

    @Test
    void showsOnOneNodeWhatWasSaidOnTheOther(Vertx vertx) {
        Borrower borrower = Borrower.open(one, "zh-Hans");

        try (Socket socket = Socket.connect(vertx, other, borrower)) {
            socket.hello(borrower, 0);
            borrower.press("value:yes");

            for (JsonObject event : borrower.events()) {
                assertEquals(event, socket.next("event").getJsonObject("event"));
            }
        }
    }

    @Test
    void goesOnWithATalkWhoseMessagesAlternateBetweenNodes(Vertx vertx) {
        Borrower borrower = Borrower.open(one, "zh-Hans").press("value:yes");

        try (Socket left = Socket.connect(vertx, one, borrower);
                Socket right = Socket.connect(vertx, other, borrower)) {
            left.hello(borrower, 0);
            right.hello(borrower, 0);
            List<JsonObject> seen = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Socket speaker = i % 2 == 0 ? left : right;
                Socket listener = i % 2 == 0 ? right : left;
                List<JsonObject> turn =
                        speaker.say("m-" + i, "欠" + (i + 1) + "万").until("ack");
                turn.forEach(event -> assertEquals(event, listener.next("event")));
                seen.addAll(turn);
            }

            int first = seen.get(0).getInteger("seq");
            assertEquals(
                    IntStream.range(first, first + seen.size()).boxed().toList(),
                    seen.stream().map(event -> event.getInteger("seq")).toList());
        }
    }

    @Test
    void answersAMessageOnceThatComesToBothNodes() {
        Borrower borrower = Borrower.open(one, "zh-Hans").press("value:yes");
        JsonObject message = new JsonObject().put("id", "same").put("text", "欠三万五");

        String first = borrower.send(message).text();
        String second = borrower.at(other).send(message).text();

        assertEquals(first, second);
    }

    @Test
    void closesTheSocketsOfAnErasedTalkOnEveryNode(Vertx vertx) throws Exception {
        Borrower borrower = Borrower.open(one, "en");

        try (Socket socket = Socket.connect(vertx, other, borrower)) {
            socket.hello(borrower, 0);
            borrower.delete();

            assertEquals(1013, socket.closeCode());
        }
    }

    @Test
    void letsTheOtherNodeGoOnWhenOneStops(Vertx vertx, @TempDir Path folder) throws Exception {
        int port = freePair();
        Server leaving = Shipped.node(folder, database, port, "127.0.0.1:" + port);
        Borrower borrower = Borrower.open(new Http(leaving.port()), "zh-Hans").press("value:yes");
        leaving.stop();

        assertTrue(borrower.at(other).say("欠三万五").heard().contains("35,000"));
    }
}
