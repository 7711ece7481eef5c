package dev.haoshang.dialog;

/**
 * Something the borrower can press instead of typing.
 *
 * @param id what comes back: "value:..." answers the open question, "set:slot=value" states another fact, "intent:..." stands for a message of
 *     that intent
 * @param label what it says, in the conversation's language
 */
public record Choice(String id, String label) {
    static final String VALUE = "value:";
    static final String SET = "set:";
    static final String INTENT = "intent:";
}
