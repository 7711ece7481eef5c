package dev.haoshang.conversation;

/** What is asked for is only for a borrower whom the lender's page has introduced. */
public final class IdentityRequiredException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    /** Names the conversation. */
    public IdentityRequiredException(String id) {
        super(
                "identity_required",
                "conversation " + id
                        + " has no identified customer; send one to its path /identity (--identity-required)");
    }
}
