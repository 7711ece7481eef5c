package dev.haoshang.conversation;

/** Another person of the team leads the talk. */
public final class OwnedByAnotherException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    /** Names the conversation and the person. */
    public OwnedByAnotherException(String id, String owner) {
        super("owned_by_another", "conversation " + id + " is led by " + owner + ", who has to hand it back first");
    }
}
