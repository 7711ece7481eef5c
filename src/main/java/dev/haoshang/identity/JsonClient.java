package dev.haoshang.identity;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Asks other servers for JSON: a few seconds long, a few kilobytes large, and never at another address than the one it is given, as
 * redirects are not followed. Safe for any thread; completes on the caller's context.
 */
final class JsonClient {
    private static final int PATIENCE_SECONDS = 5;
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_WAITING = 100;

    private final Vertx vertx;
    private final HttpClient client;

    JsonClient(Vertx vertx) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(PATIENCE_SECONDS * 1_000)
                        .setIdleTimeout(PATIENCE_SECONDS)
                        .setKeepAlive(false),
                new PoolOptions().setMaxWaitQueueSize(MOST_WAITING));
    }

    /** An answer that is not what was asked for; its message may be logged. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Unusable(String message) {
            this(message, 200);
        }

        private Unusable(String message, int status) {
            super(message);
            this.status = status;
        }

        /** The HTTP status that came. */
        int status() {
            return status;
        }
    }

    /** Why something could not be had, in words that quote nothing of the answer. */
    static String reason(Throwable cause) {
        return cause instanceof Unusable
                ? String.valueOf(cause.getMessage())
                : cause.getClass().getSimpleName();
    }

    /** The object at an address. */
    Future<JsonObject> get(URI address) {
        return ask(HttpMethod.GET, address, Map.of(), Buffer.buffer());
    }

    /** The object that answers a body. */
    Future<JsonObject> post(URI address, Map<String, String> headers, Buffer body) {
        return ask(HttpMethod.POST, address, headers, body);
    }

    /** On an event loop, where no part of the answer can come before there is somebody who reads it. */
    private Future<JsonObject> ask(HttpMethod method, URI address, Map<String, String> headers, Buffer body) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(address.toString())
                .setConnectTimeout(PATIENCE_SECONDS * 1_000L)
                .putHeader("Accept", "application/json");
        headers.forEach(options::putHeader);
        Promise<JsonObject> answer = Promise.promise();
        vertx.getOrCreateContext()
                .runOnContext(now -> client.request(options)
                        .compose(request -> answered(request, body))
                        .map(read -> new JsonObject(read))
                        .onComplete(answer));
        return answer.future();
    }

    /** Whoever is too slow, too long or of another opinion is hung up on. */
    private static Future<Buffer> answered(HttpClientRequest request, Buffer body) {
        return request.send(body)
                .compose(JsonClient::body)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .onFailure(failure -> request.reset());
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        response.exceptionHandler(
                told -> {}); // the future of the end fails as well; without this it is logged, with its stack
        int status = response.statusCode();
        if (status != 200) {
            return Future.failedFuture(new Unusable("it answers with status " + status, status));
        }
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            if (body.length() + part.length() > MOST_BYTES) {
                response.request().reset();
            } else {
                body.appendBuffer(part);
            }
        });
        return response.end().map(body);
    }
}
