package dev.haoshang.identity;

import dev.haoshang.conversation.IdentityRefusedException;
import dev.haoshang.conversation.Introduction;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
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
                .<Keys>map(address -> new FetchedKeys(vertx, new JsonClient(vertx), address, clock))
                .orElseGet(() -> new SharedSecret(vertx, settings.secret().orElseThrow()));
        Claims claims = new Claims(
                new Terms(settings.issuer(), settings.audience(), clock), new Pseudonyms(settings.pseudonymKey()));
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
            return with.keys().verify(jwt).map(verified -> with.claims().read(verified.claims()));
        });
    }
}
