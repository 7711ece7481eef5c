package dev.haoshang.identity;

import dev.haoshang.conversation.IdentityRefusedException;
import dev.haoshang.conversation.Introduction;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import java.time.Clock;
import java.util.Optional;

/** Tells from a JWT whom the lender's page introduces. Safe for any thread; blocks none. */
public final class Identities {
    private final Optional<Checking> checking;

    private record Checking(Keys keys, Claims claims) {}

    private Identities(Optional<Checking> checking) {
        this.checking = checking;
    }

    /** Believes nobody, as no key is configured. */
    public static Identities none() {
        return new Identities(Optional.empty());
    }

    /**
     * Believes whom the settings' keys sign for.
     *
     * @param clock tells the time by which tokens end
     * @throws IllegalArgumentException when the secret is too short
     */
    public static Identities of(Vertx vertx, IdentitySettings settings, Clock clock) {
        Keys keys = settings.keys()
                .<Keys>map(address -> new FetchedKeys(vertx, address, clock))
                .orElseGet(() -> new SharedSecret(vertx, settings.secret().orElseThrow()));
        Claims claims =
                new Claims(settings.issuer(), settings.audience(), clock, new Pseudonyms(settings.pseudonymKey()));
        return new Identities(Optional.of(new Checking(keys, claims)));
    }

    /**
     * Whom a JWT introduces. Fails with {@link IdentityRefusedException} when it proves nothing here, and with {@link
     * dev.haoshang.conversation.IdentityUnavailableException} when the keys cannot be had.
     */
    public Future<Introduction> introduce(String jwt) {
        return Future.succeededFuture().compose(begun -> {
            Checking with = checking.orElseThrow(() -> new IdentityRefusedException(
                    "this server takes no identities; see --identity-secret-file and --identity-jwks-url"));
            Signed token = Signed.read(jwt);
            return with.keys()
                    .find(token)
                    .compose(key -> verify(key, token))
                    .map(verified -> with.claims().read(verified.claims()));
        });
    }

    private static Future<Signed> verify(JWTAuth key, Signed token) {
        return Future.succeededFuture()
                .compose(begun -> key.authenticate(new TokenCredentials(token.text())))
                .transform(done -> done.succeeded()
                        ? Future.succeededFuture(token)
                        : Future.failedFuture(new IdentityRefusedException(
                                "the identity's signature does not hold, or a time in it is no number")));
    }
}
