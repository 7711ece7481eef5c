package dev.haoshang.conversation;

/** There is no such conversation, or no longer. */
public final class ConversationNotFoundException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    /** Names the conversation that was asked for. */
    public ConversationNotFoundException(String id) {
        super("conversation_not_found", "no conversation " + id);
    }
}
