package dev.haoshang.load;

import dev.haoshang.load.Tally.Stretch;
import dev.haoshang.load.Wire.Session;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What others notice of clients that do harm: the latency at a fixed rate without them, with each kind of them, and afterwards. */
final class BadCompany {
    private static final int DEAF = 100;
    private static final int HALF_OPEN = 1_000;
    private static final int FLOODING = 10;
    private static final long SPEAK_EVERY_MILLIS = 5;
    private static final int AT_ONCE = 20;

    private final Effort effort;
    private final List<Script> scripts;

    BadCompany(Effort effort, List<Script> scripts) {
        this.effort = effort;
        this.scripts = scripts;
    }

    void measure(Target.Kind kind) throws Exception {
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "What others notice at %,.0f turns/s, %s; milliseconds from the intended moment%n%n",
                effort.rate(),
                kind.label());
        System.out.println("| company | p50 | p99 | p99.9 | RSS MB | failures |");
        System.out.println("|---|---|---|---|---|---|");
        try (Target target = Target.start(kind, effort.serverOptions());
                OpenLoop pace = new OpenLoop(effort.rate());
                Stage stage = Stage.of(target.node(), scripts, effort.players(), pace)) {
            stage.awaitConnected(effort.players());
            pace.begin();
            Thread.sleep(effort.warmUp() * 1_000L);
            print("none", stage, target);
            with("100 that speak and read nothing", stage, target, (vertx, node) -> deaf(vertx, node));
            with("1,000 half-open sockets", stage, target, (vertx, node) -> halfOpen(vertx, node));
            with("10 sockets that flood one talk", stage, target, (vertx, node) -> flood(vertx, node));
            print("none again", stage, target);
        }
    }

    /** Lets bad clients in. */
    private interface Company {
        void join(Vertx vertx, Node node);
    }

    private void with(String name, Stage stage, Target target, Company company) throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        try {
            company.join(vertx, target.node());
            print(name, stage, target);
        } finally {
            vertx.close().await();
        }
    }

    private void print(String company, Stage stage, Target target) throws InterruptedException {
        stage.tally().endStretch();
        Thread.sleep(effort.seconds() * 1_000L);
        Stretch stretch = stage.tally().endStretch();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %d | %d |%n",
                company,
                stretch.millis(50),
                stretch.millis(99),
                stretch.millis(99.9),
                target.residentMegabytes(),
                stretch.failures());
    }

    private void deaf(Vertx vertx, Node node) {
        Wire wire = new Wire(vertx);
        for (int i = 0; i < DEAF; i++) {
            Session session = open(wire, node);
            ClientWebSocket socket = greet(wire, node, session);
            socket.pause();
            chatter(vertx, socket);
        }
    }

    private void flood(Vertx vertx, Node node) {
        Wire wire = new Wire(vertx);
        Session session = open(wire, node);
        for (int i = 0; i < FLOODING; i++) {
            chatter(vertx, greet(wire, node, session));
        }
    }

    private void halfOpen(Vertx vertx, Node node) {
        List<Future<NetSocket>> sockets = new ArrayList<>();
        for (int i = 0; i < HALF_OPEN; i++) {
            sockets.add(vertx.createNetClient().connect(node.port(), node.host()).onSuccess(socket -> {
                socket.exceptionHandler(failure -> {});
                socket.write("GET /api/v1/conversations/x/socket HTTP/1.1\r\nHost: ");
            }));
        }
        Future.join(sockets).await();
    }

    private Session open(Wire wire, Node node) {
        JsonObject opened = wire.open(node, scripts.get(0).opening()).await();
        return new Session(opened.getString("id"), opened.getString("token"));
    }

    private static ClientWebSocket greet(Wire wire, Node node, Session session) {
        ClientWebSocket socket = wire.socket();
        socket.exceptionHandler(failure -> {});
        socket.connect(Wire.socketOf(node, session.id())).await();
        socket.writeTextMessage(new JsonObject()
                .put("type", "hello")
                .put("token", session.token())
                .put("after", 0)
                .encode());
        return socket;
    }

    /** Says one thing after the other without waiting for an answer, as long as the connection takes it. */
    private void chatter(Vertx vertx, ClientWebSocket socket) {
        List<String> messages = scripts.get(0).messages();
        long[] said = {0};
        vertx.setPeriodic(SPEAK_EVERY_MILLIS, tick -> {
            for (int i = 0; i < AT_ONCE && !socket.isClosed() && !socket.writeQueueFull(); i++) {
                String message = messages.get((int) (said[0] % messages.size()));
                said[0]++;
                String id = "f" + System.identityHashCode(socket) + "-" + said[0];
                socket.writeTextMessage("{\"type\":\"message\",\"id\":\"" + id + "\"," + message.substring(1));
            }
        });
    }
}
