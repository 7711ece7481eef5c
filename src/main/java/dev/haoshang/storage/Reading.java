package dev.haoshang.storage;

import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.StoredEvent;
import java.sql.Connection;
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
 * @param connection outside a transaction; for one thread
 */
record Reading(Connection connection) {
    private static final String FIND = """
            select token_hash, version, last_sequence, snapshot, created_at, used_at
            from conversation where id = ?""";
    private static final String REPLY = """
            select sequence, json from message
            join event on event.conversation_id = message.conversation_id
            and sequence between first_sequence and last_sequence
            where message.conversation_id = ? and message_id = ? order by sequence""";
    private static final String EVENTS = """
            select sequence, json from event
            where conversation_id = ? and sequence > ? order by sequence limit ?""";

    Optional<Conversation> find(String id) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(conversation(id, row)) : Optional.empty();
            }
        }
    }

    private static Conversation conversation(String id, ResultSet row) throws SQLException {
        return new Conversation(
                id,
                row.getString("token_hash"),
                row.getLong("version"),
                row.getLong("last_sequence"),
                row.getString("snapshot"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("used_at")));
    }

    List<StoredEvent> reply(String id, String messageId) throws SQLException {
        try (PreparedStatement reply = connection.prepareStatement(REPLY)) {
            reply.setString(1, id);
            reply.setString(2, messageId);
            return events(reply);
        }
    }

    List<StoredEvent> events(String id, long after, int limit) throws SQLException {
        try (PreparedStatement events = connection.prepareStatement(EVENTS)) {
            events.setString(1, id);
            events.setLong(2, after);
            events.setInt(3, limit);
            return events(events);
        }
    }

    private static List<StoredEvent> events(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            List<StoredEvent> events = new ArrayList<>();
            while (row.next()) {
                events.add(new StoredEvent(row.getLong("sequence"), row.getString("json")));
            }
            return List.copyOf(events);
        }
    }
}
