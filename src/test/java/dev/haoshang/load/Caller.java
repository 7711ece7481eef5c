package dev.haoshang.load;

import dev.haoshang.load.Wire.Session;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * One talk, carried as {@code webroot/widget/connection.js} carries it: an outbox that keeps a message until it is acknowledged, a socket
 * that is asked for what follows the last event, HTTP where there is no socket, pauses that double, and the next node whenever one is
 * lost. Runs on one event loop: every method is called there.
 */
final class Caller {
    private static final long NONE = -1;

    private final Vertx vertx;
    private final Wire wire;
    private final List<Node> nodes;
    private final Patience patience;
    private final Random random;
    private final Transcript transcript;
    private final Consumer<String> delivered;
    private final Map<String, String> outbox = new LinkedHashMap<>();
    private Optional<Session> session = Optional.empty();
    private Optional<ClientWebSocket> socket = Optional.empty();
    private Optional<String> sending = Optional.empty();
    private boolean open;
    private boolean ready;
    private boolean polling;
    private boolean stopped;
    private int failures;
    private int node;
    private long deadline = NONE;
    private long retry = NONE;

    /**
     * A caller who has not begun.
     *
     * @param nodes where the talk can be carried on; any of them may answer
     * @param transcript keeps what is sent and told
     * @param delivered hears the id of each message that left the outbox
     */
    Caller(
            Vertx vertx,
            Wire wire,
            List<Node> nodes,
            Patience patience,
            Random random,
            Transcript transcript,
            Consumer<String> delivered) {
        this.vertx = vertx;
        this.wire = wire;
        this.nodes = List.copyOf(nodes);
        this.patience = patience;
        this.random = random;
        this.transcript = transcript;
        this.delivered = delivered;
        this.node = random.nextInt(nodes.size());
    }

    /** Opens the talk and its socket, however often it must be tried. */
    void open(JsonObject opening) {
        if (stopped) {
            return;
        }
        wire.open(here(), opening)
                .onSuccess(opened -> {
                    failures = 0;
                    session = Optional.of(new Session(opened.getString("id"), opened.getString("token")));
                    Wire.events(opened).forEach(transcript::told);
                    connect();
                })
                .onFailure(failure -> {
                    failures++;
                    elsewhere();
                    vertx.setTimer(pause(), again -> open(opening));
                });
    }

    /** Puts a message, as a JSON object without id, into the outbox. */
    void say(String id, String message) {
        transcript.sent(id);
        outbox.put(id, "{\"id\":\"" + id + "\"," + message.substring(1));
        flush();
    }

    /** Whether everything said was answered. */
    boolean settled() {
        return outbox.isEmpty();
    }

    /** What it is doing, for a test that waits in vain. */
    @Override
    public String toString() {
        return "Caller[node=" + node + ", opened=" + session.isPresent() + ", socket=" + socket.isPresent() + ", ready="
                + ready
                + ", polling=" + polling + ", sending=" + sending + ", outbox=" + outbox.keySet() + ", failures="
                + failures
                + ", told=" + transcript.last() + "]";
    }

    /** Everything the server keeps of the talk, as any node tells it; fails where none answers. */
    Future<List<JsonObject>> stored() {
        elsewhere();
        return wire.allEvents(here(), owner(), 0);
    }

    /** Ends the connection; the talk stays. */
    void stop() {
        stopped = true;
        vertx.cancelTimer(retry);
        drop();
    }

    /** Loses the connection, as a phone in a lift does; the caller goes on by itself. */
    void lose() {
        if (socket.isPresent()) {
            lost();
        }
    }

    private Node here() {
        return nodes.get(node);
    }

    private void elsewhere() {
        node = (node + 1) % nodes.size();
    }

    private Session owner() {
        return session.orElseThrow(() -> new IllegalStateException("the talk is not open yet"));
    }

    private long pause() {
        return patience.pause(failures, polling, random.nextDouble());
    }

    private void connect() {
        vertx.cancelTimer(retry);
        retry = NONE;
        ClientWebSocket opening = wire.socket();
        socket = Optional.of(opening);
        expect(patience.ready());
        opening.textMessageHandler(text -> {
            if (isCurrent(opening)) {
                frame(new JsonObject(text));
            }
        });
        opening.exceptionHandler(failure -> {}); // the close handler follows
        opening.closeHandler(closed -> lost(opening));
        opening.connect(Wire.socketOf(here(), owner().id()))
                .onSuccess(open -> greet(opening))
                .onFailure(failure -> lost(opening));
    }

    private void greet(ClientWebSocket opening) {
        if (isCurrent(opening)) {
            open = true;
            transcript.greeted();
            opening.writeTextMessage(new JsonObject()
                    .put("type", "hello")
                    .put("token", owner().token())
                    .put("after", transcript.last())
                    .encode());
        } else {
            opening.close();
        }
    }

