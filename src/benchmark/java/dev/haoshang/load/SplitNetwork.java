package dev.haoshang.load;

import dev.haoshang.Main;
import dev.haoshang.Shipped;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Three nodes, each in a network of its own, that can all reach the database and the people but for a while not each other. Needs root and
 * {@code ip}, and must itself run in a fresh network, where it may change what it likes: {@code unshare -n java … SplitNetwork}.
 */
public final class SplitNetwork {
    private static final int NODES = 3;
    private static final int PORT = 8080;
    private static final int PEOPLE = 30;
    private static final int ANSWERS = 300;
    private static final int PATIENCE_SECONDS = 120;
    private static final int SPLIT_SECONDS = Integer.getInteger("split", 40);
    private static final int HEALED_WITHIN_SECONDS = 120;

    private final Vertx vertx = Vertx.vertx();
    private final Wire wire = new Wire(vertx);
    private final Path data;
    private final List<ServerProcess> servers = new ArrayList<>();

    private SplitNetwork(Path data) {
        this.data = data;
    }

    /** Runs it once and prints what came of it. */
    public static void main(String[] arguments) throws Exception {
        command("ip", "link", "set", "lo", "up"); // before Vert.x looks for networks
        Path data = Files.createTempDirectory("split-network");
        new SplitNetwork(data).run();
        System.exit(0);
    }

    private void run() throws Exception {
        command("sysctl", "-q", "-w", "net.ipv4.ip_forward=1");
        PostgresServer postgres = PostgresServer.open(data.resolve("postgres"), "10.77.0.0/16");
        try {
            for (int i = 1; i <= NODES; i++) {
                network(i);
                servers.add(launch(i, postgres));
            }
            talk();
        } finally {
            for (ServerProcess server : servers) {
                server.kill();
            }
            for (int i = 1; i <= NODES; i++) {
                command("ip", "netns", "del", name(i));
            }
            vertx.close().await();
            postgres.close();
        }
    }

    private void talk() throws Exception {
        List<Node> nodes = List.of(node(1), node(2), node(3));
        Crowd crowd = new Crowd(vertx, nodes, Script.shipped(), PEOPLE, Patience.SHORT, new Random(1).nextLong());
        crowd.begin();
        crowd.awaitAnswers(ANSWERS, PATIENCE_SECONDS);
        System.out.println("Together: an event is heard on another node: " + isHeardAcross());
        command("sysctl", "-q", "-w", "net.ipv4.ip_forward=0");
        long split = System.nanoTime();
        long before = crowd.answers();
        boolean heard = isHeardAcross();
        while (System.nanoTime() - split < TimeUnit.SECONDS.toNanos(SPLIT_SECONDS)) {
            crowd.awaitAnswers(10, PATIENCE_SECONDS);
        }
        System.out.println("Split for " + SPLIT_SECONDS + " s: heard across: " + heard + "; "
                + (crowd.answers() - before) + " messages answered");
        command("sysctl", "-q", "-w", "net.ipv4.ip_forward=1");
        long healed = System.nanoTime();
        boolean again = isHeardAcross();
        while (!again && System.nanoTime() - healed < TimeUnit.SECONDS.toNanos(HEALED_WITHIN_SECONDS)) {
            again = isHeardAcross();
        }
        System.out.println("Together again: heard across: " + again + " after "
                + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - healed) + " s");
        crowd.awaitAnswers(ANSWERS, PATIENCE_SECONDS);
        List<String> faults = crowd.leave(PATIENCE_SECONDS);
        System.out.println(crowd.answers() + " messages answered, faults: " + faults);
    }

    /** Whether a socket at the second node is told within two seconds what was said at the first. */
    private boolean isHeardAcross() throws Exception {
        JsonObject opened = wire.open(node(1), new JsonObject()).await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Wire.Session session = new Wire.Session(opened.getString("id"), opened.getString("token"));
        Promise<Void> ready = Promise.promise();
        Promise<Void> heard = Promise.promise();
        ClientWebSocket socket = wire.socket();
        socket.textMessageHandler(text -> {
            String type = new JsonObject(text).getString("type");
            if (type.equals("ready")) {
                ready.tryComplete();
            } else if (ready.future().isComplete()) {
                heard.tryComplete();
            }
        });
        socket.connect(Wire.socketOf(node(2), session.id())).await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        int last = opened.getJsonArray("events").size();
        socket.writeTextMessage(new JsonObject()
                .put("type", "hello")
                .put("token", session.token())
                .put("after", last)
                .encode());
        ready.future().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        wire.deliver(node(1), session, "{\"id\":\"across\",\"choice\":\"value:yes\"}")
                .await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        boolean told = heard.future()
                .map(true)
                .timeout(2, TimeUnit.SECONDS)
                .recover(late -> Future.succeededFuture(false))
                .await();
        socket.close();
        return told;
    }

    private static void network(int i) throws Exception {
        String here = "veth-" + i;
        String there = "eth-" + i;
        command("ip", "netns", "add", name(i));
        command("ip", "link", "add", here, "type", "veth", "peer", "name", there, "netns", name(i));
        command("ip", "addr", "add", "10.77." + i + ".1/24", "dev", here);
        command("ip", "link", "set", here, "up");
        command("ip", "-n", name(i), "addr", "add", "10.77." + i + ".2/24", "dev", there);
        command("ip", "-n", name(i), "link", "set", there, "up");
        command("ip", "-n", name(i), "link", "set", "lo", "up");
        command("ip", "-n", name(i), "route", "add", "default", "via", "10.77." + i + ".1");
    }

    private ServerProcess launch(int i, PostgresServer postgres) throws Exception {
        Path folder = data.resolve(name(i));
        Shipped.keepModel(folder);
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        arguments.addAll(ServerProcess.serving(
                "--host",
                address(i),
                "--port",
                String.valueOf(PORT),
                "--data",
                folder.toString(),
                "--database",
                postgres.urlAt("10.77." + i + ".1"),
                "--cluster-host",
                address(i),
                "--cluster-members",
                address(1) + ":5701," + address(2) + ":5701," + address(3) + ":5701"));
        ServerProcess server = ServerProcess.launchIn(
                List.of("ip", "netns", "exec", name(i)),
                arguments,
                ProcessBuilder.Redirect.to(folder.resolve("server.log").toFile()));
        server.awaitReady();
        return server;
    }

    private static String name(int i) {
        return "haoshang-" + i;
    }

    private static String address(int i) {
        return "10.77." + i + ".2";
    }

    private static Node node(int i) {
        return new Node(address(i), PORT);
    }

    private static void command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", words));
        }
    }
}
