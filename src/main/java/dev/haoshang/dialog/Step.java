package dev.haoshang.dialog;

import java.util.List;

/**
 * The machine's answer to an event.
 *
 * @param next where the talk stands now
 * @param actions what is to happen, in order
 */
public record Step(Snapshot next, List<Action> actions) {
    /** Copies the list. */
    public Step {
        actions = List.copyOf(actions);
    }
}
