package dev.haoshang.storage;

import dev.haoshang.conversation.AuditEntry;
import dev.haoshang.conversation.Backlog;
import dev.haoshang.conversation.DeadLetter;
import dev.haoshang.conversation.Lead;
import dev.haoshang.conversation.Milestone;
import dev.haoshang.conversation.Overview;
import dev.haoshang.conversation.Place;
import dev.haoshang.conversation.Tally;
import dev.haoshang.conversation.Unanswered;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The questions about what is kept for the team.
 *
 * @param link outside a transaction; for one thread
 */
record TeamReading(Link link) {
    private static final String AUDIT = """
            select at, who, role, action, conversation_id, trace from audit where at < ? order by at desc, id limit ?""";
    /** Talks that had no turn since this was kept have no place; they are led by the assistant. */
    private static final String OVERVIEWS = """
            select id, created_at, used_at, coalesce(language, '') as language, coalesce(state, '') as state,
            coalesce(lead, 'bot') as lead, coalesce(danger, 0) as danger, coalesce(owner, '') as owner,
            coalesce(waiting_since, 0) as waiting_since
            from conversation left join place on place.conversation_id = id
            where used_at < ? or (used_at = ? and id > ?)
            order by used_at desc, id limit ?""";

    private static final String LED = """
            select id, created_at, used_at, language, state, lead, danger, owner, waiting_since
            from place join conversation on id = place.conversation_id
            where lead = ? and (used_at < ? or (used_at = ? and id > ?))
            order by used_at desc, id limit ?""";
    private static final String UNANSWERED = """
            select conversation_id, waiting_since from place
            where lead = 'person' and waiting_since > 0 and waiting_since <= ?
            and (waiting_since > ? or (waiting_since = ? and conversation_id > ?))
            order by waiting_since, conversation_id limit ?""";
    private static final String DEAD = """
            select id, type, conversation_id, created_at, attempts, failure from outgoing
            where dead = 1 order by created_at desc, id limit ?""";
    private static final String DEAD_ONE = """
            select id, type, conversation_id, created_at, attempts, failure from outgoing where dead = 1 and id = ?""";
    /** Each is answered by an index, and no more than so many are counted. */
    private static final String EVENTS =
            "select count(*) from (select 1 from outgoing where dead = ? limit " + Backlog.MOST + ") as counted";

    private static final String OLDEST_EVENT = "select min(created_at) from outgoing where dead = ?";
    private static final String TALKS =
            "select count(*) from (select 1 from place where lead = ? limit " + Backlog.MOST + ") as counted";
    private static final String LONGEST_WAITING =
            "select min(waiting_since) from place where lead = ? and waiting_since > 0";
    private static final String NEXT_DAY = "select min(day) from milestone where day > ? and day <= ?";
    private static final String TALLIES =
            "select kind, detail, amount, count(*) as times from milestone where day = ? group by kind, detail, amount";

    private static final Comparator<Tally> ORDER =
            Comparator.comparing(Tally::kind).thenComparing(Tally::detail).thenComparing(Tally::amount);

    List<AuditEntry> audit(Instant before, int limit) throws SQLException {
        PreparedStatement audit = link.statement(AUDIT);
        audit.setLong(1, before.toEpochMilli());
        audit.setInt(2, limit);
        List<AuditEntry> entries = new ArrayList<>();
        try (ResultSet row = audit.executeQuery()) {
            while (row.next()) {
                entries.add(new AuditEntry(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("who"),
                        row.getString("role"),
                        row.getString("action"),
                        row.getString("conversation_id"),
                        row.getString("trace")));
            }
        }
        return List.copyOf(entries);
    }

