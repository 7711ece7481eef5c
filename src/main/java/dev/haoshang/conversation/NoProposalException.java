package dev.haoshang.conversation;

/** No proposal was drafted in the conversation yet, or the content no longer allows the one that was. */
public final class NoProposalException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    /** Names the conversation. */
    public NoProposalException(String id) {
        super("no_proposal", "conversation " + id + " has no proposal");
    }
}
