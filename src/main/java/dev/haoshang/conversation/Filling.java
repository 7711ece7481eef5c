package dev.haoshang.conversation;

import dev.haoshang.dialog.Condition;
import dev.haoshang.dialog.Display;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.dialog.Wording;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fills the texts that editors wrote for a paper with facts and figures.
 *
 * @param drafting what the paper is made from
 * @param facts the facts that may be shown, and the figures in words
 */
record Filling(Drafting drafting, Snapshot facts) {
    boolean holds(Condition condition) {
        return condition.holds(facts);
    }

    String fill(Wording wording) {
        return fill(wording, Map.of());
    }

    /** Fills a text with further values beside the facts and figures. */
    String fill(Wording wording, Map<String, String> further) {
        Map<String, String> values = new LinkedHashMap<>(facts.figures());
        values.putAll(further);
        facts.facts()
                .forEach((name, fact) -> drafting.content()
                        .script()
                        .slot(name)
                        .ifPresent(slot -> values.put(
                                name, Display.of(drafting.content().script(), slot, fact, drafting.language()))));
        return drafting.amounts().fillWith(wording, values);
    }
}
