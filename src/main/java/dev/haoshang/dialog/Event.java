package dev.haoshang.dialog;

import java.util.List;
import java.util.Map;

/** Something that happens to a talk. */
public sealed interface Event {
    /**
     * The talk begins.
     *
     * @param language language tag
     */
    record Opened(String language) implements Event {}

    /**
     * Another language was chosen.
     *
     * @param language language tag
     */
    record LanguageChosen(String language) implements Event {}

    /**
     * A message was heard and understood as far as possible.
     *
     * @param sequence the number of the event that holds the message
     * @param words the message, private data masked
     * @param language tag of its language
     * @param guesses what it may mean, most probable first
     * @param sure whether the first guess is above the threshold
     * @param near whether the second guess is too close to the first to decide
     * @param values what it states
     * @param onlyValues whether it says little besides the values
     * @param danger what kind of danger it shows
     * @param questions the meanings of its sentences where it asks several things, in their order; else empty
     */
    record Heard(
            long sequence,
            String words,
            String language,
            List<Guess> guesses,
            boolean sure,
            boolean near,
            List<Stated> values,
            boolean onlyValues,
            Danger danger,
            List<String> questions)
            implements Event {
        /** Copies the lists. */
        public Heard {
            guesses = List.copyOf(guesses);
            values = List.copyOf(values);
            questions = List.copyOf(questions);
        }

        /** The most probable meaning; an empty name when there is none. */
        Guess likeliest() {
            return guesses.isEmpty() ? new Guess("", 0) : guesses.get(0);
        }

        /** Whether it surely has this meaning. */
        boolean means(String intent) {
            return sure && likeliest().intent().equals(intent);
        }
    }

    /** A choice was pressed; {@code values} are what its label or id states for the open question. */
    record Chosen(long sequence, String id) implements Event {}

    /**
     * A field was filled.
     *
     * @param slot the slot
     * @param values what could be read; empty when nothing could
     * @param takenBack whether the field was emptied
     */
    record Filled(long sequence, String slot, List<Stated> values, boolean takenBack) implements Event {
        /** Copies the list. */
        public Filled {
            values = List.copyOf(values);
        }
    }

    /**
     * An action that the machine asked for has been done.
     *
     * @param action its name
     * @param outcome "done", or another outcome that the state names
     * @param figures results by name, ready to be said
     * @param offered choices that follow from it, best first
     */
    record Performed(String action, String outcome, Map<String, String> figures, List<Choice> offered)
            implements Event {
        /** Copies the collections. */
        public Performed {
            figures = Map.copyOf(figures);
            offered = List.copyOf(offered);
        }
    }

    /**
     * The lender's page has told who the borrower is, and perhaps something of the loan.
     *
     * @param sequence the number of the event that tells of it
     * @param values what it tells
     */
    record Introduced(long sequence, List<Stated> values) implements Event {
        /** Copies the list. */
        public Introduced {
            values = List.copyOf(values);
        }
    }

    /**
     * A possible meaning.
     *
     * @param intent the intent
     * @param probability 0 to 1
     */
    record Guess(String intent, double probability) {}

    /**
     * A stated value.
     *
     * @param slot the slot, or empty when the message does not say which
     * @param value canonical
     * @param said the words
     * @param approximate whether it was hedged
     */
    record Stated(String slot, String value, String said, boolean approximate) {}

    /** Danger to a person, as the rules see it. */
    enum Danger {
        /** None. */
        NONE,
        /** Strong worry. */
        DISTRESS,
        /** Danger to self or others. */
        CRISIS
    }
}
