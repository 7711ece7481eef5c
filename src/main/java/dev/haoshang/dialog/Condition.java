package dev.haoshang.dialog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A question about what is known, as data: it can be checked and explained, and runs no code of an editor. */
public sealed interface Condition {
    /** Whether it holds. */
    boolean holds(Values at);

    /** The slots or results it looks at. */
    Set<String> names();

    /** The condition as a person reads it: "overdue_days is 0". */
    String inWords();

    /** A slot has a value, or an action has left a result of that name. */
    record Known(String name) implements Condition {
        @Override
        public String inWords() {
            return name + " known";
        }

        @Override
        public boolean holds(Values at) {
            return !at.valuesOf(name).isEmpty();
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }
    }

    /** A slot or result has this value, or a set contains it. */
    record Is(String name, String value) implements Condition {
        @Override
        public String inWords() {
            return name + " is " + value;
        }

        @Override
        public boolean holds(Values at) {
            return at.valuesOf(name).contains(value);
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }
    }

    /** A number is known and not smaller. */
    record AtLeast(String name, BigDecimal value) implements Condition {
        @Override
        public String inWords() {
            return name + " at least " + value.toPlainString();
        }

        @Override
        public boolean holds(Values at) {
            return at.valuesOf(name).stream().anyMatch(known -> new BigDecimal(known).compareTo(value) >= 0);
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }
    }

    /** Every one holds. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public String inWords() {
            return joined(of, " and ");
        }

        @Override
        public boolean holds(Values at) {
            return of.stream().allMatch(condition -> condition.holds(at));
        }

        @Override
        public Set<String> names() {
            return namesOf(of);
        }
    }

    /** At least one holds. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public String inWords() {
            return joined(of, " or ");
        }

        @Override
        public boolean holds(Values at) {
            return of.stream().anyMatch(condition -> condition.holds(at));
        }

        @Override
        public Set<String> names() {
            return namesOf(of);
        }
    }

    /** It does not hold. */
    record Not(Condition of) implements Condition {
        @Override
        public String inWords() {
            return "not " + of.inWords();
        }

        @Override
        public boolean holds(Values at) {
            return !of.holds(at);
        }

        @Override
        public Set<String> names() {
            return of.names();
        }
    }

    private static String joined(List<Condition> conditions, String word) {
        return conditions.stream().map(Condition::inWords).collect(Collectors.joining(word, "(", ")"));
    }

    private static Set<String> namesOf(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition.names().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
