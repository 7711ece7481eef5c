package dev.haoshang.conversation;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    void saidByBorrower(String words, String messageId) {
        write("said", said("user", words, new JsonArray()).put("messageId", messageId));
    }

    void saidByAssistant(String text, JsonArray blocks) {
        write("said", said("bot", text, blocks));
    }

    /** By a person of the team, under the name the deployment gave. */
    void saidByPerson(String name, String text) {
        write("said", said("agent", text, new JsonArray()).put("name", name));
    }

    private static JsonObject said(String by, String text, JsonArray blocks) {
        return new JsonObject().put("by", by).put("text", text).put("blocks", blocks);
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
