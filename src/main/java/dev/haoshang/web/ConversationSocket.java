package dev.haoshang.web;

import dev.haoshang.conversation.Access;
import dev.haoshang.conversation.Chatbot;
import dev.haoshang.conversation.Listener;
import dev.haoshang.conversation.Listening;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.conversation.UserMessage;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One borrower's WebSocket. Runs on its event loop.
 *
 * <p>Frames are handled one after the other: nothing more is read until a frame is answered and the client has room for the answer, so
 * that none overtakes another. Every event is sent once and in order, whoever caused it; what a slow reader has no room for waits in
 * the store, not in memory.
 */
final class ConversationSocket implements Listener {
    private static final Logger LOG = LoggerFactory.getLogger(ConversationSocket.class);
    private static final long HELLO_WITHIN_MILLIS = 10_000;
    private static final int EVENTS_AT_ONCE = 100;
    private static final short UNSUPPORTED_DATA = 1003;
    private static final short POLICY = 1008;
    private static final short TOO_LARGE = 1009;
    private static final short SERVICE_RESTART = 1012;
    private static final short TRY_AGAIN_LATER = 1013;

    private final Vertx vertx;
    private final Chatbot chatbot;
    private final Meters meters;
    private final SocketPass pass;
    private final ServerWebSocket socket;
    private final String conversation;
    private Optional<Access> access = Optional.empty();
    private Optional<Listening> listening = Optional.empty();
    private Optional<Future<Void>> catchingUp = Optional.empty();
    private Optional<Promise<Void>> room = Optional.empty();
    private Future<Void> answering = Future.succeededFuture();
    private boolean stopping;
    private boolean behind;
    private long lastSent;

    private ConversationSocket(
            Vertx vertx, Chatbot chatbot, Meters meters, SocketPass pass, ServerWebSocket socket, String conversation) {
        this.vertx = vertx;
        this.chatbot = chatbot;
        this.meters = meters;
        this.pass = pass;
        this.socket = socket;
        this.conversation = conversation;
    }

    /** Serves a socket until it closes. */
    static void serve(
            Vertx vertx, Chatbot chatbot, Meters meters, SocketPass pass, ServerWebSocket socket, String conversation) {
        ConversationSocket session = new ConversationSocket(vertx, chatbot, meters, pass, socket, conversation);
        meters.socketOpened();
        long timer = vertx.setTimer(HELLO_WITHIN_MILLIS, fired -> session.closeUnlessGreeted());
        socket.closeHandler(closed -> {
            vertx.cancelTimer(timer);
            session.closed();
        });
        socket.shutdownHandler(stopping -> session.stop());
        socket.exceptionHandler(session::broken);
        socket.drainHandler(ready -> session.hasRoom());
        socket.textMessageHandler(session::frame);
        socket.binaryMessageHandler(frame -> session.refuseBinary());
    }

    /** A message too large in all its frames comes here as well, and would else leave its sender waiting. */
    private void broken(Throwable failure) {
        LOG.debug("socket conversation={} ended: {}", conversation, failure.getClass());
        if (!socket.isClosed()) {
            socket.close(TOO_LARGE, "the frames cannot be read");
        }
    }

    private void closed() {
        meters.socketClosed();
        pass.closed();
        listening.ifPresent(Listening::end);
    }

    private void closeUnlessGreeted() {
        if (access.isEmpty()) {
            socket.close(POLICY, "no hello");
        }
    }

    private void refuseBinary() {
        fail(
                new RequestException(400, "binary_frame", "frames are text; send one JSON object in each"),
                Optional.empty());
        socket.close(UNSUPPORTED_DATA, "binary frame");
    }

    private void frame(String text) {
        if (stopping) {
            return; // its sender hears of the restart and sends it again
        }
        socket.pause();
        answering = answer(text);
        answering.compose(answered -> drained()).onComplete(done -> readOn());
    }

    private void readOn() {
        long rest = pass.restMillis();
        if (rest == 0) {
            socket.resume();
        } else {
            vertx.setTimer(rest, over -> socket.resume());
        }
    }

    /** A turn that is under way is answered first. */
    private void stop() {
        stopping = true;
        answering.onComplete(answered -> socket.close(SERVICE_RESTART, "the server restarts"));
    }

    private Future<Void> answer(String text) {
        return Future.succeededFuture()
                .compose(begun -> {
                    JsonObject frame = Requests.frame(text);
                    Optional<String> id =
                            frame.getValue("id") instanceof String given ? Optional.of(given) : Optional.empty();
                    return Future.succeededFuture()
                            .compose(read -> handle(frame))
                            .otherwise(failure -> fail(failure, id));
                })
                .otherwise(failure -> fail(failure, Optional.empty()));
    }

    private Future<Void> handle(JsonObject frame) {
        String type = Requests.string(frame, "type").orElseThrow(() -> Requests.missing("type"));
        if (type.equals("ping")) {
            return lookForMissed().onSuccess(looked -> send(new JsonObject().put("type", "pong")));
        }
        if (access.isEmpty()) {
            if (!type.equals("hello")) {
                throw new RequestException(
                        400, "hello_expected", "the first frame must be {type:\"hello\", token, after}");
            }
            return hello(frame);
        }
        if (type.equals("message")) {
            JsonObject body = frame.copy();
            body.remove("type");
            return message(access.get(), Requests.message(body));
        }
        throw Requests.wrong("type", "must be message or ping");
    }

