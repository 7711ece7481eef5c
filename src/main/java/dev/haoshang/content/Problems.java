package dev.haoshang.content;

import dev.haoshang.dialog.Slot;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects problems while content is read and checked. Any thread. */
final class Problems {
    private final SortedSet<Problem> found = new TreeSet<>();

    synchronized void add(Problem problem) {
        found.add(problem);
    }

    void add(Part part, Problem.Kind kind, String message, String advice) {
        add(part.problem(kind, message, advice));
    }

    /** Says that a name is unknown, and which known one was perhaps meant. */
    void addUnknown(Part part, String kind, String name, Collection<String> known) {
        String hint = Suggestion.of(name, known)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Known are: " + String.join(", ", new TreeSet<>(known)));
        Problem.Kind named = kind.equals("state") ? Problem.Kind.UNKNOWN_STATE : Problem.Kind.UNKNOWN_NAME;
        add(part, named, "unknown " + kind + " '" + name + "'", hint);
    }

    /** Says that a slot cannot have a value. */
    void addUnknownValue(Part part, Slot slot, String value) {
        Set<String> known = slot.type() == Slot.Type.YES_NO
                ? Set.of("yes", "no")
                : slot.choices().keySet();
        if (known.isEmpty()) {
            String type = slot.type().name().toLowerCase(Locale.ROOT);
            add(
                    part,
                    Problem.Kind.SCHEMA,
                    "'" + value + "' is no value of '" + slot.name() + "'",
                    "write it as " + type);
        } else {
            addUnknown(part, "value", value, known);
        }
    }

    synchronized boolean isEmpty() {
        return found.isEmpty();
    }

    synchronized boolean has(String file, Problem.Kind kind) {
        return found.stream()
                .anyMatch(problem -> problem.kind() == kind && problem.file().equals(file));
    }

    synchronized List<Problem> all() {
        return List.copyOf(found);
    }
}
