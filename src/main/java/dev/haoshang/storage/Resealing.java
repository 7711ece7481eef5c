package dev.haoshang.storage;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is stored under the first key, in the background: what was plain before there was a key, and what an older key sealed.
 * Small steps with pauses between them, so that turns go on; a step replaces only what nobody changed meanwhile, so several nodes may do
 * it at the same time, and one that is stopped goes on at its next start. Afterwards it looks again every day, because nodes that were
 * not restarted yet go on sealing with an older key. Safe for any thread.
 */
final class Resealing {
    private static final Logger log = LoggerFactory.getLogger(Resealing.class);
    private static final long PAUSE_MILLIS = 20;
    private static final long AGAIN_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final Vertx vertx;
    private final SqlConversationStore store;
    private final String key;
    private volatile boolean stopped;
    private volatile long timer;

    Resealing(Vertx vertx, SqlConversationStore store, String key) {
        this.vertx = vertx;
        this.store = store;
        this.key = key;
    }

    /** Begins, and tells when all was looked through once, and how many texts were sealed. */
    Future<Integer> begin() {
        timer = vertx.setPeriodic(AGAIN_MILLIS, again -> walk());
        return walk();
    }

    void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    private Future<Integer> walk() {
        Promise<Integer> walked = Promise.promise();
        after("", 0, walked);
        return walked.future()
                .compose(count -> count == 0
                        ? Future.succeededFuture(count)
                        : store.write(Writing::clear).map(count))
                .onSuccess(count -> log.info("sealed texts={} key={}", count, key))
                .onFailure(failure -> {
                    if (!stopped) {
                        log.warn(
                                "not all texts are under key {} yet; tried again in a day or at the next start",
                                key,
                                failure);
                    }
                });
    }

    /** A chain of futures would have as many links as a store has steps. */
    private void after(String id, int before, Promise<Integer> walked) {
        if (stopped) {
            walked.complete(before);
            return;
        }
        store.read(reading -> new StaleTexts(reading.link(), key).after(id))
                .compose(found -> replace(found.stale()).onSuccess(count -> goOn(found, before + count, walked)))
                .onFailure(walked::fail);
    }

    private Future<Integer> replace(List<Replacement> stale) {
        return stale.isEmpty() ? Future.succeededFuture(0) : store.write(writing -> writing.replace(stale));
    }

    private void goOn(StaleTexts.Found found, int count, Promise<Integer> walked) {
        if (found.end()) {
            walked.complete(count);
        } else if (found.stale().isEmpty()) {
            after(found.after(), count, walked);
        } else {
            vertx.setTimer(PAUSE_MILLIS, paused -> after(found.after(), count, walked));
        }
    }
}
