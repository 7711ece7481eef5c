package dev.haoshang.identity;

import dev.haoshang.conversation.IdentityRefusedException;
import dev.haoshang.conversation.Introduction;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a token must say to be believed, once its signature holds, and what it tells then.
 *
 * @param issuer who must have made it
 * @param audience for whom it must be made
 * @param clock tells the time
 * @param pseudonyms turns a customer's name into what is stored
 */
record Claims(String issuer, String audience, Clock clock, Pseudonyms pseudonyms) {
    /** The library's checks of times, by its own clock and without words, are left out: those here follow at once. */
    static final JWTOptions LEFT_TO_US =
            new JWTOptions().setIgnoreExpiration(true).setLeeway(Integer.MAX_VALUE);

    /** The claim that holds what the page tells of the loan. */
    static final String PAGE = "haoshang";

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final long SKEW_SECONDS = 60;
    private static final int MOST_SUBJECT_CHARACTERS = 255;
    private static final int MOST_FACTS = 30;
    private static final int MOST_VALUE_CHARACTERS = 100;
    private static final Pattern NAME = Pattern.compile("[a-z_]{1,40}");
    private static final Pattern LENDER = Pattern.compile("[\\w-]{1,64}");

    /**
     * The customer that a token introduces.
     *
     * @throws IdentityRefusedException when it is for somebody else, out of time, or names nobody
     */
    Introduction read(JsonObject claims) {
        checkTimes(claims);
        if (!issuer.equals(claims.getValue("iss"))) {
            throw new IdentityRefusedException("the identity's iss is not --identity-issuer");
        }
        if (!isForUs(claims.getValue("aud"))) {
            throw new IdentityRefusedException("the identity's aud does not name --identity-audience");
        }
        if (!(claims.getValue("sub") instanceof String subject)
                || subject.isBlank()
                || subject.length() > MOST_SUBJECT_CHARACTERS) {
            throw new IdentityRefusedException("the identity needs a sub: the customer, as a text of 1 to "
                    + MOST_SUBJECT_CHARACTERS + " characters");
        }
        JsonObject page = claims.getValue(PAGE) instanceof JsonObject told ? told : new JsonObject();
        return new Introduction(pseudonyms.of(issuer, subject), lender(page), facts(page));
    }

    private void checkTimes(JsonObject claims) {
        long now = clock.instant().getEpochSecond();
        long end = seconds(claims, "exp")
                .orElseThrow(() -> new IdentityRefusedException("the identity needs an exp: the second of its end"));
        if (now - SKEW_SECONDS >= end) {
            throw new IdentityRefusedException("the identity has expired");
        }
        for (String name : new String[] {"nbf", "iat"}) {
            if (seconds(claims, name).map(begin -> begin > now + SKEW_SECONDS).orElse(false)) {
                throw new IdentityRefusedException("the identity is not valid yet, by its " + name);
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
        throw new IdentityRefusedException("the identity's " + name + " is no number");
    }

    private boolean isForUs(Object named) {
        return named instanceof JsonArray several ? several.contains(audience) : audience.equals(named);
    }

    private static Optional<String> lender(JsonObject page) {
        return page.getValue("lender") instanceof String name
                        && LENDER.matcher(name).matches()
                ? Optional.of(name)
                : Optional.empty();
    }

    /** Texts and numbers by name; what is anything else is left out, and only its name told in the log. */
    private static Map<String, String> facts(JsonObject page) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : page.fieldNames()) {
            Optional<String> value = text(page.getValue(name));
            boolean taken = NAME.matcher(name).matches() && value.isPresent() && facts.size() < MOST_FACTS;
            if (taken && !name.equals("lender")) {
                facts.put(name, value.get());
            } else if (!taken) {
                LOG.warn("a claim of a lender's page is left out: its name, number or kind is wrong");
            }
        }
        return facts;
    }

    private static Optional<String> text(Object value) {
        String text = "";
        if (value instanceof String given) {
            text = given.strip();
        } else if (value instanceof Number number) {
            text = new BigDecimal(number.toString()).toPlainString();
        }
        return text.isEmpty() || text.length() > MOST_VALUE_CHARACTERS ? Optional.empty() : Optional.of(text);
    }
}
