package dev.haoshang.storage;

import dev.haoshang.conversation.UnreadableConversationException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for texts that are not under the first key, some conversations at a time, in the order of their ids.
 *
 * @param link outside a transaction; for one thread
 * @param key the name of the first key
 */
record StaleTexts(Link link, String key) {
    private static final Logger log = LoggerFactory.getLogger(StaleTexts.class);

    /** So many conversations are looked through for one answer. */
    private static final int CONVERSATIONS = 50;

    /** So many events are sealed in one transaction: turns wait for no more than these. */
    static final int MOST_EVENTS = 100;

    private static final String IDS = "select id from conversation where id > ? order by id limit " + CONVERSATIONS;
    private static final String SNAPSHOTS = """
            select id, version, snapshot from conversation
            where id > ? and id <= ? and substr(snapshot, 1, length(?)) <> ? order by id""";
    private static final String EVENTS = """
            select conversation_id, sequence, json from event
            where conversation_id > ? and conversation_id <= ? and substr(json, 1, length(?)) <> ?
            order by conversation_id, sequence limit""" + " " + MOST_EVENTS;
    /** What waits to be sent is seldom much, so it is looked through once, before the conversations. */
    private static final String OUTGOING = """
            select id, 0, body from outgoing
            where substr(body, 1, length(?)) <> ? order by id limit""" + " " + MOST_EVENTS;

    /**
     * What was found.
     *
     * @param stale the texts, as they are and as they are to be
     * @param after the id to go on after
     * @param end whether nothing is left to look through
     */
    record Found(List<Replacement> stale, String after, boolean end) {}

    /** Looks through the conversations after an id. */
    Found after(String id) throws SQLException {
        List<Replacement> stale = new ArrayList<>();
        if (id.isEmpty() && find(OUTGOING, Cell.OUTGOING, List.of(), stale) == MOST_EVENTS && !stale.isEmpty()) {
            return new Found(List.copyOf(stale), id, false);
        }
        String last = last(id);
        if (last.isEmpty()) {
            return new Found(List.copyOf(stale), id, true);
        }
        find(SNAPSHOTS, Cell.SNAPSHOT, List.of(id, last), stale);
        int events = find(EVENTS, Cell.EVENT, List.of(id, last), stale);
        // Where there may be more, the same ones are looked through again, unless none of them could be opened.
        boolean more = events == MOST_EVENTS && !stale.isEmpty();
        return new Found(List.copyOf(stale), more ? id : last, false);
    }

    private String last(String id) throws SQLException {
        PreparedStatement ids = link.statement(IDS);
        ids.setString(1, id);
        String last = "";
        try (ResultSet row = ids.executeQuery()) {
            while (row.next()) {
                last = row.getString(1);
            }
        }
        return last;
    }

    private int find(String question, String column, List<String> bounds, List<Replacement> stale) throws SQLException {
        String beginning = Seal.beginning(key);
        PreparedStatement find = link.statement(question);
        int next = 1;
        for (String bound : bounds) {
            find.setString(next++, bound);
        }
        find.setString(next++, beginning);
        find.setString(next, beginning);
        int found = 0;
        try (ResultSet row = find.executeQuery()) {
            while (row.next()) {
                found++;
                add(new Cell(row.getString(1), column, row.getLong(2)), row.getString(3), stale);
            }
        }
        return found;
    }

    private void add(Cell cell, String stored, List<Replacement> stale) {
        try {
            String text = link.seal().open(stored, cell);
            stale.add(new Replacement(cell, stored, link.seal().seal(text, cell)));
        } catch (UnreadableConversationException left) {
            log.warn("not sealed anew: {}", left.getMessage());
        }
    }
}
