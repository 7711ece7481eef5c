package dev.haoshang.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The same text as it is to be stored from now on.
 *
 * @param cell where it belongs
 * @param before as it is stored; where it is not any more, another was faster
 * @param after as it is to be stored
 */
record Replacement(Cell cell, String before, String after) {
    private static final String SNAPSHOT =
            "update conversation set snapshot = ? where id = ? and version = ? and snapshot = ?";
    private static final String EVENT =
            "update event set json = ? where conversation_id = ? and sequence = ? and json = ?";

    private static final String OUTGOING = "update outgoing set body = ? where id = ? and 0 = ? and body = ?";

    /** Within a transaction; 1 when it was written. */
    int write(Link link) throws SQLException {
        PreparedStatement update = link.statement(statement());
        update.setString(1, after);
        update.setString(2, cell.conversation());
        update.setLong(3, cell.number());
        update.setString(4, before);
        return update.executeUpdate();
    }

    private String statement() {
        return switch (cell.column()) {
            case Cell.SNAPSHOT -> SNAPSHOT;
            case Cell.EVENT -> EVENT;
            default -> OUTGOING;
        };
    }
}
