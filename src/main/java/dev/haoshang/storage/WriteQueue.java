package dev.haoshang.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** The writes that wait, first come first served. Any thread may add; one thread takes. */
final class WriteQueue {
    /** What became of a write that was brought. */
    enum Admission {
        WAITING,
        FULL,
        CLOSED
    }

    private final int limit;
    private final Queue<Write> waiting = new ArrayDeque<>();
    private boolean closed;

    WriteQueue(int limit) {
        this.limit = limit;
    }

    synchronized Admission add(Write write) {
        if (closed) {
            return Admission.CLOSED;
        }
        if (waiting.size() >= limit) {
            return Admission.FULL;
        }
        waiting.add(write);
        notifyAll();
        return Admission.WAITING;
    }

    /** Admits nothing more; what waits may still be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** All that wait, {@code most} at most; blocks while there is none. Empty when the queue is closed and empty. */
    synchronized List<Write> take(int most) throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        // Large enough from the start: memory that runs out in the loop would lose what was taken already.
        List<Write> taken = new ArrayList<>(Math.min(most, waiting.size()));
        while (taken.size() < most && !waiting.isEmpty()) {
            taken.add(waiting.remove());
        }
        return taken;
    }

    /** How many wait. */
    synchronized int size() {
        return waiting.size();
    }

    /** All that still wait. */
    synchronized List<Write> rest() {
        List<Write> rest = new ArrayList<>(waiting);
        waiting.clear();
        return rest;
    }
}