    private boolean isCurrent(ClientWebSocket one) {
        return socket.filter(current -> current == one).isPresent();
    }

    private void frame(JsonObject frame) {
        switch (frame.getString("type")) {
            case "event" -> {
                transcript.toldBySocket(frame.getLong("seq"), frame.getJsonObject("event"));
            }
            case "ready" -> {
                ready = true;
                failures = 0;
                transcript.ready(frame.getLong("seq"));
            }
            case "ack" -> delivered(frame.getString("id"), frame.getLong("seq"));
            case "error" -> troubled(frame);
            default -> {}
        }
        if (ready && sending.isEmpty()) {
            expectPong();
            flush();
        }
    }

    private void troubled(JsonObject frame) {
        String id = frame.getString("id", "");
        if (id.isEmpty()) {
            lost();
        } else {
            refused(id, frame.containsKey("retryAfter"), frame.getString("code"));
        }
    }

    /** Sends the oldest waiting message, if none is under way. */
    private void flush() {
        if (outbox.isEmpty() || sending.isPresent() || stopped) {
            return;
        }
        String id = outbox.keySet().iterator().next();
        String body = outbox.get(id);
        if (ready) {
            sending = Optional.of(id);
            socket.orElseThrow().writeTextMessage("{\"type\":\"message\"," + body.substring(1));
            expect(patience.acknowledged());
        } else if (polling) {
            deliver(id, body);
        }
    }

    private void deliver(String id, String body) {
        sending = Optional.of(id);
        wire.deliver(here(), owner(), body)
                .compose(events -> receive(events)
                        .map(done -> events.get(events.size() - 1).getLong("seq")))
                .onSuccess(last -> delivered(id, last))
                .onFailure(failure -> {
                    sending = Optional.empty();
                    if (failure instanceof Refusal refusal) {
                        refused(id, refusal.passing(), refusal.code());
                    } else {
                        polling = false;
                    }
                });
    }

    private void delivered(String id, long sequence) {
        transcript.acknowledged(id, sequence);
        boolean first = outbox.remove(id) != null;
        if (sending.filter(id::equals).isPresent()) {
            sending = Optional.empty();
            flush();
        }
        if (first) {
            delivered.accept(id);
        }
    }

    /** What the server cannot take just now goes out again by itself. */
    private void refused(String id, boolean passing, String code) {
        if (!passing) {
            transcript.fault("message " + id + " was refused: " + code);
            outbox.remove(id);
            sending = Optional.empty();
            delivered.accept(id);
            return;
        }
        vertx.setTimer(Math.max(pause(), patience.firstPause()), again -> {
            sending = Optional.empty();
            flush();
        });
    }

    /** Takes events that came over HTTP; what is missing before them is fetched. */
    private Future<Void> receive(List<JsonObject> events) {
        for (JsonObject event : events) {
            if (!transcript.told(event)) {
                return wire.allEvents(here(), owner(), transcript.last())
                        .onSuccess(missed -> missed.forEach(transcript::told))
                        .mapEmpty();
            }
        }
        return Future.succeededFuture();
    }

    private void lost(ClientWebSocket one) {
        if (isCurrent(one)) {
            lost();
        }
    }

    private void lost() {
        drop();
        if (!stopped) {
            fallBack();
        }
    }

    private void drop() {
        vertx.cancelTimer(deadline);
        Optional<ClientWebSocket> before = socket;
        socket = Optional.empty();
        ready = false;
        sending = Optional.empty();
        if (open) {
            open = false;
            before.ifPresent(ClientWebSocket::close);
        }
    }

    /** Without a socket: fetches what is new, delivers over HTTP, and tries the socket again later, at another node. */
    private void fallBack() {
        failures++;
        elsewhere();
        wire.allEvents(here(), owner(), transcript.last())
                .compose(this::receive)
                .onSuccess(done -> {
                    polling = true;
                    flush();
                })
                .onFailure(failure -> {
                    polling = false;
                    if (failure instanceof Refusal refusal && !refusal.passing()) {
                        transcript.fault("the talk is gone: " + refusal.getMessage());
                    }
                })
                .onComplete(done -> {
                    if (!stopped) {
                        retry = vertx.setTimer(pause(), again -> connect());
                    }
                });
    }

    private void expect(long within) {
        vertx.cancelTimer(deadline);
        deadline = vertx.setTimer(within, late -> lost());
    }

    private void expectPong() {
        vertx.cancelTimer(deadline);
        deadline = vertx.setTimer(patience.ping(), quiet -> {
            socket.orElseThrow().writeTextMessage("{\"type\":\"ping\"}");
            expect(patience.pong());
        });
    }
}
