package dev.haoshang.conversation;

/**
 * Somebody hears the events of a conversation as they are stored.
 *
 * @param ending ends it; harmless when it has ended
 * @param lastSequence sequence number of the newest event when the listening began
 */
public record Listening(Runnable ending, long lastSequence) {
    /** Ends it. */
    public void end() {
        ending.run();
    }
}
