package dev.haoshang.identity;

import dev.haoshang.conversation.IdentityRefusedException;
import dev.haoshang.conversation.IdentityUnavailableException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.jwt.JWTAuth;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys at a JWKS address, fetched when they are needed and kept. They are fetched again when they are an hour old, or when a
 * token names a key that is not among them, but never more than once a minute, so that forged key ids cannot make this server knock at
 * another one. Redirects are not followed. While the address does not answer, the keys of the last day hold.
 */
final class FetchedKeys implements Keys {
    private static final Logger LOG = LoggerFactory.getLogger(FetchedKeys.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration BETWEEN_FETCHES = Duration.ofMinutes(1);
    private static final int ANSWERS_WITHIN_SECONDS = 5;
    private static final int MOST_BYTES = 256 * 1024;

    private final Vertx vertx;
    private final URI address;
    private final Clock clock;
    private final HttpClient client;

    private KeySet keys = new KeySet(List.of());
    private Instant fetched = Instant.MIN;
    private Instant tried = Instant.MIN;
    private boolean failed;
    private Optional<Future<Void>> fetching = Optional.empty();

    FetchedKeys(Vertx vertx, URI address, Clock clock) {
        this.vertx = vertx;
        this.address = address;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(ANSWERS_WITHIN_SECONDS * 1_000)
                .setIdleTimeout(ANSWERS_WITHIN_SECONDS)
                .setKeepAlive(false));
    }

    @Override
    public synchronized Future<JWTAuth> find(Signed token) {
        Instant now = clock.instant();
        if (!isOlder(fetched, FRESH, now)) {
            Optional<JWTAuth> known = keys.find(token);
            if (known.isPresent()) {
                return Future.succeededFuture(known.get());
            }
        }
        if (fetching.isEmpty() && isOlder(tried, BETWEEN_FETCHES, now)) {
            tried = now;
            Future<Void> run = fetch();
            fetching = Optional.of(run);
            run.onComplete(done -> ended());
        }
        return fetching.map(run -> here(run).compose(done -> settle(token))).orElseGet(() -> settle(token));
    }

    private static boolean isOlder(Instant then, Duration age, Instant now) {
        return then.equals(Instant.MIN) || then.plus(age).isBefore(now);
    }

    /** What the keys say that are there now. */
    private synchronized Future<JWTAuth> settle(Signed token) {
        if (isOlder(fetched, LONGEST, clock.instant())) {
            return Future.failedFuture(unavailable());
        }
        Optional<JWTAuth> known = keys.find(token);
        if (known.isPresent()) {
            return Future.succeededFuture(known.get());
        }
        return Future.failedFuture(
                failed
                        ? unavailable()
                        : new IdentityRefusedException(
                                "none of the keys at --identity-jwks-url has the kid and the alg of the identity"));
    }

    private static IdentityUnavailableException unavailable() {
        return new IdentityUnavailableException(
                "the keys at --identity-jwks-url cannot be had, so identities cannot be checked; the log says why");
    }

    private synchronized void ended() {
        fetching = Optional.empty();
    }

    private synchronized void keep(KeySet fresh) {
        keys = fresh;
        fetched = clock.instant();
        failed = false;
    }

    private synchronized void miss(Throwable cause) {
        failed = true;
        LOG.warn("the keys for identities at {} cannot be had: {}; tried again in a minute", address, reason(cause));
    }

    private static String reason(Throwable cause) {
        return cause instanceof Unusable
                ? String.valueOf(cause.getMessage())
                : cause.getClass().getSimpleName();
    }

    /** On an event loop, where no part of the answer can come before there is somebody who reads it. */
    private Future<Void> fetch() {
        Promise<Void> fetch = Promise.promise();
        vertx.getOrCreateContext().runOnContext(now -> ask().onComplete(fetch));
        return fetch.future();
    }

    /** Never fails: what went wrong is kept and logged. */
    private Future<Void> ask() {
        return client.request(new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(address.toString()))
                .compose(request ->
                        request.putHeader("Accept", "application/json").send())
                .compose(FetchedKeys::body)
                .map(this::usable)
                .timeout(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS)
                .<Void>map(read -> {
                    keep(read);
                    return null;
                })
                .otherwise(failure -> {
                    miss(failure);
                    return null;
                });
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            return Future.failedFuture(new Unusable("it answers with status " + response.statusCode()));
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

    private KeySet usable(Buffer body) {
        KeySet read = KeySet.read(vertx, new JsonObject(body));
        if (read.keys().isEmpty()) {
            throw new Unusable("it lists no key for RS256 or ES256");
        }
        return read;
    }

    /** Completes on the caller's context: another request may have begun to fetch, on another event loop. */
    private Future<Void> here(Future<Void> run) {
        Context context = vertx.getOrCreateContext();
        Promise<Void> promise = Promise.promise();
        run.onComplete(done -> context.runOnContext(now -> promise.complete()));
        return promise.future();
    }

    /** An answer that is no list of keys; its message may be logged. */
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }
}
