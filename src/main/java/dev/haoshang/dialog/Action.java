package dev.haoshang.dialog;

import java.util.List;

/** Something the machine wants to happen outside. */
public sealed interface Action {
    /** The result that is shown with a text about the copy of everything that is kept. */
    String EXPORT = "export";

    /** The result that is shown with the answer to one who asks for a person: where a client shows its own way to one. */
    String PERSON = "person";

    /**
     * Says a text.
     *
     * @param text ready to be read, in the conversation's language
     * @param choices what can be pressed
     * @param result the action whose result is shown with it, or empty
     */
    record Say(String text, List<Choice> choices, String result) implements Action {
        /** Copies the list. */
        public Say {
            choices = List.copyOf(choices);
        }
    }

    /** A fact was learnt or changed. */
    record Note(String slot, Fact fact) implements Action {}

    /** A fact was forgotten. */
    record Forget(String slot) implements Action {}

    /** Everything that is kept of the talk is to be erased; nothing follows. */
    record Erase() implements Action {}

    /** An action is to be performed; a {@link Event.Performed} must follow. */
    record Perform(String action) implements Action {}
}
