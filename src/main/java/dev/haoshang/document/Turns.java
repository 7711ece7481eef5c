package dev.haoshang.document;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets only so many threads do a costly piece of work at the same time; the others wait in the order they came. */
final class Turns {
    private final Semaphore free;

    Turns(int mostAtOnce) {
        if (mostAtOnce < 1) {
            throw new IllegalArgumentException("At least one must be allowed at a time, not " + mostAtOnce + ".");
        }
        free = new Semaphore(mostAtOnce, true);
    }

    /** How many threads wait, about: some may just have got their turn. */
    int waiting() {
        return free.getQueueLength();
    }

    /** Does the work when it is this thread's turn; the turn ends even if the work fails. */
    <T> T take(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
