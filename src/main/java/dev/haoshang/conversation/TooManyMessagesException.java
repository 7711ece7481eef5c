package dev.haoshang.conversation;

/** More messages of one conversation wait to be answered than a person can write. */
public final class TooManyMessagesException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    TooManyMessagesException(String conversation) {
        super("too_many_messages", "too many messages of conversation " + conversation + " wait; send them one by one");
    }
}
