package dev.haoshang.web;

import dev.haoshang.conversation.UserMessage;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what clients send, strictly: what is unknown, missing or of the wrong kind is refused with its name. */
final class Requests {
    /** The largest body or frame. */
    static final int MOST_BYTES = 16 * 1024;

    /** The longest message. */
    static final int MOST_CHARACTERS = 2_000;

    private static final Set<String> LANGUAGES = Set.of("zh-Hans", "zh-Hant", "en");
    private static final Pattern ID = Pattern.compile("[\\w.:-]{1,64}");
    private static final Pattern CONVERSATION = Pattern.compile("[\\w-]{1,64}");
    private static final Pattern CHOICE = Pattern.compile("[\\w.:=-]{1,80}");
    private static final Pattern SLOT = Pattern.compile("[a-z_]{1,40}");
    private static final Pattern TOKEN = Pattern.compile("[\\w-]{43}");
    private static final Pattern LENDER = Pattern.compile("[\\w-]{1,64}");
    private static final int MOST_DEPTH = 8;

    private Requests() {}

    /** A body as a JSON object; an empty body is an empty object. */
    static JsonObject object(Buffer body) {
        if (body.length() == 0) {
            return new JsonObject();
        }
        return object(body.toString());
    }

    /** A text frame as a JSON object. */
    static JsonObject frame(String text) {
        if (text.length() > MOST_BYTES) {
            throw new RequestException(
                    413, "frame_too_large", "the frame is larger than " + MOST_BYTES + " characters");
        }
        return object(text);
    }

    static JsonObject object(String text) {
        refuseDeep(text);
        try {
            if (Json.decodeValue(text) instanceof JsonObject object) {
                return object;
            }
        } catch (DecodeException e) {
            // The parser's message quotes the text: it goes nowhere.
        }
        throw new RequestException(400, "malformed_json", "this is not one JSON object");
    }

    /** Refuses nesting that no request needs, before the parser sees it. */
    private static void refuseDeep(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted && sign == '\\') {
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == '{' || sign == '[') && ++depth > MOST_DEPTH) {
                throw new RequestException(400, "malformed_json", "the JSON is nested deeper than " + MOST_DEPTH);
            } else if (!quoted && (sign == '}' || sign == ']')) {
                depth--;
            }
        }
    }

    /** A message in one of its three forms. */
    static UserMessage message(JsonObject body) {
        allow(body, Set.of("id", "text", "choice", "set"));
        String id = string(body, "id").orElseThrow(() -> missing("id"));
        if (!ID.matcher(id).matches()) {
            throw wrong("id", "must be 1 to 64 letters, digits or . _ : -");
        }
        if (forms(body) != 1) {
            throw new RequestException(400, "missing_field", "give exactly one of text, choice, set");
        }
        Optional<String> text = string(body, "text");
        if (text.isPresent()) {
            return new UserMessage.Text(id, text(text.get()));
        }
        Optional<String> choice = string(body, "choice");
        if (choice.isPresent()) {
            return new UserMessage.Choice(id, matching(CHOICE, "choice", choice.get()));
        }
        JsonObject set = child(body);
        allow(set, Set.of("slot", "value"));
        String slot = string(set, "slot").orElseThrow(() -> missing("set.slot"));
        String value = string(set, "value").orElseThrow(() -> missing("set.value"));
        if (slot.equals(UserMessage.LANGUAGE)) {
            return new UserMessage.Set(id, slot, oneOfLanguages("set.value", value));
        }
        return new UserMessage.Set(id, matching(SLOT, "set.slot", slot), notTooLong("set.value", value));
    }

    private static int forms(JsonObject body) {
        int forms = 0;
        for (String form : Set.of("text", "choice", "set")) {
            forms += body.getValue(form) == null ? 0 : 1;
        }
        return forms;
    }

    private static JsonObject child(JsonObject body) {
        if (body.getValue("set") instanceof JsonObject set) {
            return set;
        }
        throw wrong("set", "must be an object {slot, value}");
    }

    /** A text of a person: neither empty nor too long. */
    static String text(String text) {
        if (text.isBlank()) {
            throw new RequestException(new Failure(400, "empty_text", "text must not be empty", "text"));
        }
        return notTooLong("text", text);
    }

    private static String notTooLong(String field, String text) {
        if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            throw new RequestException(new Failure(
                    413, "text_too_long", field + " is longer than " + MOST_CHARACTERS + " characters", field));
        }
        return text;
    }

    private static String matching(Pattern pattern, String field, String text) {
        if (!pattern.matcher(text).matches()) {
            throw wrong(field, "must match " + pattern);
        }
        return text;
    }

    /** The language asked for; simplified Chinese when none is. */
    static String language(JsonObject body) {
        return oneOfLanguages("language", string(body, "language").orElse("zh-Hans"));
    }

    private static String oneOfLanguages(String field, String tag) {
        if (!LANGUAGES.contains(tag)) {
            throw wrong(field, "must be one of zh-Hans, zh-Hant, en");
        }
        return tag;
    }

    /** The lender's name that a help center gives; empty when it gives none. */
    static Optional<String> lender(JsonObject body) {
        return string(body, "lender").map(name -> matching(LENDER, "lender", name));
    }

    /** The conversation that a path names: what no id can be never comes near the database or the audit. */
    static String conversation(RoutingContext context) {
        String id = context.pathParam("id");
        if (!CONVERSATION.matcher(id).matches()) {
            throw new RequestException(404, "conversation_not_found", "no conversation has such an id");
        }
        return id;
    }

    /** A sequence number: a whole number from 0. */
    /** A token of the client's making. */
    static Optional<String> token(JsonObject body) {
        Optional<String> token = string(body, "token");
        if (token.isPresent() && !TOKEN.matcher(token.get()).matches()) {
            throw wrong("token", "must be 256 random bits as 43 characters of base64url");
        }
        return token;
    }

    static long sequence(String field, Object value) {
        String digits = String.valueOf(value);
        if (!digits.matches("\\d{1,15}")) {
            throw wrong(field, "must be a whole number from 0");
        }
        return Long.parseLong(digits);
    }

    static void allow(JsonObject body, Set<String> fields) {
        for (String field : body.fieldNames()) {
            if (!fields.contains(field)) {
                throw new RequestException(new Failure(
                        400,
                        "unknown_field",
                        "the field is not known here; known are " + String.join(", ", new TreeSet<>(fields)),
                        field.substring(0, Math.min(64, field.length()))));
            }
        }
    }

    static Optional<String> string(JsonObject body, String field) {
        Object value = body.getValue(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        throw wrong(field, "must be a string");
    }

    static RequestException missing(String field) {
        return new RequestException(new Failure(400, "missing_field", "the field " + field + " is missing", field));
    }

    static RequestException wrong(String field, String rule) {
        return new RequestException(new Failure(400, "wrong_field", field + " " + rule, field));
    }
}