    private Future<Void> hello(JsonObject frame) {
        Requests.allow(frame, Set.of("type", "token", "after"));
        String token = Requests.string(frame, "token").orElseThrow(() -> Requests.missing("token"));
        long after = Requests.sequence("after", frame.getValue("after", 0));
        Access claimed = new Access(conversation, token);
        return chatbot.listen(claimed, this)
                .compose(begun -> {
                    greeted(claimed, begun, after);
                    return catchUp(claimed);
                })
                .onSuccess(done -> send(new JsonObject().put("type", "ready").put("seq", lastSent)))
                .otherwise(failure -> {
                    fail(failure, Optional.empty());
                    Failure told = Failure.of(failure);
                    boolean passing =
                            told.status() >= 500 || told.retryAfterSeconds().isPresent();
                    socket.close(passing ? TRY_AGAIN_LATER : POLICY, told.code());
                    return null;
                });
    }

    /** From here on events are heard. A client that claims to know more than there is gets what comes next. */
    private void greeted(Access owner, Listening begun, long after) {
        listening = Optional.of(begun);
        try {
            pass.joins(conversation);
        } catch (RequestException full) {
            begun.end();
            throw full;
        }
        if (socket.isClosed()) {
            begun.end(); // it went while we looked, and its close handler found nothing to end
        }
        access = Optional.of(owner);
        lastSent = Math.min(after, begun.lastSequence());
    }

    private Future<Void> message(Access owner, UserMessage message) {
        pass.turn(owner);
        return meters.turn(() -> chatbot.receive(owner, message, pass.trace().id()))
                .compose(events -> deliver(owner, events)
                        .onSuccess(delivered -> send(new JsonObject()
                                .put("type", "ack")
                                .put("id", message.id())
                                .put("seq", events.get(events.size() - 1).sequence()))));
    }

    /** By this or another socket, or over HTTP. */
    @Override
    public void stored(List<StoredEvent> events) {
        access.ifPresent(owner -> orComeAgain(deliver(owner, events)));
    }

    @Override
    public void moreUntil(long lastSequence) {
        if (lastSequence > lastSent) {
            access.ifPresent(owner -> orComeAgain(catchUp(owner)));
        }
    }

    /** A client that cannot be told its events has to come again. */
    private void orComeAgain(Future<Void> telling) {
        telling.onFailure(failure -> {
            LOG.debug("live events conversation={} failed", conversation, failure);
            socket.close(TRY_AGAIN_LATER, "missed events");
        });
    }

    private Future<Void> lookForMissed() {
        return chatbot.mayMissEvents()
                ? access.map(this::catchUp).orElse(Future.succeededFuture())
                : Future.succeededFuture();
    }

    /** Sends what is new: at once where it follows and there is room, else from the store. */
    private Future<Void> deliver(Access owner, List<StoredEvent> events) {
        if (socket.isClosed()) {
            return Future
                    .succeededFuture(); // it went while its turn was under way, and gets the events when it comes again
        }
        Optional<StoredEvent> next =
                events.stream().filter(event -> event.sequence() > lastSent).findFirst();
        boolean follows = next.map(event -> event.sequence() == lastSent + 1).orElse(true);
        if (next.isEmpty() || socket.isClosed()) {
            return Future.succeededFuture(); // who left meanwhile is told when they come again
        }
        if (!follows || catchingUp.isPresent() || socket.writeQueueFull()) {
            return catchUp(owner);
        }
        events.forEach(this::sendOnce);
        return Future.succeededFuture();
    }

    /** Sends all that the store has and the client has not; one run at a time, and a run begun before takes along what came since. */
    private Future<Void> catchUp(Access owner) {
        if (catchingUp.isPresent()) {
            behind = true;
            return catchingUp.get();
        }
        Future<Void> run = drained().compose(room -> page(owner));
        catchingUp = Optional.of(run);
        return run.onComplete(done -> catchingUp = Optional.empty());
    }

    private Future<Void> page(Access owner) {
        behind = false;
        return chatbot.events(owner, lastSent, EVENTS_AT_ONCE).compose(events -> {
            events.forEach(this::sendOnce);
            return events.isEmpty() && !behind
                    ? Future.succeededFuture()
                    : drained().compose(room -> page(owner));
        });
    }

    private void sendOnce(StoredEvent event) {
        if (event.sequence() > lastSent) {
            lastSent = event.sequence();
            // The event is JSON already: to read it and write it again would cost more than all else here.
            send("{\"type\":\"event\",\"seq\":" + event.sequence() + ",\"at\":\"" + event.at() + "\",\"event\":"
                    + event.json() + "}");
        }
    }

    /** Completes when the client has taken enough of what was sent; never for a client that reads nothing until it is closed. */
    private Future<Void> drained() {
        if (socket.isClosed() || !socket.writeQueueFull()) {
            return Future.succeededFuture();
        }
        if (room.isEmpty()) {
            room = Optional.of(Promise.promise());
        }
        return room.get().future();
    }

    private void hasRoom() {
        Optional<Promise<Void>> waiting = room;
        room = Optional.empty();
        waiting.ifPresent(Promise::complete);
    }

    private void send(JsonObject frame) {
        send(frame.encode());
    }

    private void send(String frame) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(frame);
        }
    }

    private @Nullable Void fail(Throwable cause, Optional<String> id) {
        Failure failure = Failure.of(cause);
        JsonObject frame = failure.toFrame(failure.log(cause));
        id.ifPresent(value -> frame.put("id", value));
        send(frame);
        return null;
    }
}
