package dev.haoshang.dialog;

import java.util.List;

/**
 * What is said to an intent, at any moment of a talk.
 *
 * @param intent the intent it answers
 * @param says the text, then the other wordings for those who ask again
 */
public record Answer(String intent, List<Wording> says) {
    /** Copies the list and refuses an empty one. */
    public Answer {
        says = List.copyOf(says);
        if (says.isEmpty()) {
            throw new IllegalArgumentException("answer " + intent + " says nothing");
        }
    }

    /** The wording for one who has been told already so many times. */
    Wording wording(int told) {
        return told < says.size()
                ? says.get(told)
                : says.get(says.size() - 1 - (told - says.size()) % Math.min(2, says.size()));
    }
}
