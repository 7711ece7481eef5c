package dev.haoshang.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the assistant must be able to explain or use: items F01 to F65 with what each is, as {@code schema/items.txt} lists them. Immutable.
 */
final class KnowledgeItems {
    private static final String RESOURCE = "/schema/items.txt";

    private final Map<String, String> titles;

    private KnowledgeItems(Map<String, String> titles) {
        this.titles = titles;
    }

    /** The list that the program carries. */
    static KnowledgeItems shipped() {
        Map<String, String> titles = new TreeMap<>();
        try (InputStream stream = KnowledgeItems.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + RESOURCE);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .forEach(pair -> titles.put(pair[0], pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnowledgeItems(titles);
    }

    /** The items by id, in order, each with what it is. */
    Map<String, String> titles() {
        return new TreeMap<>(titles);
    }

    /** Whether there is an item of this id. */
    boolean has(String id) {
        return titles.containsKey(id);
    }
}
