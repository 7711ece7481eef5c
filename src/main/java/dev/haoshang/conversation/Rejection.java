package dev.haoshang.conversation;

import java.time.Instant;
import java.util.List;

/**
 * Why content that editors saved was not taken.
 *
 * @param at when that was found out
 * @param problems each with its file and line, what is wrong and what to do; the words in it are editors' own, never a borrower's
 */
public record Rejection(Instant at, List<String> problems) {
    /** Copies the list. */
    public Rejection {
        problems = List.copyOf(problems);
    }
}
