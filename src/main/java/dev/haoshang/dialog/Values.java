package dev.haoshang.dialog;

import java.util.List;
import java.util.Map;

/** What is known at a place of a talk, by the name of a slot or of an action's result. */
public interface Values {
    /** The values of a name; empty when there are none, or nothing in them. */
    List<String> valuesOf(String name);

    /** The values of a name among facts, results and what the lender's page tells. */
    static List<String> of(
            Map<String, Fact> facts, Map<String, String> figures, Map<String, String> page, String name) {
        if (name.equals(PageFacts.NAME)) {
            return List.copyOf(page.keySet());
        }
        Fact fact = facts.get(name);
        if (fact != null) {
            return fact.values();
        }
        String figure = figures.get(name);
        return figure == null || figure.isEmpty() ? List.of() : List.of(figure);
    }
}
