package dev.haoshang.content;

import dev.haoshang.understanding.Example;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A content whose editors are to be told where its examples stand.
 *
 * @param content the content
 * @param places every example once, with {@code file:line}, in an order that does not change
 */
public record PlacedContent(Content content, Map<Example, String> places) {
    /** Copies the map, in its order. */
    public PlacedContent {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }
}
