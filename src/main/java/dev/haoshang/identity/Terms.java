package dev.haoshang.identity;

import dev.haoshang.conversation.IdentityRefusedException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import java.time.Clock;
import java.util.Optional;

/**
 * What any token must say to be believed, once its signature holds.
 *
 * @param issuer who must have made it
 * @param audience for whom it must be made
 * @param clock tells the time
 */
record Terms(String issuer, String audience, Clock clock) {
    /** The library's checks of times, by its own clock and without words, are left out: those here follow at once. */
    static final JWTOptions LEFT_TO_US =
            new JWTOptions().setIgnoreExpiration(true).setLeeway(Integer.MAX_VALUE);

    private static final long SKEW_SECONDS = 60;
    private static final int MOST_SUBJECT_CHARACTERS = 255;

    /**
     * Whom a token is about: its sub.
     *
     * @throws IdentityRefusedException when it is for somebody else, out of time, or names nobody
     */
    String subject(JsonObject claims) {
        checkTimes(claims);
        if (!issuer.equals(claims.getValue("iss"))) {
            throw new IdentityRefusedException("the token's iss is not the issuer that the settings name");
        }
        if (!isForUs(claims.getValue("aud"))) {
            throw new IdentityRefusedException("the token's aud does not name the audience that the settings name");
        }
        if (!(claims.getValue("sub") instanceof String subject)
                || subject.isBlank()
                || subject.length() > MOST_SUBJECT_CHARACTERS) {
            throw new IdentityRefusedException("the token needs a sub: whom it is about, as a text of 1 to "
                    + MOST_SUBJECT_CHARACTERS + " characters");
        }
        return subject;
    }

    private void checkTimes(JsonObject claims) {
        long now = clock.instant().getEpochSecond();
        long end = seconds(claims, "exp")
                .orElseThrow(() -> new IdentityRefusedException("the token needs an exp: the second of its end"));
        if (now - SKEW_SECONDS >= end) {
            throw new IdentityRefusedException("the token has expired");
        }
        for (String name : new String[] {"nbf", "iat"}) {
            if (seconds(claims, name).map(begin -> begin > now + SKEW_SECONDS).orElse(false)) {
                throw new IdentityRefusedException("the token is not valid yet, by its " + name);
            }
        }
    }

    private static Optional<Long> seconds(JsonObject claims, String name) {
        Object value = claims.getValue(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Number number) {
            return Optional.of(number.longValue());
        }
        throw new IdentityRefusedException("the token's " + name + " is no number");
    }

    private boolean isForUs(Object named) {
        return named instanceof JsonArray several ? several.contains(audience) : audience.equals(named);
    }
}
