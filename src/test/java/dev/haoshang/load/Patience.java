package dev.haoshang.load;

/**
 * How long a client waits; all in milliseconds.
 *
 * @param ready for a socket to be ready
 * @param acknowledged for a message to be acknowledged
 * @param ping between two pings
 * @param pong for the answer to one
 * @param firstPause before trying again, doubled at each failure
 * @param polling longest pause while the server answers over HTTP
 * @param offline longest pause while it does not
 */
record Patience(long ready, long acknowledged, long ping, long pong, long firstPause, long polling, long offline) {
    /** As in {@code webroot/widget/connection.js}. */
    static final Patience OF_THE_WIDGET = new Patience(8_000, 20_000, 25_000, 10_000, 500, 4_000, 30_000);

    /** With shorter pauses, for tests that would else spend their time in them. */
    static final Patience SHORT = new Patience(8_000, 20_000, 25_000, 10_000, 50, 250, 500);

    /** Doubling pauses with jitter, so that a restarted server is not met by everybody at once. */
    long pause(int failures, boolean answering, double random) {
        long longest = answering ? polling : offline;
        return Math.max(1, (long) (Math.min(longest, firstPause * Math.pow(2, failures)) * (0.5 + random / 2)));
    }
}
