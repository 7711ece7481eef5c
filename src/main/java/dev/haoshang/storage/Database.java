package dev.haoshang.storage;

import dev.haoshang.conversation.StorageException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What differs between the two database engines; the SQL of the store does not. Safe for any thread. */
sealed interface Database permits SqliteDatabase, PostgresDatabase {
    /** The engine that a JDBC URL names. */
    static Database of(StorageSettings settings) {
        String url = settings.jdbcUrl();
        if (url.startsWith("jdbc:sqlite:")) {
            return new SqliteDatabase(settings);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return new PostgresDatabase(settings);
        }
        throw new IllegalArgumentException("the database " + url.replaceFirst("[?/].*", "")
                + " is not known: use jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE");
    }

    /** Its name for people, without passwords. */
    String name();

    /** Seals the texts that are kept in it, and opens them. */
    Seal seal();

    /** The column by which the engine itself names a row, as long as nobody changes it. */
    String row();

    /** Makes what must exist before the first connection. */
    void prepare() throws IOException;

    /**
     * Looks over what is there, before it is used.
     *
     * @throws SQLException when it is damaged
     */
    void inspect(Connection connection) throws SQLException;

    /** What is broken in it, in the engine's words, which hold nobody's; some of it, where it is much. Takes long on a large one. */
    List<String> damages(Connection connection) throws SQLException;

    /** Where an engine keeps its data for one machine: a connection that tells other programs, as long as it is open, of its use. */
    Optional<Connection> occupy() throws SQLException;

    /** Connections in autocommit mode, set up to be durable. */
    DataSource source();

    /** The same for work that may take as long as it wants. */
    DataSource patientSource();

    /** Ends the next statement of a connection when it takes longer than this. */
    void limit(Connection connection, Duration most) throws SQLException;

    /** Starts a transaction that will write. */
    void begin(Connection connection) throws SQLException;

    /** Ends the transaction; afterwards it survives a crash of the machine. */
    void commit(Connection connection) throws SQLException;

    /** Ends the transaction without a trace. */
    void rollback(Connection connection) throws SQLException;

    /** After deletions were committed: clears what the engine still keeps of them; false when that must be tried again. */
    boolean clearDeleted(Connection connection) throws SQLException;

    /** Whether every other write would fail for the same reason now. */
    boolean concernsEveryWrite(SQLException failure);

    /** What is said where {@link #limit} ended a statement. */
    String TOO_LONG = "it took too long and was ended; ask for less, or later";

    /** The reason of a failure and what to do about it. */
    String advice(SQLException failure);

    /** What to do when nothing could be made or written where it belongs. */
    String placeAdvice();

    /** A failure in words: what was not done, where, why, and what to do. */
    default StorageException failure(String undone, Throwable cause) {
        String reason = sqlCause(cause)
                .map(this::advice)
                .orElseGet(() -> cause instanceof IOException failure
                        ? advice(failure)
                        : "an error in this program, " + cause.getClass());
        return new StorageException(undone + " (" + name() + "): " + reason, cause);
    }

    /** A refusal in the same words, where nothing failed. */
    static StorageException refusal(String undone, String where, String reason) {
        return new StorageException(undone + " (" + where + "): " + reason, new IllegalStateException(reason));
    }

    private String advice(IOException failure) {
        boolean full = String.valueOf(failure.getMessage()).contains("No space left");
        return full ? "the disk is full; free space, then try again" : placeAdvice();
    }

    /** The database's own complaint inside a failure, if there is one. */
    static Optional<SQLException> sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException complaint) {
                return Optional.of(complaint);
            }
        }
        return Optional.empty();
    }
}
