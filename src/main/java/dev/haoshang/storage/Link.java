package dev.haoshang.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that opens when it is needed and opens anew after it was dropped. Its statements are prepared once and kept as long
 * as it. For one thread at a time.
 */
final class Link {
    private static final Logger log = LoggerFactory.getLogger(Link.class);

    private final Database database;
    private final Optional<Duration> most;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private @Nullable Connection connection;

    /** A connection whose statements may take as long as they need. */
    Link(Database database) {
        this(database, Optional.empty());
    }

    /** A connection whose statements are ended, where this is given, when they take longer. */
    Link(Database database, Optional<Duration> most) {
        this.database = database;
        this.most = most;
    }

    Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.source().getConnection();
            connection = open;
        }
        return open;
    }

    /** Seals and opens the texts of this database. */
    Seal seal() {
        return database.seal();
    }

    /** The engine's own name of a row, for tables without a key. */
    String row() {
        return database.row();
    }

    /** The statement of a text, to be executed next. It stays open: only its results are to be closed. */
    PreparedStatement statement(String sql) throws SQLException {
        if (most.isPresent()) {
            database.limit(connection(), most.get());
        }
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection().prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    /** Undoes the running transaction; a connection that cannot even do that is dropped, which undoes it as well. */
    void rollback() {
        Connection open = connection;
        if (open == null) {
            return;
        }
        try {
            forgetStatements();
            database.rollback(open);
        } catch (SQLException alreadyEnded) {
            drop();
        }
    }

    /** What failed may have left half a batch in them. */
    private void forgetStatements() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        statements.clear();
    }

    /** Closes the connection, and with it its statements. */
    void drop() {
        Connection open = connection;
        connection = null;
        statements.clear();
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (SQLException broken) {
            log.debug("closing a connection to {} failed", database.name(), broken);
        }
    }
}
