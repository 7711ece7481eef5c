package dev.haoshang.load;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays one talk after the other, each on a new socket, one message at a time. Reads no more of a frame than its type, so that it costs
 * little beside the server on the same machine; {@link Caller} is the one that checks. Runs on one event loop; {@link #say} may be called
 * from anywhere.
 */
final class Player {
    private static final Logger LOG = LoggerFactory.getLogger(Player.class);
    private static final String EVENT = "{\"type\":\"event\"";
    private static final String READY = "{\"type\":\"ready\"";
    private static final String HELLO = "{\"type\":\"hello\"";
    private static final String ERROR = "{\"type\":\"error\"";
    private static final String PONG = "{\"type\":\"pong\"";
    private static final long AGAIN_MILLIS = 100;

    private final Vertx vertx;
    private final Context context;
    private final Wire wire;
    private final Node node;
    private final Supplier<Script> scripts;
    private final Pace pace;
    private final Tally tally;
    private Script script = new Script("", "", "", List.of());
    private Optional<ClientWebSocket> socket = Optional.empty();
    private int said;
    private long meant;
    private boolean stopped;

    /** A player on the event loop that makes it. */
    Player(Vertx vertx, Wire wire, Node node, Supplier<Script> scripts, Pace pace, Tally tally) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.wire = wire;
        this.node = node;
        this.scripts = scripts;
        this.pace = pace;
        this.tally = tally;
    }

    /** Begins a talk. */
    void begin() {
        if (stopped) {
            return;
        }
        script = scripts.get();
        said = 0;
        wire.open(node, script.opening()).onSuccess(this::connect).onFailure(this::broken);
    }

    private void connect(JsonObject opened) {
        if (stopped) {
            return;
        }
        String id = opened.getString("id");
        String hello = new JsonObject()
                .put("type", "hello")
                .put("token", opened.getString("token"))
                .put("after", opened.getJsonArray("events").size())
                .encode();
        ClientWebSocket opening = wire.socket();
        opening.textMessageHandler(text -> frame(opening, text));
        opening.exceptionHandler(failure -> {}); // the close handler follows
        opening.closeHandler(closed -> {
            if (socket.filter(current -> current == opening).isPresent()) {
                broken(new IllegalStateException("the socket was closed"));
            }
        });
        opening.connect(Wire.socketOf(node, id))
                .onSuccess(open -> {
                    socket = Optional.of(opening);
                    opening.writeTextMessage(hello);
                })
                .onFailure(this::broken);
    }

    private void frame(ClientWebSocket from, String text) {
        if (text.startsWith(EVENT) || text.startsWith(PONG) || socket.filter(current -> current == from).isEmpty()) {
            return;
        }
        if (text.startsWith(READY) || text.startsWith(HELLO)) {
            pace.ready(this);
        } else if (text.startsWith(ERROR)) {
            broken(new IllegalStateException("a message was refused"));
        } else {
            answered();
        }
    }

    private void answered() {
        tally.answered(meant);
        if (said < script.messages().size()) {
            pace.ready(this);
        } else {
            hangUp();
            begin();
        }
    }

    private void broken(Throwable failure) {
        if (!stopped) {
            LOG.debug("a talk broke", failure);
            tally.failed();
            hangUp();
            vertx.setTimer(AGAIN_MILLIS, again -> begin());
        }
    }

    /** Says the next message, which was meant to be said at a moment of {@link System#nanoTime}. */
    void say(long meantNanos) {
        if (Vertx.currentContext() == context) {
            speak(meantNanos);
        } else {
            context.runOnContext(now -> speak(meantNanos));
        }
    }

    private void speak(long meantNanos) {
        if (socket.isPresent()) {
            meant = meantNanos;
            String message = script.messages().get(said);
            said++;
            socket.get().writeTextMessage("{\"type\":\"message\",\"id\":\"m" + said + "\"," + message.substring(1));
        }
    }

    /** Keeps a quiet socket open. */
    void ping() {
        socket.ifPresent(open -> open.writeTextMessage("{\"type\":\"ping\"}"));
    }

    boolean connected() {
        return socket.isPresent();
    }

    void stop() {
        stopped = true;
        hangUp();
    }

    private void hangUp() {
        Optional<ClientWebSocket> before = socket;
        socket = Optional.empty();
        before.ifPresent(ClientWebSocket::close);
    }
}
