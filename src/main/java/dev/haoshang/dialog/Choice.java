package dev.haoshang.dialog;

/**
 * Something the borrower can press instead of typing.
 *
 * @param id what comes back: "value:..." answers the open question, "set:slot=value" states another fact, "intent:..." stands for a message of
 *     that intent
 * @param label what it says, in the conversation's language
 */
public record Choice(String id, String label) {
    /** Begins the id of an answer to the open question. */
    public static final String VALUE = "value:";
    /** Begins the id of another fact. */
    public static final String SET = "set:";
    /** Begins the id of what stands for a message. */
    public static final String INTENT = "intent:";
}
