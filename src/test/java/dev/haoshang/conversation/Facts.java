package dev.haoshang.conversation;

import dev.haoshang.dialog.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts for tests. */
final class Facts {
    private Facts() {}

    /** Facts written {@code slot=value} or {@code slot=one,two}. */
    static Map<String, Fact> of(String... written) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (String one : written) {
            String[] pair = one.split("=", 2);
            facts.put(pair[0], new Fact(List.of(pair[1].split(",")), pair[1], 1, false, true));
        }
        return facts;
    }

    /** Some facts and others that replace or follow them. */
    static Map<String, Fact> with(Map<String, Fact> facts, String... written) {
        Map<String, Fact> all = new LinkedHashMap<>(facts);
        all.putAll(of(written));
        return all;
    }
}
