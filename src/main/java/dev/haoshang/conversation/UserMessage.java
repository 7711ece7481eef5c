package dev.haoshang.conversation;

/** What a borrower sends. Every message carries an id of the client's making, by which a repeated one is recognised. */
public sealed interface UserMessage {
    /** The slot that stands for the conversation's own language: a tag of it is a value of every conversation. */
    String LANGUAGE = "language";

    /** The client's id, unique within the conversation, 1 to 64 characters. */
    String id();

    /**
     * Free text.
     *
     * @param text 1 to 2,000 characters
     */
    record Text(String id, String text) implements UserMessage {}

    /**
     * A press on one of the offered choices.
     *
     * @param choice the id of the choice
     */
    record Choice(String id, String choice) implements UserMessage {}

    /**
     * A value typed into a field.
     *
     * @param slot the slot's name, or {@link #LANGUAGE}
     * @param value the value in the words or the canonical form; empty to take it back
     */
    record Set(String id, String slot, String value) implements UserMessage {}
}
