package dev.haoshang.content;

import java.time.LocalDate;
import java.util.List;

/**
 * A conversation that must go so.
 *
 * @param name what it shows, as a sentence
 * @param file the file it stands in
 * @param language the language the conversation is opened in
 * @param lender the lender it is opened with, or empty
 * @param today the date it happens on
 * @param identityRequired for what a borrower must be introduced, as the setting of that name; empty for nothing
 * @param steps what is said and what must be seen
 */
public record Check(
        String name,
        String file,
        String language,
        String lender,
        LocalDate today,
        String identityRequired,
        List<Step> steps) {
    /** A check of a talk that asks for no identity. */
    public Check(String name, String file, String language, String lender, LocalDate today, List<Step> steps) {
        this(name, file, language, lender, today, "", steps);
    }

    /**
     * One line of the conversation.
     *
     * @param kind what the line does or expects
     * @param name the slot, option or figure it is about, or empty
     * @param value the words, choice or expected value
     * @param line where it stands in the file
     */
    public record Step(Kind kind, String name, String value, int line) {}

    /** What a step does or expects. */
    public enum Kind {
        /** The borrower says it. */
        USER,
        /** The borrower presses a choice. */
        CHOOSE,
        /** The borrower fills the field {@code name}. */
        SET,
        /** The lender's page introduces its customer and tells {@code slot=value, slot=value}. */
        IDENTIFY,
        /** The last message had this intent. */
        INTENT,
        /** One of the last replies contains it. */
        BOT,
        /** None of the last replies contains it. */
        NOT_BOT,
        /** The slot {@code name} has this value; empty: it is unknown. */
        SLOT,
        /** The slot that is asked for; empty: none. */
        ASKING,
        /** The comparison shows {@code option.figure} with this value. */
        OPTION,
        /** A proposal for this option is there. */
        PROPOSAL
    }

    /** Copies the list. */
    public Check {
        steps = List.copyOf(steps);
    }
}
