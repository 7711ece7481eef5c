package dev.haoshang.web;

/** A request or frame that is not as the contract says. */
final class RequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    RequestException(int status, String code, String detail) {
        this(new Failure(status, code, detail, ""));
    }

    RequestException(Failure failure) {
        super(failure.detail(), null, false, false); // no stack: it is the client's mistake, not ours
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
