package dev.haoshang.identity;

import dev.haoshang.conversation.IdentityRefusedException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.nio.charset.StandardCharsets;

/** A secret that the lender's server and this one share; good for HS256 and nothing else. */
final class SharedSecret implements Keys {
    /** RFC 7518, 3.2: a key of at least the size of the hash. */
    static final int LEAST_BYTES = 32;

    private static final String ALGORITHM = "HS256";

    private final JWTAuth key;

    SharedSecret(Vertx vertx, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "a secret for HS256 needs " + LEAST_BYTES + " bytes, and this one has " + bytes.length);
        }
        key = JWTAuth.create(
                vertx,
                new JWTAuthOptions()
                        .addPubSecKey(
                                new PubSecKeyOptions().setAlgorithm(ALGORITHM).setBuffer(Buffer.buffer(bytes)))
                        .setJWTOptions(Terms.LEFT_TO_US));
    }

    @Override
    public Future<JWTAuth> find(Signed token) {
        return token.algorithm().equals(ALGORITHM)
                ? Future.succeededFuture(key)
                : Future.failedFuture(
                        new IdentityRefusedException("the token must be signed with " + ALGORITHM + " here"));
    }
}
