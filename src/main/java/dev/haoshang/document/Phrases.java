package dev.haoshang.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Properties;

/** The few words that documents add of their own, in one language; they stand in {@code document/phrases.properties}. */
final class Phrases {
    private final Properties texts = new Properties();
    private final String language;

    Phrases(String language) {
        this.language = language;
        try {
            texts.load(new StringReader(Resource.text("document/phrases.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of that key, its placeholders filled. */
    String of(String key, Object... values) {
        String text = texts.getProperty(key + "." + language);
        if (text == null) {
            throw new IllegalStateException("document/phrases.properties lacks " + key + "." + language);
        }
        return MessageFormat.format(text, values);
    }
}
