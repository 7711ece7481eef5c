package dev.haoshang.web;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** What every answer tells a browser not to do. */
final class SecurityHeaders {
    /** What our own pages may do: load from here, talk to here, nothing else. */
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** None of them is used. */
    private static final String NO_DEVICES =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()";

    private static final String A_YEAR = "max-age=31536000";

    private SecurityHeaders() {}

    /**
     * Puts them.
     *
     * @param encrypted whether the client came by TLS; only then may it be told never to come without again
     */
    static void put(RoutingContext context, boolean encrypted) {
        HttpServerResponse response = context.response();
        response.putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Content-Security-Policy", PAGE_POLICY)
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", NO_DEVICES);
        if (encrypted) {
            response.putHeader("Strict-Transport-Security", A_YEAR);
        }
    }
}
