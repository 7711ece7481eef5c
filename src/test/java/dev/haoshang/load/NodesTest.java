package dev.haoshang.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Main;
import dev.haoshang.Shipped;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes in processes of their own with one PostgreSQL, and people whose messages come to any of them. One node is killed, another
 * stopped in order, both come back: nothing is lost, doubled or reordered, and nobody has to do anything.
 */
final class NodesTest {
    private static final int NODES = 3;
    private static final int PEOPLE = 30;
    private static final int ANSWERS = 200;
    private static final int PATIENCE_SECONDS = 90;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private final List<Integer> ports = new ArrayList<>();
    private final List<ServerProcess> servers = new ArrayList<>();
    private PostgresServer postgres;
    private Crowd crowd;

    @BeforeEach
    void start() throws Exception {
        postgres = PostgresServer.start(data.resolve("postgres"));
        int port = ServerProcess.freePort();
        for (int i = 0; i < NODES; i++) {
            // Three each: for people, for membership, for events.
            ports.add(port + 3 * i);
        }
        for (int i = 0; i < NODES; i++) {
            Shipped.keepModel(folder(i));
            servers.add(launch(i));
        }
        List<Node> nodes = ports.stream().map(Node::at).toList();
        crowd = new Crowd(vertx, nodes, Script.shipped(), PEOPLE, Patience.SHORT, new Random(SEED).nextLong());
        crowd.begin();
        crowd.awaitAnswers(ANSWERS, PATIENCE_SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        for (ServerProcess server : servers) {
            server.kill();
        }
        vertx.close().await();
        postgres.close();
    }

    @Test
    void losesAndDoublesNothingWhenANodeIsKilledAndComesBack() throws Exception {
        servers.get(1).kill();
        crowd.awaitAnswers(ANSWERS, PATIENCE_SECONDS);
        servers.set(1, launch(1));
        crowd.awaitAnswers(ANSWERS, PATIENCE_SECONDS);

        assertEquals(List.of(), crowd.leave(PATIENCE_SECONDS), "seed " + SEED);
    }

    @Test
    void losesAndDoublesNothingWhileTheNodesAreReplacedOneAfterTheOther() throws Exception {
        for (int i = 0; i < NODES; i++) {
            long start = System.nanoTime();
            servers.get(i).stop();
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            servers.set(i, launch(i));
            crowd.awaitAnswers(ANSWERS, PATIENCE_SECONDS);

            assertTrue(seconds < 10, "node " + i + " took " + seconds + " s to stop");
        }

        assertEquals(List.of(), crowd.leave(PATIENCE_SECONDS), "seed " + SEED);
    }

    private Path folder(int node) {
        return data.resolve("node" + node);
    }

    private ServerProcess launch(int node) throws Exception {
        List<String> arguments = ServerProcess.serving(
                "--port",
                String.valueOf(ports.get(node)),
                "--data",
                folder(node).toString(),
                "--database",
                postgres.url(),
                "--cluster-port",
                String.valueOf(ports.get(node) + 1),
                "--cluster-members",
                String.join(
                        ",",
                        ports.stream().map(port -> "127.0.0.1:" + (port + 1)).toList()));
        ServerProcess server = ServerProcess.launch(
                List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                Main.class.getName(),
                arguments,
                log(node));
        server.awaitReady();
        return server;
    }

    private ProcessBuilder.Redirect log(int node) throws IOException {
        return ProcessBuilder.Redirect.appendTo(
                folder(node).resolve("server.log").toFile());
    }
}
