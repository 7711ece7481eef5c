package dev.haoshang.load;

import io.vertx.core.json.JsonObject;

/** A server's answer that is not the one hoped for. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refusal(int status, String code) {
        super(status + " " + code);
        this.status = status;
        this.code = code;
    }

    static Refusal of(int status, String body) {
        return new Refusal(
                status, body.startsWith("{") ? new JsonObject(body).getString("code", "unknown") : "unknown");
    }

    /** Whether the same request may be sent again. */
    boolean passing() {
        return mayPass(code) || status == 429 || status == 502 || status == 503 || status == 504;
    }

    /** Whether a message refused with this code may be sent again. */
    static boolean mayPass(String code) {
        return code.equals("storage_unavailable")
                || code.equals("version_conflict")
                || code.equals("too_many_requests");
    }

    String code() {
        return code;
    }
}
