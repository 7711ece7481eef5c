package dev.haoshang.conversation;

/** What is stored of a conversation cannot be read: it was damaged or changed, or its encryption key is missing. Others are not concerned. */
public final class UnreadableConversationException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    /** Says which conversation, and why; never what was said in it. */
    public UnreadableConversationException(String conversation, String reason) {
        super("conversation_unreadable", "conversation " + conversation + " cannot be read: " + reason);
    }
}