    List<Overview> overviews(Optional<Lead> lead, Instant before, String after, int limit) throws SQLException {
        PreparedStatement overviews = link.statement(lead.isPresent() ? LED : OVERVIEWS);
        int next = 1;
        if (lead.isPresent()) {
            overviews.setString(next++, lead.get().id());
        }
        overviews.setLong(next++, before.toEpochMilli());
        overviews.setLong(next++, before.toEpochMilli());
        overviews.setString(next++, after);
        overviews.setInt(next, limit);
        List<Overview> found = new ArrayList<>();
        try (ResultSet row = overviews.executeQuery()) {
            while (row.next()) {
                found.add(new Overview(
                        row.getString("id"),
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        Instant.ofEpochMilli(row.getLong("used_at")),
                        place(row)));
            }
        }
        return List.copyOf(found);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("language"),
                row.getString("state"),
                Lead.of(row.getString("lead")).orElse(Lead.BOT),
                row.getLong("danger") != 0,
                row.getString("owner"),
                instant(row.getLong("waiting_since")));
    }

    /** Zero stands for none. */
    private static Optional<Instant> instant(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    List<Unanswered> unanswered(Instant until, Unanswered last, int limit) throws SQLException {
        PreparedStatement unanswered = link.statement(UNANSWERED);
        unanswered.setLong(1, until.toEpochMilli());
        unanswered.setLong(2, last.since().toEpochMilli());
        unanswered.setLong(3, last.since().toEpochMilli());
        unanswered.setString(4, last.conversation());
        unanswered.setInt(5, limit);
        List<Unanswered> found = new ArrayList<>();
        try (ResultSet row = unanswered.executeQuery()) {
            while (row.next()) {
                found.add(new Unanswered(
                        row.getString("conversation_id"), Instant.ofEpochMilli(row.getLong("waiting_since"))));
            }
        }
        return List.copyOf(found);
    }

    List<DeadLetter> deadLetters(int limit) throws SQLException {
        PreparedStatement dead = link.statement(DEAD);
        dead.setInt(1, limit);
        return letters(dead);
    }

    Optional<DeadLetter> deadLetter(String id) throws SQLException {
        PreparedStatement dead = link.statement(DEAD_ONE);
        dead.setString(1, id);
        return letters(dead).stream().findFirst();
    }

    private static List<DeadLetter> letters(PreparedStatement dead) throws SQLException {
        List<DeadLetter> letters = new ArrayList<>();
        try (ResultSet row = dead.executeQuery()) {
            while (row.next()) {
                letters.add(new DeadLetter(
                        row.getString("id"),
                        row.getString("type"),
                        row.getString("conversation_id"),
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        row.getInt("attempts"),
                        row.getString("failure")));
            }
        }
        return List.copyOf(letters);
    }

    Backlog backlog() throws SQLException {
        return new Backlog(
                (int) number(EVENTS, 0),
                instant(number(OLDEST_EVENT, 0)),
                (int) number(EVENTS, 1),
                (int) number(TALKS, Lead.HANDOFF),
                instant(number(LONGEST_WAITING, Lead.HANDOFF)),
                (int) number(TALKS, Lead.PERSON),
                instant(number(LONGEST_WAITING, Lead.PERSON)));
    }

    private long number(String question, long dead) throws SQLException {
        PreparedStatement statement = link.statement(question);
        statement.setLong(1, dead);
        return number(statement);
    }

    private long number(String question, Lead lead) throws SQLException {
        PreparedStatement statement = link.statement(question);
        statement.setString(1, lead.id());
        return number(statement);
    }

    /** The only number of the answer; 0 where there is none. */
    private static long number(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Day by day, so that no statement is long: a year of a busy house is millions of milestones. */
    List<Tally> tallies(LocalDate from, LocalDate to) throws SQLException {
        Map<Tally, Long> times = new TreeMap<>(ORDER);
        for (String day = next(from.minusDays(1).toString(), to); !day.isEmpty(); day = next(day, to)) {
            add(day, times);
        }
        List<Tally> found = new ArrayList<>();
        times.forEach((each, count) -> found.add(new Tally(each.kind(), each.detail(), each.amount(), count)));
        return List.copyOf(found);
    }

    /** The first day after this one that has milestones, or empty. */
    private String next(String day, LocalDate to) throws SQLException {
        PreparedStatement next = link.statement(NEXT_DAY);
        next.setString(1, day);
        next.setString(2, to.toString());
        try (ResultSet row = next.executeQuery()) {
            return row.next() && row.getString(1) != null ? row.getString(1) : "";
        }
    }

    private void add(String day, Map<Tally, Long> times) throws SQLException {
        PreparedStatement tallies = link.statement(TALLIES);
        tallies.setString(1, day);
        try (ResultSet row = tallies.executeQuery()) {
            while (row.next()) {
                Tally kind = new Tally(
                        Milestone.Kind.valueOf(row.getString("kind")),
                        row.getString("detail"),
                        row.getLong("amount"),
                        0);
                times.merge(kind, row.getLong("times"), Long::sum);
            }
        }
    }
}
