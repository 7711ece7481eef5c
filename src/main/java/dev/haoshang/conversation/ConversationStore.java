package dev.haoshang.conversation;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where conversations are kept. Safe for any thread; no method blocks the caller, and every future completes on the context it was
 * asked from. Every failure is a {@link StorageException}, but for the conflicts named here. A future that succeeded means the data
 * survives a crash of the machine.
 */
public interface ConversationStore {
    /**
     * Adds a conversation at version 1 with its first events, numbered from 1. Fails with {@link VersionConflictException} when the
     * id is taken.
     *
     * @throws IllegalArgumentException at any other version, or when the numbers have a gap or do not end at its last sequence
     */
    Future<Void> create(Conversation conversation, List<StoredEvent> events, Consequences consequences);

    /** The same without consequences. */
    default Future<Void> create(Conversation conversation, List<StoredEvent> events) {
        return create(conversation, events, Consequences.NONE);
    }

    /** The conversation, where it exists. */
    Future<Optional<Conversation>> find(String id);

    /**
     * SHA-256 of the owner's token, in hex, where the conversation exists. Nothing that was said is opened for it, so that whose a
     * conversation is can be told even of one that cannot be read any more.
     */
    Future<Optional<String>> ownerHash(String id);

    /**
     * The conversation, where it exists, and what answered a message before: what a turn needs to know, in one journey to the
     * database.
     */
    Future<Optional<Standing>> find(String id, String messageId);

    /**
     * Appends a turn in one transaction. Fails with {@link VersionConflictException} when the conversation is not at the expected
     * version or the message was answered already, with {@link ConversationNotFoundException} when it is gone, with {@link
     * IllegalArgumentException} when its events do not follow the last one; then nothing is changed. Turns of one conversation are
     * appended in the order of the calls.
     *
     * @throws IllegalArgumentException when the numbers of the events have a gap among themselves
     */
    Future<Void> append(SavedTurn turn);

    /**
     * Appends a turn in the same way, and in the same transaction puts other events in the place of earlier ones of its conversation;
     * nothing is left of those.
     */
    Future<Void> append(SavedTurn turn, List<StoredEvent> rewritten);

    /** Puts another owner's token in the place of one, both as hashes; false when it is not the owner's, or there is no conversation. */
    Future<Boolean> renewToken(String id, String hash, String nextHash);

    /** Events with a sequence number greater than {@code after}, in order, {@code limit} at most. */
    Future<List<StoredEvent>> events(String id, long after, int limit);

    /**
     * Erases a conversation with all its events, and what of it still waits to be sent; true when there was one. Opens nothing of it.
     */
    Future<Boolean> delete(String id, Consequences consequences);

    /** The same without consequences. */
    default Future<Boolean> delete(String id) {
        return delete(id, Consequences.NONE);
    }

    /** Erases the conversations not used since the instant; tells how many. */
    Future<Integer> deleteUnusedSince(Instant instant);

    /** Succeeds when the store can write. */
    Future<Void> probe();

    /** Finishes what is queued and closes; later calls fail. */
    Future<Void> close();
}
