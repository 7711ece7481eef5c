package dev.haoshang.conversation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a turn of a talk begins with.
 *
 * @param knowledge what the assistant knows
 * @param people the people behind it
 * @param conversation id of the conversation
 * @param memory what is remembered of it
 * @param lastSequence number of its last event; 0 before its first
 * @param now when the turn happens
 * @param today the borrower's date then
 */
record Occasion(
        Knowledge knowledge,
        People people,
        String conversation,
        Memory memory,
        long lastSequence,
        Instant now,
        LocalDate today) {
    /** The same after what was learnt or decided before the turn begins. */
    Occasion with(Memory other) {
        return new Occasion(knowledge, people, conversation, other, lastSequence, now, today);
    }
}
