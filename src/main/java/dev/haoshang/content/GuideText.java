package dev.haoshang.content;

import dev.haoshang.dialog.Condition;
import dev.haoshang.dialog.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The borrower's own paper beside the letter as editors write it: texts with placeholders, and the places where the program puts tables.
 *
 * @param title its title
 * @param parts its parts, in order
 * @param words names of table columns, by {@link #WORDS}
 */
public record GuideText(Wording title, List<Part> parts, Map<String, Wording> words) {
    /** What a part may name besides the slots. */
    public static final Set<String> GUIDE_FIGURES = figures();

    /** The names that tables and charts need. */
    public static final Set<String> WORDS = Set.of(
            "option",
            "periods",
            "first",
            "highest",
            "interest",
            "paid",
            "chart",
            "partial",
            "not_fitting",
            "beware",
            "when",
            "channel",
            "who",
            "said",
            "next");

    /**
     * One part of the guide. Parts of the kinds cue, point and step that follow each other make one list.
     *
     * @param kind what it is
     * @param heading its heading, where it has one
     * @param onNewPage whether its heading starts a new page when printed
     * @param cue what it is about or what the other side says; empty but for cues
     * @param text what can be said or done
     * @param when written only when this holds
     */
    public record Part(
            Kind kind,
            Optional<Wording> heading,
            boolean onNewPage,
            Optional<Wording> cue,
            Wording text,
            Optional<Condition> when) {}

    /** The kinds of parts. */
    public enum Kind {
        /** A paragraph. */
        PARAGRAPH,
        /** Words to say on a cue. */
        CUE,
        /** A line of a list. */
        POINT,
        /** A line to tick when it is done. */
        STEP,
        /** All options in figures, and what is in the way of those that do not fit. */
        OPTIONS,
        /** A sheet to note contacts on. */
        CONTACTS,
        /** The papers that would still help. */
        PAPERS,
        /** That software drafted it. */
        LABEL
    }

    /** Copies the collections. */
    public GuideText {
        parts = List.copyOf(parts);
        words = Map.copyOf(words);
    }

    private static Set<String> figures() {
        Set<String> figures = new HashSet<>(LetterText.LETTER_FIGURES);
        figures.addAll(Set.of("affordable", "next_due", "ask_again", "review"));
        return Set.copyOf(figures);
    }
}
