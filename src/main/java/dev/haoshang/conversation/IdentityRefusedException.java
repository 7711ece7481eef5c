package dev.haoshang.conversation;

/** What claims to be proof of who somebody is, is none. */
public final class IdentityRefusedException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    /** Tells what is wrong with it, without quoting it. */
    public IdentityRefusedException(String reason) {
        super("identity_refused", reason);
    }
}
