package dev.haoshang.content;

import dev.haoshang.dialog.Wording;
import java.util.List;

/**
 * What a message can mean, with examples.
 *
 * @param name the catalogue's name
 * @param label what it is called in "did you mean"
 * @param about its meaning and its border to others, for editors
 * @param zh examples in Chinese
 * @param en examples in English
 * @param not near misses that belong to other intents
 */
public record Intent(String name, Wording label, String about, List<String> zh, List<String> en, List<NearMiss> not) {
    /**
     * A sentence that looks like this intent but has another.
     *
     * @param text the sentence
     * @param intent the intent it has
     */
    public record NearMiss(String text, String intent) {}

    /** Copies the lists. */
    public Intent {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
        not = List.copyOf(not);
    }
}
