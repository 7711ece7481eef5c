package dev.haoshang.dialog;

/**
 * A choice as editors write it.
 *
 * @param id as in {@link Choice}
 * @param label in both languages
 */
public record Offer(String id, Wording label) {
    Choice in(String language) {
        return new Choice(id, label.in(language));
    }
}
