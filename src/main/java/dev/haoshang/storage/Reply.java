package dev.haoshang.storage;

import dev.haoshang.conversation.StorageException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way back to whoever asked: the outcome arrives on the Vert.x context it was asked from. Safe for any thread.
 *
 * @param context where the outcome is delivered
 * @param promise what the asker waits for
 */
record Reply<T>(Context context, Promise<T> promise) {
    private static final Logger log = LoggerFactory.getLogger(Reply.class);

    /** A reply to the context that is running now. */
    static <T> Reply<T> here(Vertx vertx) {
        return new Reply<>(vertx.getOrCreateContext(), Promise.promise());
    }

    Future<T> future() {
        return promise.future();
    }

    /** Never throws: the outcome of one asker must not keep the others from theirs. */
    void deliver(Future<T> outcome) {
        try {
            context.runOnContext(running -> hand(outcome));
        } catch (RejectedExecutionException stopped) {
            log.debug("nobody waits for this outcome any more: Vert.x has stopped", stopped);
        } catch (Throwable failure) { // out of memory: better on this thread than never
            handHere(outcome, failure);
        }
    }

    private void handHere(Future<T> outcome, Throwable failure) {
        try {
            hand(outcome);
            log.error("an outcome was not delivered where it was asked from", failure);
        } catch (Throwable again) {
            failure.addSuppressed(again);
        }
    }

    private void hand(Future<T> outcome) {
        if (outcome.succeeded()) {
            promise.tryComplete(outcome.result());
        } else {
            promise.tryFail(outcome.cause());
        }
    }

    void refuse(StorageException reason) {
        deliver(Future.failedFuture(reason));
    }
}
