package dev.haoshang.identity;

import dev.haoshang.conversation.IdentityRefusedException;
import dev.haoshang.conversation.IdentityUnavailableException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.jwt.JWTAuth;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The public keys at a JWKS address, fetched when they are needed and kept. They are fetched again when they are an hour old, or when a
 * token names a key that is not among them, but never more than once a minute, so that forged key ids cannot make this server knock at
 * another one. Redirects are not followed. While the address does not answer, the keys of the last day hold.
 */
final class FetchedKeys implements Keys {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Kept<KeySet> keys;

    FetchedKeys(Vertx vertx, JsonClient client, URI address, Clock clock) {
        keys = new Kept<>(
                vertx,
                clock,
                "the keys at " + address,
                () -> client.get(address).map(listed -> usable(vertx, listed)));
    }

    private static KeySet usable(Vertx vertx, JsonObject listed) {
        KeySet read = KeySet.read(vertx, listed);
        if (read.keys().isEmpty()) {
            throw new JsonClient.Unusable("it lists no key for RS256 or ES256");
        }
        return read;
    }

    @Override
    public Future<JWTAuth> find(Signed token) {
        Optional<JWTAuth> known = keys.within(FRESH).flatMap(held -> held.find(token));
        return known.map(Future::succeededFuture).orElseGet(() -> keys.renew().compose(done -> settle(token)));
    }

    /** What the keys say that are there now. */
    private Future<JWTAuth> settle(Signed token) {
        Optional<KeySet> held = keys.within(LONGEST);
        Optional<JWTAuth> known = held.flatMap(keySet -> keySet.find(token));
        if (known.isPresent()) {
            return Future.succeededFuture(known.get());
        }
        return Future.failedFuture(
                held.isEmpty() || keys.failed()
                        ? new IdentityUnavailableException(
                                "the issuer's keys cannot be had, so its tokens cannot be checked; the log says why")
                        : new IdentityRefusedException(
                                "none of the issuer's keys has the kid and the alg of the token"));
    }
}
