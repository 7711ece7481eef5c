package dev.haoshang.conversation;

/**
 * The store could not do its work, and the same request may be sent again. Nothing was saved; only when the connection broke in the
 * middle of a commit that is not certain, and then the message's id keeps it from being done twice.
 */
public final class StorageException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    /** Says what could not be done, and why. */
    public StorageException(String message, Throwable cause) {
        super("storage_unavailable", message, cause);
    }
}
