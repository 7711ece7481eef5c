package dev.haoshang.understanding;

import java.util.List;

/**
 * What a message means.
 *
 * @param language the language and script it is written in
 * @param ranking its intents
 * @param values what it states, in the order of the text
 * @param danger whether it sounds like danger; decided by rules before and apart from the ranking
 * @param masked the message with private data replaced; the only form that may be stored or logged
 * @param masks the kinds of private data that were replaced, without repeats: "id_number", "bank_card", "phone", "email", "secret"
 */
public record Understanding(
        Language language, Ranking ranking, List<Value> values, Danger danger, String masked, List<String> masks) {
    /** Copies the lists. */
    public Understanding {
        values = List.copyOf(values);
        masks = List.copyOf(masks);
    }
}
