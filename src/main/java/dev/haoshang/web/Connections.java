package dev.haoshang.web;

import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The connections of one event loop. Closes those that send a head or a body too slowly to ever finish, which an idle timeout does not
 * notice, since they are never idle. Belongs to its loop's thread.
 */
final class Connections {
    private static final long LOOK_EVERY_MILLIS = 500;

    /** After an answer the next head may take so long: a browser keeps a connection for the next click. */
    private static final long BETWEEN_REQUESTS = TimeUnit.SECONDS.toNanos(90);

    private static final int MOST_TOGETHER = 256;

    private static final String IDLE = "";

    private static final long SOON_MILLIS = 20;

    private final Vertx vertx;
    private final Entrance entrance;
    private final IdentityHashMap<HttpConnection, Deadline> open = new IdentityHashMap<>();

    /** When a connection is closed, and why; without a reason it is not. */
    private static final class Deadline {
        private final Address peer;
        private boolean running;
        private boolean ended;
        private long at;
        private String reason = IDLE;

        Deadline(Address peer) {
            this.peer = peer;
        }

        void set(long nanos, String why) {
            running = nanos > 0 && !ended;
            at = System.nanoTime() + nanos;
            reason = why;
        }

        /** For good. */
        void end() {
            ended = true;
            running = false;
        }

        /** Unless it was set for another reason since. */
        void clear(String why) {
            running = running && !reason.equals(why);
        }

        boolean isOver() {
            return running && System.nanoTime() - at > 0;
        }
    }

    Connections(Vertx vertx, Entrance entrance) {
        this.vertx = vertx;
        this.entrance = entrance;
        vertx.setPeriodic(LOOK_EVERY_MILLIS, tick -> closeSlow());
    }

    /** A client connected. */
    void opened(HttpConnection connection) {
        sendTogether(connection);
        Address peer = Address.of(connection.remoteAddress().hostAddress()).orElse(Address.UNKNOWN);
        if (!entrance.connected(peer)) {
            vertx.setTimer(SOON_MILLIS, soon -> connection.close()); // it is not yet set up to be closed
            return;
        }
        Deadline deadline = new Deadline(peer);
        deadline.set(TimeUnit.SECONDS.toNanos(entrance.patience().headSeconds()), "slow_head");
        open.put(connection, deadline);
        connection.closeHandler(closed -> closed(connection));
    }

    /**
     * Lets everything that is written in one step of the event loop leave by one call of the system. An answer has six frames, and where it
     * waited for the store Vert.x would make a call for each, a tenth of what a turn costs. Its public interface has no way to ask for
     * that.
     */
    private static void sendTogether(HttpConnection connection) {
        if (connection instanceof HttpServerConnection inner) {
            inner.channelHandlerContext().pipeline().addFirst(new FlushConsolidationHandler(MOST_TOGETHER, true));
        }
    }

    private void closed(HttpConnection connection) {
        Deadline deadline = open.remove(connection);
        if (deadline != null) {
            entrance.disconnected(deadline.peer);
        }
    }

    /** The head of a request is there. */
    void began(RoutingContext context) {
        HttpServerRequest request = context.request();
        Deadline deadline = open.get(request.connection());
        if (deadline != null) {
            deadline.set(TimeUnit.SECONDS.toNanos(entrance.patience().bodySeconds()), "slow_body");
            request.end().onComplete(whole -> deadline.clear("slow_body"));
            context.addEndHandler(answered -> deadline.set(BETWEEN_REQUESTS, IDLE));
        }
        context.next();
    }

    /**
     * A connection became a socket, which has rules of its own. Only the socket hears when it closes.
     *
     * @return what is to be run then
     */
    Runnable upgraded(HttpConnection connection) {
        Deadline deadline = open.get(connection);
        if (deadline != null) {
            deadline.end();
        }
        return () -> closed(connection);
    }

    private void closeSlow() {
        List<HttpConnection> slow = new ArrayList<>();
        open.forEach((connection, deadline) -> {
            if (deadline.isOver()) {
                deadline.end();
                slow.add(connection);
                if (!deadline.reason.equals(IDLE)) {
                    entrance.count(deadline.reason);
                }
            }
        });
        slow.forEach(HttpConnection::close);
    }
}
