package dev.haoshang.conversation;

/** The conversation is there, but the token is not its owner's. */
public final class NotOwnerException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    /** Names the conversation. */
    public NotOwnerException(String id) {
        super("wrong_token", "the token does not open conversation " + id);
    }
}
