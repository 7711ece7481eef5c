package dev.haoshang.storage;

import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.Standing;
import dev.haoshang.conversation.StoredEvent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The questions that are put to the database.
 *
 * @param link outside a transaction; for one thread
 */
record Reading(Link link) {
    private static final String FIND = """
            select token_hash, version, last_sequence, snapshot, created_at, used_at
            from conversation where id = ?""";
    private static final String OWNER = "select token_hash from conversation where id = ?";
    private static final String STANDING = """
            select token_hash, version, conversation.last_sequence, snapshot, created_at, used_at,
            message.first_sequence, message.last_sequence as answered_to
            from conversation left join message on conversation_id = id and message_id = ?
            where id = ?""";
    private static final String EVENTS = """
            select sequence, json from event
            where conversation_id = ? and sequence > ? order by sequence limit ?""";

    Optional<Conversation> find(String id) throws SQLException {
        PreparedStatement find = link.statement(FIND);
        find.setString(1, id);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? Optional.of(conversation(id, row)) : Optional.empty();
        }
    }

    Optional<String> ownerHash(String id) throws SQLException {
        PreparedStatement owner = link.statement(OWNER);
        owner.setString(1, id);
        try (ResultSet row = owner.executeQuery()) {
            return row.next() ? Optional.of(row.getString("token_hash")) : Optional.empty();
        }
    }

    Optional<Standing> find(String id, String messageId) throws SQLException {
        PreparedStatement find = link.statement(STANDING);
        find.setString(1, messageId);
        find.setString(2, id);
        Conversation conversation;
        long first;
        long last;
        try (ResultSet row = find.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            conversation = conversation(id, row);
            // Both are null, which reads as zero, where the message was never seen.
            first = row.getLong("first_sequence");
            last = row.getLong("answered_to");
        }
        if (first == 0) {
            return Optional.of(new Standing(conversation, List.of()));
        }
        List<StoredEvent> answer = events(id, first - 1, Math.toIntExact(last - first + 1));
        // Nothing there any more: it was deleted in between.
        return answer.isEmpty() ? Optional.empty() : Optional.of(new Standing(conversation, answer));
    }

    private Conversation conversation(String id, ResultSet row) throws SQLException {
        long version = row.getLong("version");
        return new Conversation(
                id,
                row.getString("token_hash"),
                version,
                row.getLong("last_sequence"),
                link.seal().open(row.getString("snapshot"), Cell.snapshot(id, version)),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("used_at")));
    }

    List<StoredEvent> events(String id, long after, int limit) throws SQLException {
        PreparedStatement events = link.statement(EVENTS);
        events.setString(1, id);
        events.setLong(2, after);
        events.setInt(3, limit);
        return events(id, events);
    }

    private List<StoredEvent> events(String id, PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            List<StoredEvent> events = new ArrayList<>();
            while (row.next()) {
                long sequence = row.getLong("sequence");
                events.add(
                        new StoredEvent(sequence, link.seal().open(row.getString("json"), Cell.event(id, sequence))));
            }
            return List.copyOf(events);
        }
    }
}
