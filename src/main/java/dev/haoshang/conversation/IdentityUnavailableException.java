package dev.haoshang.conversation;

/** Whether an identity is proven cannot be found out just now. */
public final class IdentityUnavailableException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    /** Tells what is missing and what to do. */
    public IdentityUnavailableException(String reason) {
        super("identity_unavailable", reason);
    }
}
