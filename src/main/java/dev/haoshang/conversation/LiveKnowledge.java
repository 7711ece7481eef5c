package dev.haoshang.conversation;

import java.util.Optional;

/**
 * The one place that holds what the assistant knows while it serves, and what became of the newest save that was refused. Whoever answers
 * takes the value once and stays with it, so that a turn never meets two contents. Safe for any thread.
 */
public final class LiveKnowledge {
    private final IdentityNeed need;
    private volatile Held held;

    private record Held(Knowledge knowledge, Optional<Rejection> rejection) {}

    /** Begins with what was learnt at the start, for everybody. */
    public LiveKnowledge(Knowledge first) {
        this(first, IdentityNeed.NONE);
    }

    /**
     * The same for a deployment that wants to know its borrowers.
     *
     * @param need for what a borrower must have been introduced
     */
    public LiveKnowledge(Knowledge first, IdentityNeed need) {
        this.need = need;
        held = new Held(first.demanding(need), Optional.empty());
    }

    /** What is known now. */
    public Knowledge now() {
        return held.knowledge();
    }

    /** The newest save, when it was refused and what is known is older. */
    public Optional<Rejection> rejection() {
        return held.rejection();
    }

    /** From the next turn on this is known, and no save stands refused. */
    public synchronized void replace(Knowledge fresh) {
        held = new Held(fresh.demanding(need), Optional.empty());
    }

    /** What was saved cannot be used: what is known stays. */
    public synchronized void reject(Rejection rejection) {
        held = new Held(held.knowledge(), Optional.of(rejection));
    }
}
