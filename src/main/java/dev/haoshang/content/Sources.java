package dev.haoshang.content;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where things were read, so that a check can name the place. Used by one thread. */
final class Sources {
    private final Map<String, Map<String, Part>> roots = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();

    void put(String kind, String id, Part root) {
        roots.computeIfAbsent(kind, any -> new LinkedHashMap<>()).put(id, root);
    }

    /** Remembers that something of a kind could not be read, so that its names are not all known. */
    void miss(String kind) {
        broken.add(kind);
    }

    /** Whether everything of these kinds could be read. */
    boolean whole(String... kinds) {
        return Stream.of(kinds).noneMatch(broken::contains);
    }

    /** The roots of all files of a kind, by name. */
    Map<String, Part> all(String kind) {
        return roots.getOrDefault(kind, Map.of());
    }
}
