package dev.haoshang.conversation;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the events of one turn, numbered on from the conversation's last one. Lives for one turn. */
final class Events {
    private final Instant at;
    private long sequence;
    private final List<StoredEvent> written = new ArrayList<>();

    Events(long lastSequence, Instant at) {
        this.sequence = lastSequence;
        this.at = at;
    }

    /** When the turn happens. */
    Instant at() {
        return at;
    }

    /** The number the next event gets. */
    long nextSequence() {
        return sequence + 1;
    }

    void said(String by, String text, JsonArray blocks, Optional<String> messageId) {
        JsonObject event = new JsonObject().put("by", by).put("text", text).put("blocks", blocks);
        messageId.ifPresent(id -> event.put("messageId", id));
        write("said", event);
    }

    /** By a person of the team, under the name the deployment gave. */
    void saidByPerson(String name, String text) {
        write(
                "said",
                new JsonObject()
                        .put("by", "agent")
                        .put("name", name)
                        .put("text", text)
                        .put("blocks", new JsonArray()));
    }

    void write(String type, JsonObject event) {
        sequence++;
        JsonObject whole =
                new JsonObject().put("seq", sequence).put("at", at.toString()).put("type", type);
        written.add(new StoredEvent(sequence, whole.mergeIn(event).encode()));
    }

    List<StoredEvent> written() {
        return List.copyOf(written);
    }

    long lastSequence() {
        return sequence;
    }
}
