package dev.haoshang.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server, shared by any number of nodes. A commit is on its disk, unless the server runs with {@code fsync} off. Deleted rows stay in its files until its own clean-up.
 */
final class PostgresDatabase implements Database {
    private static final int CONNECT_SECONDS = 5;
    /** A server that says nothing for so long is taken for gone. */
    private static final int SILENCE_SECONDS = 5;

    private final String name;
    private final DataSource source;
    private final DataSource patientSource;
    private final Seal seal;

    PostgresDatabase(StorageSettings settings) {
        name = settings.jdbcUrl().replaceFirst("\\?.*", "");
        source = source(settings, SILENCE_SECONDS);
        patientSource = source(settings, 0);
        seal = new Seal(settings.keys());
    }

    private static DataSource source(StorageSettings settings, int silenceSeconds) {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setConnectTimeout(CONNECT_SECONDS);
        // A server that accepts and then says nothing is tried twice, once with encryption and once without: not longer
        // than this in all.
        postgres.setLoginTimeout(CONNECT_SECONDS);
        postgres.setSocketTimeout(silenceSeconds);
        postgres.setReWriteBatchedInserts(true);
        // Said here because a server may be set up otherwise, and then forgets acknowledged turns when it is stopped at
        // once.
        postgres.setOptions("-c synchronous_commit=on -c lock_timeout="
                + settings.lockPatience().toMillis());
        postgres.setURL(settings.jdbcUrl());
        // The server's details quote the row, and with it what a borrower said.
        postgres.setLogServerErrorDetail(false);
        return postgres;
    }

    @Override
    public Seal seal() {
        return seal;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String row() {
        return "ctid";
    }

    @Override
    public void prepare() {
        // The server and its database are made by whoever runs them.
    }

    /** Its soundness is its server's business. */
    @Override
    public void inspect(Connection connection) {}

    @Override
    public List<String> damages(Connection connection) {
        return List.of();
    }

    @Override
    public Optional<Connection> occupy() {
        return Optional.empty();
    }

    @Override
    public DataSource source() {
        return source;
    }

    /** For migrations, whose single statements may take minutes. */
    @Override
    public DataSource patientSource() {
        return patientSource;
    }

    /** By the server itself, which else would go on with what nobody waits for. */
    @Override
    public void limit(Connection connection, Duration most) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout to " + most.toMillis());
        }
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    @Override
    public boolean clearDeleted(Connection connection) {
        return true;
    }

    /** Classes 08 connection, 25 read-only, 28 not let in, 53 out of memory, disk or connections, 57 stopped, 58 system. */
    @Override
    public boolean concernsEveryWrite(SQLException failure) {
        return state(failure).matches("(08|25|28|53|57|58).*");
    }

    @Override
    public String advice(SQLException failure) {
        String state = state(failure);
        if (state.equals("57014")) {
            return TOO_LONG;
        }
        if (state.startsWith("08") || state.startsWith("57")) {
            return placeAdvice();
        }
        if (state.startsWith("25")) {
            return "the server only reads, as a replica does; give the address of the one that writes";
        }
        if (state.startsWith("28")) {
            return "the server refuses this user or password; check both in the database URL";
        }
        if (state.startsWith("3D")) {
            return "the server has no database of this name; create it first";
        }
        if (state.startsWith("53")) {
            return "the server is out of disk, memory or connections; free some, then try again";
        }
        if (state.equals("55P03") || state.startsWith("40")) {
            return "another program holds a lock; try again";
        }
        return "PostgreSQL says " + state;
    }

    @Override
    public String placeAdvice() {
        return "the server cannot be reached; see that it runs and that this address is right";
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "nothing" : state;
    }
}
