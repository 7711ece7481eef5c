package dev.haoshang.load;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Players spread over the event loops of one Vert.x, all of them against one server. Used by one thread. */
final class Stage implements AutoCloseable {
    private static final int LOOPS = 2;
    private static final int CONNECT_SECONDS = 180;
    private static final int BEGIN_AT_ONCE = 50;
    private static final long BEGIN_EVERY_MILLIS = 20;
    private static final long PING_EVERY_MILLIS = 25_000;

    private final Vertx vertx = Vertx.vertx();
    private final Tally tally = new Tally();
    private final AtomicInteger connected = new AtomicInteger();

    private final Pace pace;

    private String deployment = "";

    private Stage(Pace pace) {
        this.pace = pace;
    }

    /** Puts up players, who begin a few at a time. */
    static Stage of(Node node, List<Script> scripts, int players, Pace pace) {
        Stage stage = new Stage(pace);
        AtomicInteger next = new AtomicInteger();
        Supplier<Script> inTurn = () -> scripts.get(Math.floorMod(next.getAndIncrement(), scripts.size()));
        Wire wire = new Wire(stage.vertx);
        stage.deployment = stage.vertx
                .deployVerticle(
                        () -> stage.new Loop(wire, node, inTurn, players / LOOPS),
                        new DeploymentOptions().setInstances(LOOPS))
                .await();
        return stage;
    }

    /** The players of one event loop. */
    private final class Loop extends AbstractVerticle {
        private final List<Player> players = new ArrayList<>();
        private final Wire wire;
        private final Node node;
        private final Supplier<Script> scripts;
        private final int count;
        private int before;

        Loop(Wire wire, Node node, Supplier<Script> scripts, int count) {
            this.wire = wire;
            this.node = node;
            this.scripts = scripts;
            this.count = count;
        }

        @Override
        public void start() {
            for (int i = 0; i < count; i++) {
                players.add(new Player(vertx, wire, node, scripts, pace, tally));
            }
            beginFrom(0);
            vertx.setPeriodic(PING_EVERY_MILLIS, tick -> players.forEach(Player::ping));
            vertx.setPeriodic(BEGIN_EVERY_MILLIS, tick -> count());
        }

        private void beginFrom(int first) {
            int end = Math.min(first + BEGIN_AT_ONCE, players.size());
            players.subList(first, end).forEach(Player::begin);
            if (end < players.size()) {
                vertx.setTimer(BEGIN_EVERY_MILLIS, next -> beginFrom(end));
            }
        }

        private void count() {
            int now = (int) players.stream().filter(Player::connected).count();
            connected.addAndGet(now - before);
            before = now;
        }

        @Override
        public void stop() {
            players.forEach(Player::stop);
        }
    }

    /** Sockets open now, or a moment ago. */
    int connected() {
        return connected.get();
    }

    /** Waits until so many sockets are open. */
    void awaitConnected(int wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CONNECT_SECONDS);
        while (connected() < wanted / LOOPS * LOOPS) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("only " + connected() + " of " + wanted + " sockets could be opened; see ulimit -n");
            }
            Thread.sleep(BEGIN_EVERY_MILLIS);
        }
    }

    Tally tally() {
        return tally;
    }

    @Override
    public void close() {
        pace.end();
        vertx.undeploy(deployment).await(); // before the clients are closed, which the players would take for a break
        vertx.close().await();
    }
}
