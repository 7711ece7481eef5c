package dev.haoshang.load;

import io.vertx.core.json.JsonObject;
import java.util.Set;

/** A server's answer that is not the one hoped for. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Set<Integer> PASSING = Set.of(409, 429, 502, 503, 504);

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
        return PASSING.contains(status);
    }

    String code() {
        return code;
    }
}
