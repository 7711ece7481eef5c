package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests and frames at random against a real server: none fails inside, none is left without an answer or a close, none is told a
 * stack or gets a header of its own into an answer, and the server is well afterwards. {@code -Dfuzz=100000} sends more of them, {@code
 * -Dfuzz.seed} others.
 */
@ExtendWith(VertxExtension.class)
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz", 4_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1L);
    private static final String SECRET = "a long secret of the administrators";

    /** Many, as some wait for the server to lose its patience. */
    private static final int AT_ONCE = 16;

    private static final int FRAMES_A_SOCKET = 20;
    private static final int REQUESTS_A_FRAME = 10;

    @TempDir
    static Path data;

    private static Server server;
    private static Http http;

    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(data.resolve("admin-token"), SECRET);
        server = Shipped.server(
                data,
                "--head-seconds=1",
                "--body-seconds=1",
                "--limit-requests=0",
                "--limit-turns=0",
                "--limit-conversations=0",
                "--limit-conversation-turns=0",
                "--limit-all-turns=0");
        http = new Http(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static Mischief mischief(int number, Borrower borrower) {
        return new Mischief(
                SEED * AT_ONCE + number,
                borrower.id(),
                List.of(borrower.token(), "guess", "", SECRET, "x".repeat(500)));
    }

    @Test
    void answersOrClosesWhateverComesAndIsWellAfterwards() {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Void>> all = IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> requests(number), threads))
                    .toList();
            all.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }

        assertWell();
        System.out.println(
                "fuzz: " + REQUESTS + " requests, answers by status (0 is a close): " + new TreeMap<>(statuses));
        assertTrue(statuses.getOrDefault(200, 0) > 0 && statuses.getOrDefault(201, 0) > 0, statuses.toString());
    }

    private void requests(int number) {
        Borrower borrower = Borrower.open(http, "en");
        Mischief mischief = mischief(number, borrower);
        RawHttp raw = new RawHttp(http.port());
        for (int i = 0; i < REQUESTS / AT_ONCE; i++) {
            byte[] request = mischief.request();
            try {
                Optional<RawHttp.Answer> answer = raw.send(request);
                statuses.merge(answer.map(RawHttp.Answer::status).orElse(0), 1, Integer::sum);
                answer.ifPresent(FuzzTest::assertHarmless);
            } catch (IOException | AssertionError wrong) {
                throw new AssertionError(
                        "request " + i + " of " + number + ", seed " + SEED + ":\n"
                                + new String(request, StandardCharsets.ISO_8859_1),
                        wrong);
            }
        }
    }

    private static void assertHarmless(RawHttp.Answer answer) {
        assertFalse(answer.status() >= 500 && answer.status() != 501 && answer.status() != 505, answer.toString());
        for (String word : List.of("\tat ", "Exception", "io.vertx", "root:x:", "<artifactId>")) {
            assertFalse(answer.body().contains(word), answer.toString());
        }
        for (String line : answer.head()) {
            assertFalse(line.matches("(?i)(set-cookie|injected|server|x-powered-by):.*"), line);
        }
    }

    @Test
    void answersOrClosesWhateverFramesComeAndIsWellAfterwards(Vertx vertx) {
        int sockets = Math.max(1, REQUESTS / REQUESTS_A_FRAME / FRAMES_A_SOCKET);
        for (int number = 0; number < sockets; number++) {
            Borrower borrower = Borrower.open(http, "en");
            Mischief mischief = mischief(number, borrower);
            try (Socket socket = Socket.connect(vertx, http, borrower)) {
                socket.hello(borrower, 0);
                for (int i = 0; i < FRAMES_A_SOCKET; i++) {
                    socket.sendText(mischief.frame());
                }
                assertTrue(
                        socket.pongsOrCloses(), "neither an answer nor a close, seed " + SEED + ", socket " + number);
            }
        }
        assertWell();
    }

    @Test
    void isWellAfterBytesThatAreNoFrames() throws IOException {
        Borrower borrower = Borrower.open(http, "en");
        Mischief mischief = mischief(0, borrower);
        RawHttp raw = new RawHttp(http.port());
        String handshake = "GET " + borrower.path("/socket") + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        for (int i = 0; i < REQUESTS / REQUESTS_A_FRAME; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(handshake.getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(mischief.noise());

            assertTrue(raw.send(bytes.toByteArray())
                    .map(answer -> answer.status() == 101)
                    .orElse(true));
        }
        assertWell();
    }

    private static void assertWell() {
        assertEquals(200, http.get("/health/ready", Optional.empty()).status());
        assertEquals(
                200,
                Borrower.open(http, "en")
                        .send(new JsonObject().put("id", "x").put("text", "hello"))
                        .status());
        String metrics = http.get("/metrics", Optional.empty()).text();
        assertFalse(metrics.contains("outcome=\"internal\""), "a turn failed inside");
        assertFalse(metrics.contains("code=\"500\""), "a request failed inside");
    }
}
