package dev.haoshang.dialog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A talk as a graph of states without cycles. Where a talk stands is not stored but follows from what is known: the machine walks
 * from the start and stops at the first question that has no answer. So a correction, a step back or changed content need no
 * bookkeeping, and nothing is asked twice.
 *
 * @param id its name
 * @param start the first state
 * @param states all states by name, in the order of the file
 * @param revised what a changed fact makes stale; the first that is for its slot counts
 */
public record Dialog(String id, String start, Map<String, State> states, List<Revision> revised) {
    /**
     * What is forgotten and done again when a fact changes.
     *
     * @param changed the slots it is for; empty for every slot that no other revision names
     * @param forget slots to forget
     * @param repeat states to pass again
     */
    public record Revision(List<String> changed, List<String> forget, List<String> repeat) {
        static final Revision NONE = new Revision(List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Revision {
            changed = List.copyOf(changed);
            forget = List.copyOf(forget);
            repeat = List.copyOf(repeat);
        }
    }

    /** Copies the map, keeping its order. */
    public Dialog {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        revised = List.copyOf(revised);
    }

    /** What a change of a slot makes stale. */
    Revision revisionFor(String slot) {
        return revised.stream()
                .filter(revision -> revision.changed().contains(slot))
                .findFirst()
                .orElseGet(this::usualRevision);
    }

    /** What a change of most slots makes stale. */
    Revision usualRevision() {
        return revised.stream()
                .filter(revision -> revision.changed().isEmpty())
                .findFirst()
                .orElse(Revision.NONE);
    }

    /** The questions, in the order of the file. */
    Stream<State.Ask> questions() {
        return states.values().stream().filter(State.Ask.class::isInstance).map(State.Ask.class::cast);
    }

    State state(String name) {
        State state = states.get(name);
        if (state == null) {
            throw new IllegalStateException("dialog " + id + " has no state " + name + "; run the content check");
        }
        return state;
    }
}
