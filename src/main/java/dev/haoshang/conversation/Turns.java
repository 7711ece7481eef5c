package dev.haoshang.conversation;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the turns of one conversation happen one after the other, in the order they came, whichever tab or connection they came by. So
 * only another node can meet a version conflict. Safe for any thread; what it keeps of a conversation ends with its last turn.
 */
final class Turns {
    /** No person writes so many before the first is answered; more would only fill the memory. */
    private static final int MOST_WAITING = 32;

    private final Vertx vertx;
    private final Map<String, Place> newest = new ConcurrentHashMap<>();

    /**
     * A turn's place in the line of its conversation.
     *
     * @param before completes when the turn before it is over
     * @param over to be completed when this one is
     * @param waiting how many of the conversation are not over, this one included
     */
    private record Place(Future<Void> before, Promise<Void> over, int waiting) {
        static Place behind(String conversation, @Nullable Place last) {
            if (last == null) {
                return new Place(Future.succeededFuture(), Promise.promise(), 1);
            }
            if (last.waiting == MOST_WAITING) {
                throw new TooManyMessagesException(conversation);
            }
            return new Place(last.over.future(), Promise.promise(), last.waiting + 1);
        }

        @Nullable
        Place withOneLess() {
            return waiting == 1 ? null : new Place(before, over, waiting - 1);
        }
    }

    Turns(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Begins a turn when those before it are over, on the caller's context; fails when too many wait already. */
    <T> Future<T> next(String conversation, Supplier<Future<T>> turn) {
        Place place;
        try {
            place = newest.compute(conversation, Place::behind);
        } catch (TooManyMessagesException refused) {
            return Future.failedFuture(refused);
        }
        Future<T> done =
                place.before().isComplete() ? begin(turn) : here(place.before()).compose(free -> begin(turn));
        return done.onComplete(any -> {
            newest.computeIfPresent(conversation, (id, last) -> last.withOneLess());
            place.over().complete();
        });
    }

    /** Completes when the turns that are under way now are over. */
    Future<Void> over() {
        List<Future<Void>> under =
                newest.values().stream().map(place -> place.over().future()).toList();
        return Future.all(under).mapEmpty();
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
