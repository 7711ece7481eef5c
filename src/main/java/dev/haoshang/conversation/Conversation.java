package dev.haoshang.conversation;

import java.time.Instant;
import java.util.List;

/**
 * A stored conversation: who owns it and where it stands.
 *
 * @param id public name, unguessable
 * @param tokenHash SHA-256 of the owner's token, in hex; the token itself is never stored
 * @param version grows by one with every saved turn
 * @param lastSequence sequence number of its newest event
 * @param snapshot the dialog's snapshot as JSON
 * @param createdAt when it was opened
 * @param usedAt when the last turn was saved
 */
public record Conversation(
        String id,
        String tokenHash,
        long version,
        long lastSequence,
        String snapshot,
        Instant createdAt,
        Instant usedAt) {
    /** A turn that follows where the conversation stands; see {@link SavedTurn}. */
    SavedTurn turn(
            String messageId, List<StoredEvent> events, String nextSnapshot, Instant at, Consequences consequences) {
        return new SavedTurn(id, version, messageId, events, nextSnapshot, at, consequences);
    }
}
