package dev.haoshang.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The server's HTTP calls and sockets, for many talks. Safe for any thread; futures complete on the caller's context. A refused call
 * fails with {@link Refusal}, a call without an answer with whatever kept it from one.
 */
final class Wire {
    private static final String CONVERSATIONS = "/api/v1/conversations";
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int MOST_CALLS = 128;
    private static final int MOST_SOCKETS = 100_000;
    private static final int MOST_FRAME_BYTES = 1 << 20;

    /** Where the crowd comes from, for a server that trusts a proxy on this machine. */
    private static final int ADDRESSES = 250;

    private static final AtomicInteger CALLERS = new AtomicInteger();

    private final HttpClient http;
    private final WebSocketClient sockets; // in a field: an unreachable client closes its sockets

    Wire(Vertx vertx) {
        http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS),
                new PoolOptions().setHttp1MaxSize(MOST_CALLS));
        sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(MOST_SOCKETS)
                .setMaxFrameSize(MOST_FRAME_BYTES)
                .setMaxMessageSize(MOST_FRAME_BYTES)
                .setConnectTimeout(PATIENCE_MILLIS));
    }

    /**
     * Whose talk it is.
     *
     * @param id the talk's public name
     * @param token its owner's secret
     */
    record Session(String id, String token) {}

    /** Opens a talk: {@code {id, token, events}}. */
    Future<JsonObject> open(Node node, JsonObject opening) {
        return call(node, HttpMethod.POST, "", Optional.empty(), opening.encode());
    }

    /** Delivers one message and gives the events of its turn. */
    Future<List<JsonObject>> deliver(Node node, Session session, String body) {
        return call(node, HttpMethod.POST, "/" + session.id() + "/messages", Optional.of(session), body)
                .map(Wire::events);
    }

    Future<List<JsonObject>> eventsAfter(Node node, Session session, long sequence) {
        String path = "/" + session.id() + "/events?after=" + sequence;
        return call(node, HttpMethod.GET, path, Optional.of(session), "").map(Wire::events);
    }

    /** All events after a number, however many. */
    Future<List<JsonObject>> allEvents(Node node, Session session, long after) {
        return eventsAfter(node, session, after).compose(page -> {
            if (page.isEmpty()) {
                return Future.succeededFuture(page);
            }
            long last = page.get(page.size() - 1).getLong("seq");
            return allEvents(node, session, last).map(rest -> {
                List<JsonObject> all = new ArrayList<>(page);
                all.addAll(rest);
                return all;
            });
        });
    }

    /** A socket that is not connected yet, so that no frame comes before its handlers. */
    ClientWebSocket socket() {
        return sockets.webSocket();
    }

    /** Where a talk's socket is. */
    static WebSocketConnectOptions socketOf(Node node, String conversation) {
        return new WebSocketConnectOptions()
                .setHost(node.host())
                .setPort(node.port())
                .setURI(CONVERSATIONS + "/" + conversation + "/socket")
                .putHeader("X-Forwarded-For", address());
    }

    private static String address() {
        return "192.0.2." + (1 + Math.floorMod(CALLERS.getAndIncrement(), ADDRESSES));
    }

    static List<JsonObject> events(JsonObject answer) {
        JsonArray events = answer.getJsonArray("events");
        return events.stream().map(JsonObject.class::cast).toList();
    }

    private Future<JsonObject> call(Node node, HttpMethod method, String path, Optional<Session> session, String body) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost(node.host())
                .setPort(node.port())
                .setURI(CONVERSATIONS + path)
                .setIdleTimeout(PATIENCE_MILLIS)
                .putHeader("X-Forwarded-For", address());
        session.ifPresent(owner -> options.putHeader("Authorization", "Bearer " + owner.token()));
        return http.request(options).compose(request -> answer(request, body));
    }

    private static Future<JsonObject> answer(HttpClientRequest request, String body) {
        if (!body.isEmpty()) {
            request.putHeader("Content-Type", "application/json");
        }
        return (body.isEmpty() ? request.send() : request.send(body))
                .compose(response -> response.body().map(buffer -> {
                    if (response.statusCode() >= 300) {
                        throw Refusal.of(response.statusCode(), buffer.toString());
                    }
                    return new JsonObject(buffer);
                }));
    }
}
