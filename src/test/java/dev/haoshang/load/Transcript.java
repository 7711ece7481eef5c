package dev.haoshang.load;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that one client sent and was told, and every breach of the protocol's promises: each event once, in order and without a gap, and
 * every message answered exactly once. Of a talk whose consent was refused only the numbers of the events before stay. Used by one thread
 * at a time.
 */
final class Transcript {
    private final String name;
    private final List<JsonObject> events = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final Map<String, Long> acknowledged = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long nextOnSocket = 1;

    Transcript(String name) {
        this.name = name;
    }

    /** Number of the last event known. */
    long last() {
        return events.size();
    }

    List<JsonObject> events() {
        return List.copyOf(events);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    int acknowledgements() {
        return acknowledged.size();
    }

    void fault(String what) {
        faults.add(name + ": " + what);
    }

    void sent(String id) {
        sent.add(id);
    }

    /** A new socket was asked for what follows the last event. */
    void greeted() {
        nextOnSocket = last() + 1;
    }

    /** The socket says that all was told. */
    void ready(long sequence) {
        if (sequence < nextOnSocket - 1) {
            fault("the server knows events up to " + sequence + ", fewer than the " + (nextOnSocket - 1)
                    + " it had told");
        } else if (sequence != nextOnSocket - 1) {
            fault("ready at " + sequence + ", but the last event told is " + (nextOnSocket - 1));
        }
    }

    /** An event that came by the socket, where each must follow the one before. */
    void toldBySocket(long sequence, JsonObject event) {
        if (sequence != nextOnSocket) {
            fault("the socket told event " + sequence + " where " + nextOnSocket + " should follow");
        }
        nextOnSocket = sequence + 1;
        told(event);
    }

    /** Keeps an event that is new, and compares one that is known; false when events before it are missing. */
    boolean told(JsonObject event) {
        long sequence = event.getLong("seq");
        if (sequence > last() + 1) {
            return false;
        }
        if (sequence == last() + 1) {
            events.add(event);
        } else if (!isErased(event) && !events.get((int) sequence - 1).equals(event)) {
            fault("event " + sequence + " was told twice and not the same");
        }
        return true;
    }

    private static boolean isErased(JsonObject event) {
        return "erased".equals(event.getString("type"));
    }

    void acknowledged(String id, long sequence) {
        if (sequence > last()) {
            fault("message " + id + " acknowledged with event " + sequence + " before it was told");
        }
        Long before = acknowledged.put(id, sequence);
        if (before != null && before != sequence) {
            fault("message " + id + " acknowledged with event " + before + " and with " + sequence);
        }
    }

    /** Compares what was seen with what the server keeps, once nothing more is under way. */
    void compare(List<JsonObject> stored) {
        for (int i = 0; i < stored.size(); i++) {
            if (stored.get(i).getLong("seq") != i + 1) {
                fault("stored event " + (i + 1) + " has the number "
                        + stored.get(i).getLong("seq"));
            }
        }
        int common = Math.min(stored.size(), events.size());
        if (stored.size() != events.size()) {
            fault(stored.size() + " events are stored, " + events.size() + " were told");
        }
        List<JsonObject> whole = restored(stored);
        if (!whole.subList(0, common).equals(events.subList(0, common))) {
            fault("the stored events differ from those that were told");
        }
        compareMessages(whole);
    }

    /** The stored events, with what was told in the place of what was erased since. */
    private List<JsonObject> restored(List<JsonObject> stored) {
        List<JsonObject> whole = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            whole.add(i < events.size() && isErased(stored.get(i)) ? events.get(i) : stored.get(i));
        }
        return whole;
    }

    private void compareMessages(List<JsonObject> stored) {
        List<String> said = stored.stream()
                .filter(event -> "user".equals(event.getString("by")))
                .map(event -> event.getString("messageId"))
                .toList();
        if (!said.equals(sent)) {
            Set<String> lost = new HashSet<>(sent);
            said.forEach(lost::remove);
            fault(sent.size() + " messages were sent, the log has " + said.size() + " of them, lost: " + lost);
        }
        if (!List.copyOf(acknowledged.keySet()).equals(sent)) {
            fault("of " + sent.size() + " messages " + acknowledged.size() + " were acknowledged, or in another order");
        }
        long answers = stored.stream()
                .filter(event -> "state".equals(event.getString("type")))
                .count();
        if (answers != sent.size() + 1) {
            fault(sent.size() + " messages and an opening were answered " + answers + " times");
        }
    }
}
