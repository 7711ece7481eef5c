package dev.haoshang.conversation;

import java.time.LocalDate;

/**
 * Something the report counts. It holds nothing of a person and does not lead back to a conversation.
 *
 * @param day the day it happened, in the borrowers' time zone
 * @param kind what happened
 * @param detail a name out of the content, or empty
 * @param amount minutes where the kind has a duration, else 0
 */
public record Milestone(LocalDate day, Kind kind, String detail, long amount) {
    /** What is counted. */
    public enum Kind {
        /** A talk was opened; the detail is its language. */
        TALK,
        /** A talk came to a question of the plan, the first time; the detail is the question's state. */
        REACHED,
        /** An option was chosen; the detail is the option. */
        OPTION,
        /** A talk's first proposal was drafted; the amount are the minutes since the talk was opened. */
        PROPOSAL,
        /** A proposal was confirmed. */
        CONFIRMED,
        /** A message was not understood; the detail is the intent that it came nearest to. */
        UNKNOWN,
        /** A person was asked for ("asked") or needed ("danger"). */
        HANDOFF,
        /** Somebody told whether the talk helped: "yes" or "no". */
        HELPED
    }
}
