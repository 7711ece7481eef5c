package dev.haoshang.storage;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Erases what is past its time, however much it is, without keeping turns waiting: some share a transaction, as many as take a moment,
 * and between two transactions the writer is free for as long as the last one took. What the engine keeps of them is cleared once,
 * after the last. For one run.
 */
final class Purge {
    private static final int FIRST = 20;
    private static final int LEAST = 5;
    private static final int MOST = 500;

    /** How long one transaction may take: turns in between wait for no more than this. */
    private static final long AIM_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Vertx vertx;
    private final SqlConversationStore store;
    private final Step step;
    private final Promise<Integer> erased = Promise.promise();
    private int count;
    private int most = FIRST;

    /** Erases so many within a transaction, fewer only where no more are left; tells how many. */
    interface Step {
        Future<Integer> erase(Writing writing, int most) throws SQLException;
    }

    Purge(Vertx vertx, SqlConversationStore store, Step step) {
        this.vertx = vertx;
        this.store = store;
        this.step = step;
    }

    /** How many were erased, as soon as nothing is kept of them. */
    Future<Integer> run() {
        step();
        return erased.future()
                .compose(all -> all == 0
                        ? Future.succeededFuture(all)
                        : store.write(Writing::clear).map(all));
    }

    private void step() {
        long begun = System.nanoTime();
        int asked = most;
        store.write(writing -> step.erase(writing, asked))
                .onSuccess(deleted -> goOn(asked, deleted, System.nanoTime() - begun))
                .onFailure(erased::fail);
    }

    private void goOn(int asked, int deleted, long took) {
        count += deleted;
        if (deleted < asked) {
            erased.complete(count);
            return;
        }
        most = (int) Math.max(LEAST, Math.min(MOST, Math.min(2L * asked, asked * AIM_NANOS / Math.max(1, took))));
        vertx.setTimer(Math.max(1, TimeUnit.NANOSECONDS.toMillis(took)), timer -> step());
    }
}
