package dev.haoshang.conversation;

/**
 * What could not be done, by its kind. The message is the developer's detail and never holds words or figures of a person; the
 * sentence for the user is chosen at the edge by {@link #code()}.
 */
public abstract class HaoshangException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    HaoshangException(String code, String message) {
        super(message);
        this.code = code;
    }

    HaoshangException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The stable name of this kind of failure, in snake_case. */
    public final String code() {
        return code;
    }
}
