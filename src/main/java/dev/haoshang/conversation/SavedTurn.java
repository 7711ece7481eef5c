package dev.haoshang.conversation;

import java.time.Instant;
import java.util.List;

/**
 * What one turn adds to a conversation; saved whole or not at all.
 *
 * @param conversation the conversation's id
 * @param expectedVersion the version the turn was computed from
 * @param messageId the client's id of the message that it answers; unique within the conversation
 * @param events the events to append; their numbers follow the conversation's last one without a gap
 * @param snapshot the next snapshot as JSON
 * @param at when the turn happened
 * @param consequences what it leaves beside the talk
 */
public record SavedTurn(
        String conversation,
        long expectedVersion,
        String messageId,
        List<StoredEvent> events,
        String snapshot,
        Instant at,
        Consequences consequences) {
    /** A turn that leaves nothing beside the talk. */
    public SavedTurn(
            String conversation,
            long expectedVersion,
            String messageId,
            List<StoredEvent> events,
            String snapshot,
            Instant at) {
        this(conversation, expectedVersion, messageId, events, snapshot, at, Consequences.NONE);
    }

    /** The same turn with other consequences. */
    public SavedTurn with(Consequences other) {
        return new SavedTurn(conversation, expectedVersion, messageId, events, snapshot, at, other);
    }

    /** Copies the list and refuses a turn without events. */
    public SavedTurn {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a turn of conversation " + conversation + " needs at least one event");
        }
    }
}
