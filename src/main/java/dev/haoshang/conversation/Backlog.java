package dev.haoshang.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * What waits for the team and for its system. Counts beyond {@value #MOST} stop there, so that to ask costs little however much waits.
 *
 * @param events events on their way to the team's system
 * @param oldestEvent when the oldest of them happened; empty where there is none
 * @param deadEvents events that could not be delivered
 * @param handoffs talks that wait for a person
 * @param oldestHandoff since when the longest waiting of their borrowers waits; empty where none does
 * @param led talks that a person leads
 * @param longestUnanswered since when the longest waiting of their borrowers has no answer; empty where all have
 */
public record Backlog(
        int events,
        Optional<Instant> oldestEvent,
        int deadEvents,
        int handoffs,
        Optional<Instant> oldestHandoff,
        int led,
        Optional<Instant> longestUnanswered) {
    /** No more than so many are counted. */
    public static final int MOST = 10_000;
}
