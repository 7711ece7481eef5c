package dev.haoshang.content;

import dev.haoshang.dialog.Condition;
import dev.haoshang.dialog.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The proposal letter as editors write it: texts with placeholders, and the places where the program puts tables.
 *
 * @param title the letter's title
 * @param parts its parts, in order
 * @param requests the main request in words, by option
 * @param plainRequests the same in a plainer tone
 * @param sideRequests the smaller requests in words, by name
 * @param words names of table columns and lines, by {@link #WORDS}
 * @param labels what a slot is called in the letter, where the assistant's own name for it would not do there
 * @param attachments the papers that help, by kind of hardship; "always" for everyone
 */
public record LetterText(
        Wording title,
        List<Part> parts,
        Map<String, Wording> requests,
        Map<String, Wording> plainRequests,
        Map<String, Wording> sideRequests,
        Map<String, Wording> words,
        Map<String, Wording> labels,
        Map<String, List<String>> attachments) {
    /** What a request may name: figures of the proposed plan. */
    public static final Set<String> REQUEST_FIGURES = Set.of(
            "periods", "first", "last", "later", "first_date", "grace_months", "deferral_months", "rate", "waived");

    /** What a part may name besides the slots. */
    public static final Set<String> LETTER_FIGURES =
            Set.of("section", "lender", "date", "request", "fallback", "side_requests", "replaced");

    /** The budget's line for what was added to reach the living floor; labelled as a slot is, though it is none. */
    public static final String LIVING_FLOOR = "living_floor";

    /** The names that tables, charts and calendars need. */
    public static final Set<String> WORDS = Set.of(
            "number",
            "due",
            "payment",
            "interest",
            "principal",
            "balance",
            "total",
            "alternatives",
            "alternatives_chart",
            "main_request",
            "fallback",
            "option",
            "periods",
            "first",
            "last",
            "paid",
            "chart",
            "buffer",
            "left",
            "item",
            "amount",
            "unstated",
            "plan_payment",
            "plan_number",
            "plan_total",
            "reminder",
            "reminder_note");

    /**
     * One part of the letter.
     *
     * @param kind what it is
     * @param heading its heading, where it has one
     * @param text its text; empty for tables
     * @param plain its text in a plainer tone, where that differs
     * @param when written only when this holds
     */
    public record Part(
            Kind kind,
            Optional<Wording> heading,
            Optional<Wording> text,
            Optional<Wording> plain,
            Optional<Condition> when) {
        private Part inPlainTone() {
            return new Part(kind, heading, plain.or(() -> text), plain, when);
        }
    }

    /** The kinds of parts. */
    public enum Kind {
        /** A paragraph. */
        PARAGRAPH,
        /** The facts of the loan. */
        LOAN,
        /** Income, spending and what is left. */
        BUDGET,
        /** All payments, with a chart. */
        SCHEDULE,
        /** The request and the fallback side by side; nothing without both. */
        ALTERNATIVES,
        /** The papers to add. */
        ATTACHMENTS,
        /** Lines to sign on. */
        SIGNATURE,
        /** That software drafted it. */
        LABEL
    }

    /** Copies the collections. */
    public LetterText {
        parts = List.copyOf(parts);
        requests = Map.copyOf(requests);
        plainRequests = Map.copyOf(plainRequests);
        sideRequests = Map.copyOf(sideRequests);
        words = Map.copyOf(words);
        labels = Map.copyOf(labels);
        attachments = Map.copyOf(attachments);
    }

    /** The same letter in the plainer tone. */
    public LetterText inPlainTone() {
        return new LetterText(
                title,
                parts.stream().map(Part::inPlainTone).toList(),
                plainRequests,
                plainRequests,
                sideRequests,
                words,
                labels,
                attachments);
    }
}
