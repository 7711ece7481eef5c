package dev.haoshang.storage;

import dev.haoshang.conversation.Consequences;
import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.ConversationNotFoundException;
import dev.haoshang.conversation.SavedTurn;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.conversation.VersionConflictException;
import io.vertx.core.Future;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes within one transaction. A refusal (a conflict, a missing conversation) is an outcome that leaves the rest of the
 * transaction standing, because the condition is part of the statement; an {@link SQLException} spoils the whole transaction. For
 * one thread.
 */
final class Writing {
    private static final String CREATE = """
            insert into conversation (id, token_hash, version, last_sequence, snapshot, created_at, used_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""";
    /** PostgreSQL checks the conditions again once another node's change of the row is through, so only one of two wins. */
    private static final String ADVANCE = """
            update conversation set version = version + 1, last_sequence = ?, snapshot = ?, used_at = ?
            where id = ? and version = ? and last_sequence = ?
            and not exists (select 1 from message where conversation_id = ? and message_id = ?)""";

    private static final String ADD_EVENT = "insert into event (conversation_id, sequence, json) values (?, ?, ?)";
    private static final String REWRITE_EVENT = "update event set json = ? where conversation_id = ? and sequence = ?";
    private static final String ADD_MESSAGE =
            "insert into message (conversation_id, message_id, first_sequence, last_sequence) values (?, ?, ?, ?)";
    private static final String STANDING = """
            select version, exists (select 1 from message where conversation_id = conversation.id and message_id = ?) as answered
            from conversation where id = ?""";
    private static final String RENEW_TOKEN = "update conversation set token_hash = ? where id = ? and token_hash = ?";
    private static final String DELETE = "delete from conversation where id = ?";
    /** The age stands twice: a conversation that is used between the search and the deletion stays. */
    private static final String DELETE_UNUSED = """
            delete from conversation where used_at < ?
            and id in (select id from conversation where used_at < ? order by used_at limit ?)""";

    private static final String PROBE =
            "insert into probe (id, at) values (1, ?) on conflict (id) do update set at = excluded.at";

    private final Link link;
    private boolean deleted;

    Writing(Link link) {
        this.link = link;
    }

    /** For what else is written in the same transaction. */
    Link link() {
        return link;
    }

    /** Whether something was deleted. */
    boolean deleted() {
        return deleted;
    }

    Future<Void> create(Conversation conversation, List<StoredEvent> events, Consequences consequences)
            throws SQLException {
        PreparedStatement create = link.statement(CREATE);
        create.setString(1, conversation.id());
        create.setString(2, conversation.tokenHash());
        create.setLong(3, conversation.version());
        create.setLong(4, conversation.lastSequence());
        create.setString(5, link.seal().seal(conversation.snapshot(), Cell.snapshot(conversation.id(), 1)));
        create.setLong(6, conversation.createdAt().toEpochMilli());
        create.setLong(7, conversation.usedAt().toEpochMilli());
        if (create.executeUpdate() == 0) {
            return Future.failedFuture(new VersionConflictException(conversation.id(), 0));
        }
        PreparedStatement event = link.statement(ADD_EVENT);
        add(events, conversation.id(), event);
        event.executeBatch();
        ConsequenceWriting beside = new ConsequenceWriting(link);
        beside.add(conversation.id(), conversation.createdAt(), consequences);
        beside.execute();
        return Future.succeededFuture();
    }

    /** Appends turns, those of one conversation in the given order; the outcomes stand in the order of the turns. */
    List<Future<Void>> append(List<SavedTurn> turns) throws SQLException {
        int[] advanced = advance(turns);
        List<Future<Void>> outcomes = new ArrayList<>(turns.size());
        PreparedStatement message = link.statement(ADD_MESSAGE);
        PreparedStatement event = link.statement(ADD_EVENT);
        ConsequenceWriting beside = new ConsequenceWriting(link);
        for (int i = 0; i < advanced.length; i++) {
            SavedTurn turn = turns.get(i);
            if (advanced[i] == 1) {
                add(turn, message);
                add(turn.events(), turn.conversation(), event);
                beside.add(turn.conversation(), turn.at(), turn.consequences());
                outcomes.add(Future.succeededFuture());
            } else {
                outcomes.add(Future.failedFuture(refusal(turn)));
            }
        }
        message.executeBatch();
        event.executeBatch();
        beside.execute();
        return outcomes;
    }

    /** Appends a turn, and where that is done, rewrites earlier events and forgets what they let wait. */
    Future<Void> append(SavedTurn turn, List<StoredEvent> rewritten) throws SQLException {
        Future<Void> outcome = append(List.of(turn.with(Consequences.NONE))).get(0);
        if (outcome.succeeded()) {
            replaceWaiting(turn.conversation(), turn.at(), turn.consequences());
            PreparedStatement rewrite = link.statement(REWRITE_EVENT);
            for (StoredEvent event : rewritten) {
                Cell cell = Cell.event(turn.conversation(), event.sequence());
                rewrite.setString(1, link.seal().seal(event.json(), cell));
                rewrite.setString(2, turn.conversation());
                rewrite.setLong(3, event.sequence());
                rewrite.addBatch();
            }
            rewrite.executeBatch();
            deleted = true;
        }
        return outcome;
    }

