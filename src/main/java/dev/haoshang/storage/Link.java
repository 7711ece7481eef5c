package dev.haoshang.storage;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that opens when it is needed and opens anew after it was dropped. For one thread at a time. */
final class Link {
    private static final Logger log = LoggerFactory.getLogger(Link.class);

    private final Database database;
    private @Nullable Connection connection;

    Link(Database database) {
        this.database = database;
    }

    Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.source().getConnection();
            connection = open;
        }
        return open;
    }

    /** Undoes the running transaction; a connection that cannot even do that is dropped, which undoes it as well. */
    void rollback() {
        Connection open = connection;
        if (open == null) {
            return;
        }
        try {
            database.rollback(open);
        } catch (SQLException alreadyEnded) {
            drop();
        }
    }

    /** Closes the connection. */
    void drop() {
        Connection open = connection;
        connection = null;
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
