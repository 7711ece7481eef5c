package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket to one conversation; frames that come in wait to be taken. */
final class Socket implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final Description description = new Description("asyncapi.yaml");
    private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Short> closed = new CompletableFuture<>();
    private final WebSocketClient client; // in a field: an unreachable client closes its sockets
    private final ClientWebSocket socket;

    private Socket(Vertx vertx, int port, String path, WebSocketClientOptions options) {
        client = vertx.createWebSocketClient(options);
        socket = client.webSocket();
        socket.textMessageHandler(frame -> frames.add(new JsonObject(frame)));
        socket.closeHandler(gone -> closed.complete(socket.closeStatusCode()));
        socket.exceptionHandler(failure -> {});
        socket.connect(new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI(path))
                .await();
    }

    static Socket connect(Vertx vertx, Http http, Borrower borrower) {
        return new Socket(vertx, http.port(), borrower.path("/socket"), new WebSocketClientOptions());
    }

    /** A client with little room for what it does not read. */
    static Socket connectNarrow(Vertx vertx, Http http, Borrower borrower) {
        return new Socket(
                vertx, http.port(), borrower.path("/socket"), new WebSocketClientOptions().setReceiveBufferSize(4096));
    }

    /** Says hello and takes frames until the server is ready; gives the events in between. */
    List<JsonObject> hello(Borrower borrower, long after) {
        send(new JsonObject()
                .put("type", "hello")
                .put("token", borrower.token())
                .put("after", after));
        return until("ready");
    }

    Socket send(JsonObject frame) {
        return sendText(frame.encode());
    }

    Socket say(String id, String text) {
        return send(new JsonObject().put("type", "message").put("id", id).put("text", text));
    }

    Socket sendText(String frame) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(frame);
        }
        return this;
    }

    Socket sendBinary(int size) {
        socket.writeBinaryMessage(Buffer.buffer(new byte[size]));
        return this;
    }

    /** Takes frames until a pong; true when there was one, or the server closed. No frame may tell of a failure inside. */
    boolean pongsOrCloses() {
        send(new JsonObject().put("type", "ping"));
        try {
            while (!closed.isDone() || !frames.isEmpty()) {
                JsonObject frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (frame == null) {
                    return closed.isDone();
                }
                if ("internal".equals(frame.getString("code"))) {
                    throw new AssertionError(frame.encode());
                }
                if ("pong".equals(frame.getString("type"))) {
                    return true;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void pause() {
        socket.pause();
    }

    void resume() {
        socket.resume();
    }

    /** The next frame. */
    JsonObject next() {
        try {
            JsonObject frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(frame, "no frame came");
            description.allowsFrame(frame.getString("type"), frame.encode());
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    JsonObject next(String type) {
        JsonObject frame = next();
        assertEquals(type, frame.getString("type"), frame.encode());
        return frame;
    }

    /** The events before the next frame of a type. */
    List<JsonObject> until(String type) {
        List<JsonObject> events = new ArrayList<>();
        for (JsonObject frame = next(); !frame.getString("type").equals(type); frame = next()) {
            assertEquals("event", frame.getString("type"), frame.encode());
            events.add(frame);
        }
        return events;
    }

    boolean isQuiet() {
        return frames.isEmpty();
    }

    /** The code with which the server closed. */
    int closeCode() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        client.close().await();
    }
}
