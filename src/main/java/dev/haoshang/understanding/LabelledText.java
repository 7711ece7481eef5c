package dev.haoshang.understanding;

import java.util.Set;

/**
 * A sentence to measure with.
 *
 * @param intent the right intent
 * @param alsoAccepted further intents that are no mistake
 * @param text what a person wrote
 */
public record LabelledText(String intent, Set<String> alsoAccepted, String text) {
    /** Copies the set. */
    public LabelledText {
        alsoAccepted = Set.copyOf(alsoAccepted);
    }

    boolean accepts(String ranked) {
        return ranked.equals(intent) || alsoAccepted.contains(ranked);
    }
}
