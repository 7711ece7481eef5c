package dev.haoshang.conversation;

import java.time.Instant;

/**
 * A talk that a person leads and in which the borrower waits for their answer.
 *
 * @param conversation the conversation's id
 * @param since when the first of the words was said that nobody answered
 */
public record Unanswered(String conversation, Instant since) {
    /** Before all others. */
    public static final Unanswered NONE = new Unanswered("", Instant.EPOCH);
}
