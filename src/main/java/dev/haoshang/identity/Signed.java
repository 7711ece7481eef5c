package dev.haoshang.identity;

import dev.haoshang.conversation.IdentityRefusedException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JWT in its parts, before anything of it is believed.
 *
 * @param text as it came
 * @param algorithm what its head names
 * @param type what kind of token its head says it is
 * @param key the id of the key its head names; only ever compared, never opened as a file or an address
 * @param claims what it says
 */
record Signed(String text, String algorithm, Optional<String> type, Optional<String> key, JsonObject claims) {
    /** So long at most; what a page has to tell of a customer is a tenth of it. */
    static final int MOST_CHARACTERS = 8_192;

    private static final int MOST_KEY_CHARACTERS = 256;
    private static final Pattern FORM = Pattern.compile("([\\w-]+)\\.([\\w-]+)\\.[\\w-]+");

    /**
     * Takes a token apart.
     *
     * @throws IdentityRefusedException when it is none, or one with parts that must be understood and are not
     */
    static Signed read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IdentityRefusedException("the token is longer than " + MOST_CHARACTERS + " characters");
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IdentityRefusedException("this is no signed JWT of three parts");
        }
        JsonObject head = object(parts.group(1));
        if (head.containsKey("crit")) {
            throw new IdentityRefusedException("the token's head demands extensions (crit), and none is known here");
        }
        return new Signed(
                text, string(head, "alg").orElse(""), string(head, "typ"), string(head, "kid"), object(parts.group(2)));
    }

    private static JsonObject object(String part) {
        try {
            return new JsonObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DecodeException unreadable) {
            // The parser's message quotes the claims: it goes nowhere.
            throw new IdentityRefusedException("a part of the token is no JSON object in base64url");
        }
    }

    private static Optional<String> string(JsonObject head, String name) {
        Object value = head.getValue(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && text.length() <= MOST_KEY_CHARACTERS) {
            return Optional.of(text);
        }
        throw new IdentityRefusedException("the token's head has a '" + name + "' that is no short text");
    }

    @Override
    public String toString() {
        return "Signed[algorithm=" + algorithm + "]";
    }
}
