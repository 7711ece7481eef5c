package dev.haoshang.conversation;

import dev.haoshang.understanding.Language;
import dev.haoshang.understanding.TraditionalScript;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The characters a conversation is written in. Editors write simplified ones; where the language asks for traditional ones, every
 * text is converted on its way out, so that what is stored and compared inside stays in one script.
 *
 * @param traditional whether texts are shown in traditional characters
 */
record Orthography(boolean traditional) {
    /** The characters of a language. */
    static Orthography of(String language) {
        return new Orthography(Language.of(language) == Language.ZH_HANT);
    }

    String write(String text) {
        return traditional ? TraditionalScript.of(text) : text;
    }

    /** The same object with every text in it converted; ids and codes are ASCII and stay. */
    JsonObject write(JsonObject object) {
        if (!traditional) {
            return object;
        }
        JsonObject written = new JsonObject();
        object.fieldNames().forEach(name -> written.put(name, any(object.getValue(name))));
        return written;
    }

    JsonArray write(JsonArray array) {
        if (!traditional) {
            return array;
        }
        JsonArray written = new JsonArray();
        for (int i = 0; i < array.size(); i++) {
            written.add(any(array.getValue(i)));
        }
        return written;
    }

    private @Nullable Object any(@Nullable Object value) {
        if (value instanceof String text) {
            return write(text);
        }
        if (value instanceof JsonObject object) {
            return write(object);
        }
        return value instanceof JsonArray array ? write(array) : value;
    }
}
