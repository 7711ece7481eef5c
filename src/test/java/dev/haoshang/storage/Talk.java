package dev.haoshang.storage;

import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.ConversationStore;
import dev.haoshang.conversation.SavedTurn;
import dev.haoshang.conversation.Standing;
import dev.haoshang.conversation.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** A talk to be stored in tests: it opens with one event, and every turn adds two. */
final class Talk {
    static final Instant OPENED = Instant.parse("2026-11-22T08:00:00.123Z");

    private Talk() {}

    static Conversation opened(String id) {
        return opened(id, OPENED);
    }

    static Conversation opened(String id, Instant at) {
        return new Conversation(id, "hash-of-" + id, 1, 1, "{\"version\":1}", at, at);
    }

    static List<StoredEvent> greeting() {
        return List.of(event(1));
    }

    /** The turn that leads from a version to the next. */
    static SavedTurn turn(String id, long version) {
        return turn(id, version, "message-" + version);
    }

    static SavedTurn turn(String id, long version, String messageId) {
        long last = lastSequence(version);
        return turn(id, version, messageId, List.of(event(last + 1), event(last + 2)));
    }

    static SavedTurn turn(String id, long version, String messageId, List<StoredEvent> events) {
        return new SavedTurn(id, version, messageId, events, snapshot(version + 1), OPENED.plusSeconds(version));
    }

    static StoredEvent event(long sequence) {
        return new StoredEvent(sequence, "{\"seq\":" + sequence + ",\"text\":\"您好 😀\"}");
    }

    static String snapshot(long version) {
        return "{\"version\":" + version + "}";
    }

    static long lastSequence(long version) {
        return 2 * version - 1;
    }

    /** All events of a talk that has reached a version. */
    static List<StoredEvent> events(long version) {
        return LongStream.rangeClosed(1, lastSequence(version))
                .mapToObj(Talk::event)
                .toList();
    }

    /** What answered a message before; empty where nothing did. */
    static List<StoredEvent> answer(ConversationStore store, String id, String message) {
        return store.find(id, message)
                .map(found -> found.map(Standing::answer).orElse(List.of()))
                .await();
    }
}
