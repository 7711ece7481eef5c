package dev.haoshang.load;

import dev.haoshang.load.Tally.Stretch;
import dev.haoshang.load.Wire.Session;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.internal.http.ClientWebSocketInternal;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** What others notice of clients that do harm: the latency at a fixed rate without them, with each kind of them, and afterwards. */
final class BadCompany {
    private static final int DEAF = 100;
    private static final int HALF_OPEN = 1_000;
    private static final int FLOODING = 10;

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
                "What others notice at %,.0f turns/s, %s, the limits as they are by default; milliseconds from the intended moment%n%n",
                effort.rate(),
                kind.label());
        System.out.println("| company | p50 | p99 | p99.9 | RSS MB | failures |");
        System.out.println("|---|---|---|---|---|---|");
        OpenLoop pace = new OpenLoop(effort.rate());
        try (Target target = Target.guarded(kind, effort.serverOptions());
                Stage stage = Stage.of(target.node(), scripts, effort.players(), pace)) {
            stage.awaitConnected(effort.players());
            pace.begin();
            Thread.sleep(effort.warmUp() * 1_000L);
            print("none", stage, target);
            with("100 that speak and read nothing", stage, target, this::deaf);
            with("1,000 half-open sockets", stage, target, this::halfOpen);
            with("10 sockets that flood one talk", stage, target, this::flood);
            print("none again", stage, target);
        }
    }

    /** Lets bad clients in; what it gives throws them out, for they do not leave when asked. */
    private interface Company {
        List<Runnable> join(Vertx vertx, Node node);
    }

    private void with(String name, Stage stage, Target target, Company company) throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        List<Runnable> ends = company.join(vertx, target.node());
        print(name, stage, target);
        ends.forEach(Runnable::run);
        vertx.close().await();
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

    private List<Runnable> deaf(Vertx vertx, Node node) {
        Wire wire = new Wire(vertx);
        List<Runnable> ends = new ArrayList<>();
        for (int i = 0; i < DEAF; i++) {
            Session session = open(wire, node);
            ClientWebSocket socket = greet(wire, node, session);
            socket.pause();
            ends.add(chatter(socket));
        }
        return ends;
    }

    private List<Runnable> flood(Vertx vertx, Node node) {
        Wire wire = new Wire(vertx);
        List<Runnable> ends = new ArrayList<>();
        Session session = open(wire, node);
        for (int i = 0; i < FLOODING; i++) {
            ends.add(chatter(greet(wire, node, session)));
        }
        return ends;
    }

    private List<Runnable> halfOpen(Vertx vertx, Node node) {
        List<Future<NetSocket>> sockets = new ArrayList<>();
        for (int i = 0; i < HALF_OPEN; i++) {
            sockets.add(vertx.createNetClient().connect(node.port(), node.host()).onSuccess(socket -> {
                socket.exceptionHandler(failure -> {});
                socket.write("GET /api/v1/conversations/x/socket HTTP/1.1\r\nHost: ");
            }));
        }
        Future.join(sockets).await();
        return List.of();
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

    /** Says one thing after the other without waiting for an answer, as long as the connection takes it; until it is thrown out. */
    private Runnable chatter(ClientWebSocket socket) {
        List<String> messages = scripts.get(0).messages();
        AtomicLong said = new AtomicLong();
        Runnable speaking = () -> {
            while (!socket.isClosed() && !socket.writeQueueFull()) {
                long number = said.getAndIncrement();
                String message = messages.get((int) (number % messages.size()));
                String id = "f" + System.identityHashCode(socket) + "-" + number;
                socket.writeTextMessage("{\"type\":\"message\",\"id\":\"" + id + "\"," + message.substring(1));
            }
        };
        socket.drainHandler(room -> speaking.run());
        speaking.run();
        return ((ClientWebSocketInternal) socket).channelHandlerContext()::close;
    }
}
