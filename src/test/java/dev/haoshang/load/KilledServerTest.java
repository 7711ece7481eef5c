package dev.haoshang.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haoshang.Main;
import dev.haoshang.Shipped;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed again and again while many people talk to it. No turn that was acknowledged is lost, none is doubled, no number
 * is missing, and everybody goes on without being asked. {@code -Dkills=100} kills so often; 5 times without.
 */
final class KilledServerTest {
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int LONG_RUN = 50;
    private static final int TOLD_EVERY = 10;
    private static final int PEOPLE = 50;
    private static final int LEAST_ANSWERS = 20;
    private static final int MOST_ANSWERS = 200;
    private static final int PATIENCE_SECONDS = 120;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static List<Script> scripts = List.of();

    @TempDir
    Path data;

    private final Random random = new Random(SEED);
    private final Vertx vertx = Vertx.vertx();
    private int port;

    @BeforeAll
    static void readScripts() {
        scripts = Script.shipped();
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void losesAndDoublesNothingOnSqlite() throws Exception {
        surviveKills(List.of(), () -> {});
    }

    @Test
    void losesAndDoublesNothingOnPostgres() throws Exception {
        try (PostgresServer postgres = PostgresServer.start(data.resolve("postgres"))) {
            surviveKills(List.of("--database", postgres.url()), KILLS >= LONG_RUN ? postgres::crash : () -> {});
        }
    }

    /** Something that goes wrong once, half way. */
    private interface Accident {
        void happen() throws Exception;
    }

    private void surviveKills(List<String> arguments, Accident accident) throws Exception {
        Shipped.knowledge();
        Shipped.keepModel(data);
        port = ServerProcess.freePort();
        ServerProcess server = start(arguments);
        Crowd crowd = new Crowd(vertx, List.of(Node.at(port)), scripts, PEOPLE, Patience.SHORT, random.nextLong());
        try {
            crowd.begin();
            for (int kill = 0; kill < KILLS; kill++) {
                crowd.awaitAnswers(LEAST_ANSWERS + random.nextInt(MOST_ANSWERS - LEAST_ANSWERS), PATIENCE_SECONDS);
                if (kill == KILLS / 2) {
                    accident.happen();
                    crowd.awaitAnswers(LEAST_ANSWERS, PATIENCE_SECONDS);
                }
                server.kill();
                server = start(arguments);
                if ((kill + 1) % TOLD_EVERY == 0) {
                    System.out.println((kill + 1) + " kills, " + crowd.answers() + " messages answered");
                }
            }
            crowd.awaitAnswers(MOST_ANSWERS, PATIENCE_SECONDS);
            long answers = crowd.answers();

            List<String> faults = crowd.leave(PATIENCE_SECONDS);

            System.out.println(KILLS + " kills, " + answers + " messages answered, seed " + SEED);
            assertEquals(List.of(), faults, "seed " + SEED);
        } finally {
            server.kill();
        }
    }

    /** With a compiler that is soon ready, as the server does not live long. */
    private ServerProcess start(List<String> arguments) throws Exception {
        List<String> all = ServerProcess.serving("--port", String.valueOf(port), "--data", data.toString());
        all.addAll(arguments);
        ServerProcess server = ServerProcess.launch(
                List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), Main.class.getName(), all, log());
        server.awaitReady();
        return server;
    }

    private ProcessBuilder.Redirect log() throws IOException {
        return ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile());
    }
}
