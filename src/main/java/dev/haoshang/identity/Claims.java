package dev.haoshang.identity;

import dev.haoshang.conversation.Introduction;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the token of a customer tells, once its signature holds.
 *
 * @param terms what it must say to be believed
 * @param pseudonyms turns a customer's name into what is stored
 */
record Claims(Terms terms, Pseudonyms pseudonyms) {
    /** The claim that holds what the page tells of the loan. */
    static final String PAGE = "haoshang";

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final int MOST_FACTS = 30;
    private static final int MOST_VALUE_CHARACTERS = 100;
    private static final Pattern NAME = Pattern.compile("[a-z_]{1,40}");
    private static final Pattern LENDER = Pattern.compile("[\\w-]{1,64}");

    /**
     * The customer that a token introduces.
     *
     * @throws dev.haoshang.conversation.IdentityRefusedException when it is for somebody else, out of time, or names nobody
     */
    Introduction read(JsonObject claims) {
        String subject = terms.subject(claims);
        JsonObject page = claims.getValue(PAGE) instanceof JsonObject told ? told : new JsonObject();
        return new Introduction(pseudonyms.of(terms.issuer(), subject), lender(page), facts(page));
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
