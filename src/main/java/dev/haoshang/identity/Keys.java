package dev.haoshang.identity;

import io.vertx.core.Future;
import io.vertx.ext.auth.jwt.JWTAuth;

/** The keys by which the lender's page signs. Safe for any thread. */
interface Keys {
    /**
     * The one key that a token must be signed with. Fails with {@link dev.haoshang.conversation.IdentityRefusedException} where there is
     * none, and with {@link dev.haoshang.conversation.IdentityUnavailableException} where that cannot be found out.
     */
    Future<JWTAuth> find(Signed token);
}
