package dev.haoshang.storage;

import dev.haoshang.conversation.Consequences;
import dev.haoshang.conversation.Milestone;
import dev.haoshang.conversation.Outgoing;
import dev.haoshang.conversation.Place;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Writes what turns leave beside their talks, in the turns' own transaction. For one thread and one transaction. */
final class ConsequenceWriting {
    private static final String PLACE = """
            insert into place (conversation_id, language, state, lead, danger, owner, waiting_since) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (conversation_id) do update set language = excluded.language, state = excluded.state,
            lead = excluded.lead, danger = excluded.danger, owner = excluded.owner, waiting_since = excluded.waiting_since""";
    private static final String OUTGOING = """
            insert into outgoing (id, conversation_id, type, body, created_at, due_at, attempts, claim, dead, failure)
            values (?, ?, ?, ?, ?, 0, 0, '', 0, '')""";
    private static final String MILESTONE = "insert into milestone (day, kind, detail, amount) values (?, ?, ?, ?)";
    private static final String FORGET = "delete from outgoing where conversation_id = ?";

    private final Link link;
    private boolean places;
    private boolean outgoing;
    private boolean milestones;

    ConsequenceWriting(Link link) {
        this.link = link;
    }

    void add(String conversation, Instant at, Consequences consequences) throws SQLException {
        if (consequences.place().isPresent()) {
            add(conversation, consequences.place().get());
        }
        for (Outgoing event : consequences.outgoing()) {
            add(conversation, at, event);
        }
        for (Milestone milestone : consequences.milestones()) {
            add(milestone);
        }
    }

    private void add(String conversation, Place place) throws SQLException {
        PreparedStatement statement = link.statement(PLACE);
        statement.setString(1, conversation);
        statement.setString(2, place.language());
        statement.setString(3, place.state());
        statement.setString(4, place.lead().id());
        statement.setLong(5, place.danger() ? 1 : 0);
        statement.setString(6, place.owner());
        statement.setLong(7, place.waiting().map(Instant::toEpochMilli).orElse(0L));
        statement.addBatch();
        places = true;
    }

    private void add(String conversation, Instant at, Outgoing event) throws SQLException {
        PreparedStatement statement = link.statement(OUTGOING);
        statement.setString(1, event.id());
        statement.setString(2, conversation);
        statement.setString(3, event.type());
        statement.setString(4, link.seal().seal(event.body(), Cell.outgoing(event.id())));
        statement.setLong(5, at.toEpochMilli());
        statement.addBatch();
        outgoing = true;
    }

    private void add(Milestone milestone) throws SQLException {
        PreparedStatement statement = link.statement(MILESTONE);
        statement.setString(1, milestone.day().toString());
        statement.setString(2, milestone.kind().name());
        statement.setString(3, milestone.detail());
        statement.setLong(4, milestone.amount());
        statement.addBatch();
        milestones = true;
    }

    /** Forgets what of a conversation still waits: it may hold what the borrower said. */
    void forget(String conversation) throws SQLException {
        PreparedStatement statement = link.statement(FORGET);
        statement.setString(1, conversation);
        statement.executeUpdate();
    }

    /** Sends what was added to the database. */
    void execute() throws SQLException {
        if (places) {
            link.statement(PLACE).executeBatch();
        }
        if (outgoing) {
            link.statement(OUTGOING).executeBatch();
        }
        if (milestones) {
            link.statement(MILESTONE).executeBatch();
        }
    }
}
