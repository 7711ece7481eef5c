package dev.haoshang.identity;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something of another server, fetched when it is needed and kept. It is fetched once for all who need it at the same time, and never
 * more than once a minute, so that nobody can make this server knock at another one. Safe for any thread.
 */
final class Kept<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);
    private static final Duration BETWEEN_FETCHES = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final Clock clock;
    private final String name;
    private final Supplier<Future<T>> source;

    private Optional<T> value = Optional.empty();
    private Instant fetched = Instant.MIN;
    private Instant tried = Instant.MIN;
    private boolean failed;
    private Optional<Future<Void>> fetching = Optional.empty();

    /**
     * Nothing yet.
     *
     * @param name how the log calls it
     * @param source fetches it
     */
    Kept(Vertx vertx, Clock clock, String name, Supplier<Future<T>> source) {
        this.vertx = vertx;
        this.clock = clock;
        this.name = name;
        this.source = source;
    }

    /** What was fetched not longer ago than this. */
    synchronized Optional<T> within(Duration age) {
        return isOlder(fetched, age, clock.instant()) ? Optional.empty() : value;
    }

    /** Whether the last fetch brought nothing. */
    synchronized boolean failed() {
        return failed;
    }

    /**
     * Completes, on the caller's context, when what is there is as new as it can be now: after a fetch, or at once where it is too early
     * for another. Never fails; what went wrong is logged.
     */
    synchronized Future<Void> renew() {
        Instant now = clock.instant();
        if (fetching.isEmpty() && isOlder(tried, BETWEEN_FETCHES, now)) {
            tried = now;
            Future<Void> run = fetch();
            fetching = Optional.of(run);
            run.onComplete(done -> ended());
        }
        return fetching.map(this::here).orElseGet(Future::succeededFuture);
    }

    private static boolean isOlder(Instant then, Duration age, Instant now) {
        return then.equals(Instant.MIN) || then.plus(age).isBefore(now);
    }

    private Future<Void> fetch() {
        return source.get()
                .<Void>map(fresh -> {
                    keep(fresh);
                    return null;
                })
                .otherwise(failure -> {
                    miss(failure);
                    return null;
                });
    }

    private synchronized void keep(T fresh) {
        value = Optional.of(fresh);
        fetched = clock.instant();
        failed = false;
    }

    private synchronized void miss(Throwable cause) {
        failed = true;
        LOG.warn("{} cannot be had: {}; tried again in a minute", name, JsonClient.reason(cause));
    }

    private synchronized void ended() {
        fetching = Optional.empty();
    }

    /** Completes on the caller's context: another request may have begun to fetch, on another event loop. */
    private Future<Void> here(Future<Void> run) {
        Context context = vertx.getOrCreateContext();
        Promise<Void> promise = Promise.promise();
        run.onComplete(done -> context.runOnContext(now -> promise.complete()));
        return promise.future();
    }
}
