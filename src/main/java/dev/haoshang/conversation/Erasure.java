package dev.haoshang.conversation;

import dev.haoshang.dialog.Fact;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in the place of events whose content is not kept any more: their numbers and times. */
final class Erasure {
    /** In the place of words. */
    private static final String WORDS = "…";

    private static final String ERASED = "erased";

    private Erasure() {}

    /** Events of earlier turns: nothing is left of what was said. Those that were erased before stay, and are left out. */
    static List<StoredEvent> all(List<StoredEvent> events) {
        List<StoredEvent> erased = new ArrayList<>();
        for (StoredEvent event : events) {
            JsonObject content = new JsonObject(event.json());
            if (!ERASED.equals(content.getString("type"))) {
                erased.add(erased(event.sequence(), content));
            }
        }
        return List.copyOf(erased);
    }

    /** Events of the turn that withdraws: what the borrower said along with it, and what was noted and answered of that. */
    static List<StoredEvent> ofTurn(List<StoredEvent> events) {
        List<JsonObject> contents =
                events.stream().map(event -> new JsonObject(event.json())).toList();
        long forgotten = contents.stream()
                .filter(Erasure::isForgotten)
                .mapToLong(content -> content.getLong("seq"))
                .max()
                .orElse(0);
        return contents.stream().map(content -> ofTurn(content, forgotten)).toList();
    }

    private static boolean isForgotten(JsonObject content) {
        return "fact".equals(content.getString("type")) && content.getValue("value") == null;
    }

    private static StoredEvent ofTurn(JsonObject content, long forgotten) {
        long sequence = content.getLong("seq");
        String type = content.getString("type");
        boolean consent = type.equals("fact") && Consent.isConsent(content.getString("slot"));
        if ("user".equals(content.getString("by"))) {
            content.put("text", WORDS);
        } else if (consent && content.containsKey("said")) {
            content.put("said", WORDS);
        } else if (sequence < forgotten && !consent) {
            return erased(sequence, content);
        }
        return new StoredEvent(sequence, content.encode());
    }

    /** The facts without the words they were said in. */
    static Map<String, Fact> withoutWords(Map<String, Fact> facts) {
        Map<String, Fact> rest = new LinkedHashMap<>();
        facts.forEach((slot, fact) ->
                rest.put(slot, new Fact(fact.values(), WORDS, fact.sequence(), fact.approximate(), fact.confirmed())));
        return rest;
    }

    private static StoredEvent erased(long sequence, JsonObject content) {
        JsonObject rest = new JsonObject()
                .put("seq", sequence)
                .put("at", content.getString("at"))
                .put("type", ERASED);
        return new StoredEvent(sequence, rest.encode());
    }
}
