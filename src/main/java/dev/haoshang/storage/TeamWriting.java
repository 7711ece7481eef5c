package dev.haoshang.storage;

import dev.haoshang.conversation.AuditEntry;
import dev.haoshang.conversation.Dispatch;
import dev.haoshang.conversation.Outgoing;
import dev.haoshang.conversation.UnreadableConversationException;
import io.vertx.core.Future;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The changes of what is kept for the team, within one transaction.
 *
 * @param link inside a transaction; for one thread
 */
record TeamWriting(Link link) {
    private static final String RECORD =
            "insert into audit (id, at, who, role, action, conversation_id, trace) values (?, ?, ?, ?, ?, ?, ?)";
    /** PostgreSQL checks the conditions again once another node's claim is through, so only one of two gets an event. */
    private static final String CLAIM = """
            update outgoing set claim = ?, due_at = ?, attempts = attempts + 1 where dead = 0 and due_at <= ?
            and id in (select id from outgoing where dead = 0 and due_at <= ? order by due_at, created_at limit ?)""";

    private static final String CLAIMED =
            "select id, type, body, attempts from outgoing where claim = ? order by created_at, id";
    private static final String DELIVERED = "delete from outgoing where id = ? and claim = ?";
    private static final String AGAIN = "update outgoing set due_at = ?, failure = ? where id = ? and claim = ?";
    private static final String DEAD = "update outgoing set dead = 1, failure = ? where id = ? and claim = ?";
    private static final String REPLAY =
            "update outgoing set dead = 0, due_at = 0, attempts = 0, claim = '' where id = ? and dead = 1";
    private static final String ERASE_AUDIT =
            "delete from audit where id in (select id from audit where at < ? order by at limit ?)";
    /** Both kinds are named for the index's sake. */
    private static final String ERASE_OUTGOING =
            "delete from outgoing where id in (select id from outgoing where dead in (0, 1) and created_at < ? limit ?)";
    /** The same milestone may stand there often, so the engine's own name of the row tells which. */
    private static final String ERASE_MILESTONES =
            "delete from milestone where %1$s in (select %1$s from milestone where day < ? order by day limit ?)";

    Future<Void> record(AuditEntry entry) throws SQLException {
        PreparedStatement record = link.statement(RECORD);
        record.setString(1, UUID.randomUUID().toString());
        record.setLong(2, entry.at().toEpochMilli());
        record.setString(3, entry.who());
        record.setString(4, entry.role());
        record.setString(5, entry.action());
        record.setString(6, entry.conversation());
        record.setString(7, entry.trace());
        record.executeUpdate();
        return Future.succeededFuture();
    }

    Future<List<Dispatch>> claim(Instant now, Duration lease, int most) throws SQLException {
        String mine = UUID.randomUUID().toString();
        PreparedStatement claim = link.statement(CLAIM);
        claim.setString(1, mine);
        claim.setLong(2, now.plus(lease).toEpochMilli());
        claim.setLong(3, now.toEpochMilli());
        claim.setLong(4, now.toEpochMilli());
        claim.setInt(5, most);
        List<Dispatch> dispatches = new ArrayList<>();
        if (claim.executeUpdate() == 0) {
            return Future.succeededFuture(dispatches);
        }
        PreparedStatement claimed = link.statement(CLAIMED);
        claimed.setString(1, mine);
        Map<String, String> unreadable = new LinkedHashMap<>();
        try (ResultSet row = claimed.executeQuery()) {
            while (row.next()) {
                String id = row.getString("id");
                try {
                    String body = link.seal().open(row.getString("body"), Cell.outgoing(id));
                    dispatches.add(
                            new Dispatch(new Outgoing(id, row.getString("type"), body), mine, row.getInt("attempts")));
                } catch (UnreadableConversationException sealed) {
                    unreadable.put(id, sealed.getMessage());
                }
            }
        }
        for (Map.Entry<String, String> letter : unreadable.entrySet()) {
            bury(letter.getKey(), mine, letter.getValue());
        }
        return Future.succeededFuture(dispatches);
    }

    /** Lets an event rest among the dead letters, where it waits for a replay. */
    private void bury(String id, String claim, String reason) throws SQLException {
        PreparedStatement dead = link.statement(DEAD);
        dead.setString(1, reason);
        dead.setString(2, id);
        dead.setString(3, claim);
        dead.executeUpdate();
    }

    Future<Void> delivered(Dispatch dispatch) throws SQLException {
        PreparedStatement delivered = link.statement(DELIVERED);
        delivered.setString(1, dispatch.outgoing().id());
        delivered.setString(2, dispatch.claim());
        delivered.executeUpdate();
        return Future.succeededFuture();
    }

    Future<Void> failed(Dispatch dispatch, Optional<Instant> again, String reason) throws SQLException {
        if (again.isEmpty()) {
            bury(dispatch.outgoing().id(), dispatch.claim(), reason);
            return Future.succeededFuture();
        }
        PreparedStatement later = link.statement(AGAIN);
        later.setLong(1, again.get().toEpochMilli());
        later.setString(2, reason);
        later.setString(3, dispatch.outgoing().id());
        later.setString(4, dispatch.claim());
        later.executeUpdate();
        return Future.succeededFuture();
    }

    Future<Boolean> replay(String id) throws SQLException {
        PreparedStatement replay = link.statement(REPLAY);
        replay.setString(1, id);
        return Future.succeededFuture(replay.executeUpdate() > 0);
    }

    /** Erases the oldest entries from before an instant, {@code most} at most; how many. The same of events and milestones below. */
    Future<Integer> eraseAudit(Instant before, int most) throws SQLException {
        return erase(ERASE_AUDIT, before, most);
    }

    Future<Integer> eraseOutgoing(Instant before, int most) throws SQLException {
        return erase(ERASE_OUTGOING, before, most);
    }

    Future<Integer> eraseMilestones(LocalDate before, int most) throws SQLException {
        PreparedStatement erase = link.statement(ERASE_MILESTONES.formatted(link.row()));
        erase.setString(1, before.toString());
        erase.setInt(2, most);
        return Future.succeededFuture(erase.executeUpdate());
    }

    private Future<Integer> erase(String statement, Instant before, int most) throws SQLException {
        PreparedStatement erase = link.statement(statement);
        erase.setLong(1, before.toEpochMilli());
        erase.setInt(2, most);
        return Future.succeededFuture(erase.executeUpdate());
    }
}
