package dev.haoshang.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Main;
import dev.haoshang.Shipped;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database is away for a while under load. {@code -Doutage=60} keeps it away so many seconds; 6 without. The server says so, keeps
 * little, and everybody's outbox delivers afterwards.
 */
final class OutageTest {
    private static final int AWAY_SECONDS = Integer.getInteger("outage", 6);
    private static final int PEOPLE = 30;
    private static final int ANSWERS = 200;
    private static final int PATIENCE_SECONDS = 90;
    private static final long MOST_GROWTH_KILOBYTES = 150_000;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private PostgresServer postgres;
    private ServerProcess server;
    private int port;

    @BeforeEach
    void start() throws Exception {
        Shipped.keepModel(data);
        postgres = PostgresServer.start(data.resolve("postgres"));
        port = ServerProcess.freePort();
        List<String> arguments = ServerProcess.serving(
                "--port", String.valueOf(port), "--data", data.toString(), "--database", postgres.url());
        server = ServerProcess.launch(
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                Main.class.getName(),
                arguments,
                ProcessBuilder.Redirect.to(data.resolve("server.log").toFile()));
        server.awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        server.kill();
        vertx.close().await();
        postgres.close();
    }

    @Test
    void deliversAfterwardsWhatCouldNotBeStoredWhileTheDatabaseWasAway() throws Exception {
        Crowd crowd = new Crowd(
                vertx, List.of(Node.at(port)), Script.shipped(), PEOPLE, Patience.SHORT, new Random(SEED).nextLong());
        crowd.begin();
        crowd.awaitAnswers(ANSWERS, PATIENCE_SECONDS);
        long before = server.residentKilobytes().orElse(0L);

        postgres.end();
        long gone = System.nanoTime();
        assertEquals(503, readiness());
        while (System.nanoTime() - gone < TimeUnit.SECONDS.toNanos(AWAY_SECONDS)) {
            assertEquals(503, readiness());
        }
        long growth = server.residentKilobytes().orElse(0L) - before;
        postgres.begin();
        crowd.awaitAnswers(ANSWERS, PATIENCE_SECONDS);

        assertEquals(200, readiness());
        assertTrue(growth < MOST_GROWTH_KILOBYTES, growth + " kilobytes more while the database was away");
        assertEquals(List.of(), crowd.leave(PATIENCE_SECONDS), "seed " + SEED);
    }

    private int readiness() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
