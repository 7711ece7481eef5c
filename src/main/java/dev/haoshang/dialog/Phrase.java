package dev.haoshang.dialog;

import java.util.Set;

/** The assistant's small talk: what every dialog needs to repair, confirm and return. Worded in {@code dialogs/repair.yaml}. */
public enum Phrase {
    /** Reads back what was understood. */
    NOTED("list"),
    /** Confirms one correction. */
    CHANGED("label", "old", "new"),
    /** One part of the list in {@code NOTED}. */
    NOTED_PART("label", "value"),
    /** Between the parts of a list. */
    SEPARATOR,
    /** The value cannot be true; asks back. */
    OUT_OF_RANGE("label", "value", "least", "most"),
    /** The value of a field could not be read. */
    UNREADABLE("label"),
    /** Not understood, the first time. */
    NOT_UNDERSTOOD,
    /** Not understood twice: other ways. */
    NOT_UNDERSTOOD_AGAIN,
    /** Not understood three times or more: a person. */
    NOT_UNDERSTOOD_STILL,
    /** Did you mean one of these. */
    CLARIFY,
    /** The choice that none of them is meant. */
    CLARIFY_NEITHER,
    /** After "neither". */
    CLARIFIED_NEITHER,
    /** A question was passed over. */
    SKIPPED,
    /** A question is left open for now; it can be answered later. */
    LEFT_OPEN,
    /** There is none of what was asked for. */
    NONE_NOTED,
    /** Help for "I do not know" where the question has none of its own. */
    UNSURE,
    /** Why a question is asked, where it has no reason of its own. */
    WHY,
    /** A step back. */
    WENT_BACK,
    /** There is nothing to go back to. */
    NOTHING_BEFORE,
    /** Everything was cleared. */
    RESTARTED,
    /** A hardship was told; said before the next question. */
    HARDSHIP_HEARD,
    /** Worry was heard beside other things. */
    WORRY_HEARD,
    /** Return from a crisis to the plan. */
    CARE_RETURN,
    /** Asks a person whose words only resemble a crisis whether they are safe. */
    CARE_ASK,
    /** Stays with a person in crisis, worded again. */
    CARE_STAY,
    /** A fact was taken back. */
    FORGOTTEN("label"),
    /** Everything that is known, in answer to "what do you have about me". */
    DATA_SHOWN("facts"),
    /** Nothing is known yet. */
    DATA_NOTHING,
    /** Where the copy of everything is. */
    DATA_EXPORT,
    /** Whether everything is to be erased. */
    ERASE_ASK,
    /** The same after a consent was withdrawn. */
    WITHDRAW_ASK,
    /** Nothing was erased. */
    ERASE_KEPT,
    /** Everything was erased. */
    ERASED("receipt", "time"),
    /** Label of the choice to erase everything. */
    CHOICE_ERASE,
    /** Label of the choice to keep everything. */
    CHOICE_KEEP,
    /** Label of the link to the copy of everything. */
    LINK_EXPORT,
    /** Label of the choice to skip. */
    CHOICE_SKIP,
    /** Label of the choice to see what can be done. */
    CHOICE_HELP,
    /** Label of the choice to reach a person. */
    CHOICE_HUMAN,
    /** Label of the choice to go on. */
    CHOICE_CONTINUE,
    /** Label of the choice to start the plan. */
    CHOICE_PLAN,
    /** A value nobody has given. */
    UNKNOWN,
    /** Marks an approximate value. */
    ABOUT("value"),
    /** A person was called, in their hours. */
    PERSON_CALLED("hours"),
    /** A person was called, outside their hours. */
    PERSON_LATER("hours"),
    /** A person leads the talk, and it is outside their hours. */
    PERSON_CLOSED("hours"),
    /** The assistant answers again after a person did. */
    HANDED_BACK,
    /** The assistant answers again because the person did not. */
    PERSON_AWAY,
    /** Yes. */
    YES,
    /** No. */
    NO;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives an unmodifiable set
    private final Set<String> placeholders;

    Phrase(String... placeholders) {
        this.placeholders = Set.of(placeholders);
    }

    /** The placeholders its wording may use. */
    public Set<String> placeholders() {
        return placeholders;
    }
}
