package dev.haoshang.identity;

import dev.haoshang.conversation.IdentityRefusedException;
import io.vertx.core.Future;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;

/** The keys by which an issuer signs its tokens. Safe for any thread. */
interface Keys {
    /**
     * The one key that a token must be signed with. Fails with {@link IdentityRefusedException} where there is none, and with {@link
     * dev.haoshang.conversation.IdentityUnavailableException} where that cannot be found out.
     */
    Future<JWTAuth> find(Signed token);

    /** A token whose signature holds; what it says is yet to be checked. Fails as {@link #find} does. */
    default Future<Signed> verify(String jwt) {
        return Future.succeededFuture().compose(begun -> {
            Signed token = Signed.read(jwt);
            return find(token).compose(key -> verify(key, token));
        });
    }

    private static Future<Signed> verify(JWTAuth key, Signed token) {
        return Future.succeededFuture() // as the library throws where a time is no number
                .compose(begun -> key.authenticate(new TokenCredentials(token.text())))
                .transform(done -> done.succeeded()
                        ? Future.succeededFuture(token)
                        : Future.failedFuture(new IdentityRefusedException(
                                "the token's signature does not hold, or a time in it is no number")));
    }
}
