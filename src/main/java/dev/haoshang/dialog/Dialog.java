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
 * @param revised what a changed fact makes stale
 */
public record Dialog(String id, String start, Map<String, State> states, Revision revised) {
    /**
     * What is forgotten and done again when a fact changes.
     *
     * @param forget slots to forget
     * @param repeat states to pass again
     */
    public record Revision(List<String> forget, List<String> repeat) {
        /** Copies the lists. */
        public Revision {
            forget = List.copyOf(forget);
            repeat = List.copyOf(repeat);
        }
    }

    /** Copies the map, keeping its order. */
    public Dialog {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
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
