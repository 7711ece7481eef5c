package dev.haoshang.conversation;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Lets the turns of one conversation happen one after the other, in the order they came, whichever tab or connection they came by. So
 * only another node can meet a version conflict. Safe for any thread; what it keeps of a conversation ends with its last turn.
 */
final class Turns {
    private final Vertx vertx;
    private final Map<String, Future<Void>> last = new ConcurrentHashMap<>();

    Turns(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Begins a turn when those before it are over, on the caller's context. */
    <T> Future<T> next(String conversation, Supplier<Future<T>> turn) {
        Promise<Void> over = Promise.promise();
        Future<Void> before = last.put(conversation, over.future());
        Future<T> done = before == null ? begin(turn) : here(before).compose(free -> begin(turn));
        return done.onComplete(any -> {
            last.remove(conversation, over.future());
            over.complete();
        });
    }

    private static <T> Future<T> begin(Supplier<Future<T>> turn) {
        return Future.succeededFuture().compose(now -> turn.get());
    }

    private Future<Void> here(Future<Void> before) {
        Context context = vertx.getOrCreateContext();
        Promise<Void> free = Promise.promise();
        before.onComplete(any -> context.runOnContext(now -> free.complete()));
        return free.future();
    }
}
