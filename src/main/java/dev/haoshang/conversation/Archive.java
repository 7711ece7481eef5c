package dev.haoshang.conversation;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is kept of a conversation. Safe for any thread.
 *
 * @param store where it is kept
 * @param live names the facts
 */
record Archive(ConversationStore store, LiveKnowledge live) {
    /** So many events are read at once. */
    static final int MOST_EVENTS = 1_000;

    /** A copy for whom it is about. */
    Future<JsonObject> export(Conversation conversation) {
        return events(conversation.id()).map(events -> export(conversation, events));
    }

    private JsonObject export(Conversation conversation, List<StoredEvent> events) {
        Memory memory = Memory.fromJson(conversation.snapshot());
        JsonArray all = new JsonArray();
        events.forEach(event -> all.add(new JsonObject(event.json())));
        JsonObject copy = new JsonObject()
                .put("conversation", conversation.id())
                .put("createdAt", conversation.createdAt().toString())
                .put("usedAt", conversation.usedAt().toString())
                .put("facts", FactView.all(live.now().content().script(), memory))
                .put("consents", memory.consents().toJson());
        if (memory.identity().isKnown()) {
            copy.put("identity", memory.identity().toJson());
        }
        return copy.put("events", all);
    }

    /** All events, from the first on. */
    Future<List<StoredEvent>> events(String id) {
        return eventsAfter(id, 0, new ArrayList<>());
    }

    private Future<List<StoredEvent>> eventsAfter(String id, long after, List<StoredEvent> found) {
        return store.events(id, after, MOST_EVENTS).compose(events -> {
            found.addAll(events);
            return events.size() < MOST_EVENTS
                    ? Future.succeededFuture(found)
                    : eventsAfter(id, events.get(events.size() - 1).sequence(), found);
        });
    }
}
