package dev.haoshang.content;

import dev.haoshang.dialog.Condition;
import java.util.List;
import java.util.Map;

/**
 * What is supposed of a talk when its ways are followed without playing it: some slots have a value, some have not. All else may be so or
 * otherwise. Immutable.
 *
 * @param values what a slot has, by slot
 * @param not what a slot has not, by slot; it may have another value, or none
 */
record Supposition(Map<String, String> values, Map<String, String> not) {
    /** Whether a condition holds under a supposition. */
    enum Truth {
        /** It holds. */
        YES,
        /** It does not. */
        NO,
        /** That depends on what is not supposed. */
        PERHAPS;

        private Truth negated() {
            if (this == PERHAPS) {
                return PERHAPS;
            }
            return this == YES ? NO : YES;
        }
    }

    /** Copies the maps. */
    Supposition {
        values = Map.copyOf(values);
        not = Map.copyOf(not);
    }

    /** Whether the condition holds. */
    Truth of(Condition condition) {
        if (condition instanceof Condition.Known known) {
            return values.containsKey(known.name()) ? Truth.YES : Truth.PERHAPS;
        }
        if (condition instanceof Condition.Is is) {
            return of(is);
        }
        if (condition instanceof Condition.Not negated) {
            return of(negated.of()).negated();
        }
        if (condition instanceof Condition.All all) {
            return all(all.of());
        }
        if (condition instanceof Condition.Any any) {
            return any(any.of());
        }
        return Truth.PERHAPS;
    }

    private Truth of(Condition.Is is) {
        if (is.value().equals(values.get(is.name()))) {
            return Truth.YES;
        }
        return is.value().equals(not.get(is.name())) ? Truth.NO : Truth.PERHAPS;
    }

    private Truth all(List<Condition> conditions) {
        List<Truth> truths = conditions.stream().map(this::of).toList();
        if (truths.contains(Truth.NO)) {
            return Truth.NO;
        }
        return truths.contains(Truth.PERHAPS) ? Truth.PERHAPS : Truth.YES;
    }

    private Truth any(List<Condition> conditions) {
        List<Truth> truths = conditions.stream().map(this::of).toList();
        if (truths.contains(Truth.YES)) {
            return Truth.YES;
        }
        return truths.contains(Truth.PERHAPS) ? Truth.PERHAPS : Truth.NO;
    }
}