    private int[] advance(List<SavedTurn> turns) throws SQLException {
        PreparedStatement advance = link.statement(ADVANCE);
        for (SavedTurn turn : turns) {
            advance.setLong(1, last(turn));
            advance.setString(2, sealedSnapshot(turn));
            advance.setLong(3, turn.at().toEpochMilli());
            advance.setString(4, turn.conversation());
            advance.setLong(5, turn.expectedVersion());
            advance.setLong(6, first(turn) - 1);
            advance.setString(7, turn.conversation());
            advance.setString(8, turn.messageId());
            advance.addBatch();
        }
        return advance.executeBatch();
    }

    private static void add(SavedTurn turn, PreparedStatement message) throws SQLException {
        message.setString(1, turn.conversation());
        message.setString(2, turn.messageId());
        message.setLong(3, first(turn));
        message.setLong(4, last(turn));
        message.addBatch();
    }

    private String sealedSnapshot(SavedTurn turn) {
        Cell next = Cell.snapshot(turn.conversation(), turn.expectedVersion() + 1);
        return link.seal().seal(turn.snapshot(), next);
    }

    private void add(List<StoredEvent> events, String conversation, PreparedStatement event) throws SQLException {
        for (StoredEvent each : events) {
            event.setString(1, conversation);
            event.setLong(2, each.sequence());
            event.setString(3, link.seal().seal(each.json(), Cell.event(conversation, each.sequence())));
            event.addBatch();
        }
    }

    private RuntimeException refusal(SavedTurn turn) throws SQLException {
        PreparedStatement standing = link.statement(STANDING);
        standing.setString(1, turn.messageId());
        standing.setString(2, turn.conversation());
        try (ResultSet row = standing.executeQuery()) {
            if (!row.next()) {
                return new ConversationNotFoundException(turn.conversation());
            }
            boolean gap = row.getLong("version") == turn.expectedVersion() && !row.getBoolean("answered");
            return gap ? gap(turn) : new VersionConflictException(turn.conversation(), turn.expectedVersion());
        }
    }

    private static IllegalArgumentException gap(SavedTurn turn) {
        return new IllegalArgumentException("event " + first(turn) + " does not follow the last one of conversation "
                + turn.conversation() + " at version " + turn.expectedVersion());
    }

    private static long first(SavedTurn turn) {
        return turn.events().get(0).sequence();
    }

    private static long last(SavedTurn turn) {
        return first(turn) + turn.events().size() - 1;
    }

    Future<Boolean> renewToken(String id, String hash, String nextHash) throws SQLException {
        PreparedStatement renew = link.statement(RENEW_TOKEN);
        renew.setString(1, nextHash);
        renew.setString(2, id);
        renew.setString(3, hash);
        return Future.succeededFuture(renew.executeUpdate() > 0);
    }

    Future<Boolean> delete(String id, Consequences consequences) throws SQLException {
        PreparedStatement delete = link.statement(DELETE);
        delete.setString(1, id);
        boolean found = delete.executeUpdate() > 0;
        if (found) {
            deleted = true;
            replaceWaiting(id, Instant.now(), consequences);
        }
        return Future.succeededFuture(found);
    }

    /** Forgets what of a conversation still waits to be sent, and lets what follows from its erasure wait instead. */
    private void replaceWaiting(String conversation, Instant at, Consequences consequences) throws SQLException {
        ConsequenceWriting beside = new ConsequenceWriting(link);
        beside.forget(conversation);
        beside.add(conversation, at, consequences);
        beside.execute();
    }

    /** Deletes the longest unused, {@code most} at most; their remains stay until {@link #clear}. */
    Future<Integer> deleteUnused(Instant since, int most) throws SQLException {
        PreparedStatement delete = link.statement(DELETE_UNUSED);
        delete.setLong(1, since.toEpochMilli());
        delete.setLong(2, since.toEpochMilli());
        delete.setInt(3, most);
        return Future.succeededFuture(delete.executeUpdate());
    }

    /** Puts texts in the place of what was there, unless that was changed meanwhile; how many. */
    Future<Integer> replace(List<Replacement> replacements) throws SQLException {
        int replaced = 0;
        for (Replacement replacement : replacements) {
            replaced += replacement.write(link);
        }
        return Future.succeededFuture(replaced);
    }

    /** Lets the remains of what was replaced be cleared as those of deletions are. */
    Future<Void> clear() {
        deleted = true;
        return Future.succeededFuture();
    }

    Future<Void> probe() throws SQLException {
        PreparedStatement probe = link.statement(PROBE);
        probe.setLong(1, System.currentTimeMillis());
        probe.executeUpdate();
        return Future.succeededFuture();
    }
}
