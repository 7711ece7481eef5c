package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import dev.haoshang.identity.IdentityProvider;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests and frames at random against both ports of a real server: none fails inside, none is left without an answer or a close, none is told a
 * stack or gets a header of its own into an answer, and the server is well afterwards. {@code -Dfuzz=100000} sends more of them, {@code
 * -Dfuzz.seed} others.
 */
@ExtendWith(VertxExtension.class)
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz", 4_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1L);
    private static final String SECRET = "a long secret of the administrators";

    /** Many, as some wait for the server to lose its patience. */
    private static final int AT_ONCE = Math.max(16, REQUESTS / 250);

    private static final int FRAMES_A_SOCKET = 20;
    private static final int REQUESTS_A_FRAME = 10;
    private static final int REQUESTS_A_TALK = 25;
    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    static Path data;

    private static IdentityProvider provider;
    private static Server server;
    private static Http http;

    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(data.resolve("admin-token"), SECRET);
        Team.join(data);
        provider = new IdentityProvider(Clock.systemUTC(), false);
        server = Shipped.server(
                data,
                "--admin-oidc-issuer=" + provider.issuer(),
                "--admin-oidc-client=" + IdentityProvider.CLIENT,
                "--admin-limit-requests=0",
                "--admin-limit-all-requests=0",
                "--limit-wrong-tokens=0",
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
        provider.close();
    }

    private static Mischief mischief(int number, Borrower borrower) {
        return Mischief.ofBorrowers(
                SEED * AT_ONCE + number,
                borrower.id(),
                List.of(borrower.token(), "guess", "", SECRET, "x".repeat(500)));
    }

    /** The team's deletes work, so that now and then there has to be another conversation. */
    private static Mischief mischiefOfTheTeam(int number) {
        List<String> tokens =
                new ArrayList<>(List.of("guess", "", SECRET, "x".repeat(500), "a.b.c", "eyJhbGciOiJub25lIn0.e30."));
        for (Role role : Role.values()) {
            tokens.add(role.id() + "-token");
        }
        tokens.add(provider.idToken());
        return Mischief.ofTheTeam(
                SEED * REQUESTS + number, Borrower.open(http, "en").id(), tokens);
    }

    @Test
    void answersOrClosesWhateverComesAndIsWellAfterwards() {
        atOnce(number -> {
            Borrower borrower = Borrower.open(http, "en");
            Mischief mischief = mischief(number, borrower);
            requests(number, http.port(), REQUESTS / AT_ONCE, mischief);
        });

        assertAnswered(200, 201);
    }

    @Test
    void answersOrClosesWhateverComesToTheTeamsPortAndIsWellAfterwards() {
        atOnce(number -> {
            for (int i = 0; i < REQUESTS / 2 / AT_ONCE; i += REQUESTS_A_TALK) {
                requests(number, server.adminPort(), REQUESTS_A_TALK, mischiefOfTheTeam(number * REQUESTS + i));
            }
        });

        assertAnswered(200, 204);
        Team team = new Team(server.adminPort());
        assertEquals(200, team.get("viewer", "/report").status());
        assertEquals(200, team.get("admin", "/audit").status());
    }

    private void assertAnswered(int... wanted) {
        assertWell();
        System.out.println("fuzz: answers by status (0 is a close): " + new TreeMap<>(statuses));
        for (int status : wanted) {
            assertTrue(statuses.getOrDefault(status, 0) > 0, statuses.toString());
        }
    }

    private static void atOnce(IntConsumer work) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Void>> all = IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> work.accept(number), threads))
                    .toList();
            all.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }

    private void requests(int number, int port, int count, Mischief mischief) {
        RawHttp raw = new RawHttp(port);
        for (int i = 0; i < count; i++) {
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
        for (String word : List.of("\tat ", "Exception", "io.vertx", "root:x:", "<artifactId>", data.toString())) {
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
        String metrics = untilAllHaveLeft();
        assertFalse(metrics.contains("outcome=\"internal\""), "a turn failed inside");
        assertFalse(metrics.contains("code=\"500\""), "a request failed inside");
    }

    /** The metrics, once no connection is counted any more but those of the test itself. */
    private static String untilAllHaveLeft() {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (true) {
            String metrics = http.get("/metrics", Optional.empty()).text();
            if (open(metrics, "team") <= 1 && open(metrics, "public") <= AT_ONCE) {
                return metrics;
            }
            assertTrue(System.nanoTime() < end, "connections stay counted:\n" + metrics);
        }
    }

    private static double open(String metrics, String port) {
        String name = "haoshang_connections_open{port=\"" + port + "\"} ";
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElseThrow();
    }
}
