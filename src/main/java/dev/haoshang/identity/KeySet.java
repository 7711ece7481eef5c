package dev.haoshang.identity;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Public keys, as a JWKS (RFC 7517) lists them. Only keys for RS256 and ES256 are taken: a shared secret in a public list would be none,
 * and a public key must never be used as one.
 *
 * @param keys those that can be used
 */
record KeySet(List<Key> keys) {
    private static final Logger LOG = LoggerFactory.getLogger(KeySet.class);
    private static final int LEAST_BITS = 2_048;
    private static final int MOST_KEYS = 50;

    /**
     * One key.
     *
     * @param id its name, where it has one
     * @param algorithm the one algorithm it is for
     * @param verifier verifies by this key alone
     */
    record Key(Optional<String> id, String algorithm, JWTAuth verifier) {}

    /** Copies the list. */
    KeySet {
        keys = List.copyOf(keys);
    }

    /** The keys of a JWKS; what is of no use here is passed over. */
    static KeySet read(Vertx vertx, JsonObject jwks) {
        List<Key> keys = new ArrayList<>();
        if (jwks.getValue("keys") instanceof JsonArray listed) {
            for (int i = 0; i < Math.min(listed.size(), MOST_KEYS); i++) {
                if (listed.getValue(i) instanceof JsonObject key) {
                    key(vertx, key).ifPresent(keys::add);
                }
            }
        }
        return new KeySet(keys);
    }

    private static Optional<Key> key(Vertx vertx, JsonObject listed) {
        try {
            Optional<String> algorithm = algorithm(listed);
            if (algorithm.isEmpty()) {
                return Optional.empty();
            }
            JsonObject key = new JsonObject().put("alg", algorithm.get());
            for (String name : List.of("kty", "kid", "n", "e", "crv", "x", "y")) {
                if (listed.getValue(name) instanceof String value) {
                    key.put(name, value);
                }
            }
            JWTAuth verifier =
                    JWTAuth.create(vertx, new JWTAuthOptions().addJwk(key).setJWTOptions(Terms.LEFT_TO_US));
            return Optional.of(new Key(Optional.ofNullable(key.getString("kid")), algorithm.get(), verifier));
        } catch (RuntimeException unreadable) {
            LOG.warn("one of an issuer's keys cannot be read and is passed over: {}", unreadable.getClass());
            return Optional.empty();
        }
    }

    /** The algorithm that a key is for: by its kind, and never another than it names itself. */
    private static Optional<String> algorithm(JsonObject key) {
        String wanted = switch (key.getString("kty", "")) {
            case "RSA" -> bits(key.getString("n", "")) >= LEAST_BITS ? "RS256" : "";
            case "EC" -> key.getString("crv", "").equals("P-256") ? "ES256" : "";
            default -> "";
        };
        boolean fits = !wanted.isEmpty()
                && key.getString("alg", wanted).equals(wanted)
                && key.getString("use", "sig").equals("sig");
        return fits ? Optional.of(wanted) : Optional.empty();
    }

    private static int bits(String number) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(number)).bitLength();
    }

    /** The key of a token: by its id, or the only one there is for the algorithm where the token names none. */
    Optional<JWTAuth> find(Signed token) {
        List<Key> fitting = keys.stream()
                .filter(key -> key.algorithm().equals(token.algorithm()))
                .filter(key -> token.key().isEmpty() || token.key().equals(key.id()))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0).verifier()) : Optional.empty();
    }
}
