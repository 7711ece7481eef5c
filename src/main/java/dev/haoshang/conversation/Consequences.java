package dev.haoshang.conversation;

import java.util.List;
import java.util.Optional;

/**
 * What a change of a conversation leaves beside the talk. Saved in the same transaction, so that none is lost and none is invented.
 *
 * @param place where the talk stands now; empty where that does not change
 * @param outgoing events for the team's system
 * @param milestones what the report counts
 */
public record Consequences(Optional<Place> place, List<Outgoing> outgoing, List<Milestone> milestones) {
    /** None. */
    public static final Consequences NONE = new Consequences(Optional.empty(), List.of(), List.of());

    /** Copies the lists. */
    public Consequences {
        outgoing = List.copyOf(outgoing);
        milestones = List.copyOf(milestones);
    }
}
