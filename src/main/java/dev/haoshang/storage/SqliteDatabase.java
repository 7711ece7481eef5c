package dev.haoshang.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/**
 * One SQLite file: write-ahead log, every commit synced to the disk, deleted content overwritten with zeros.
 *
 * <p>Transactions are begun by hand and as writers from the start: a transaction that turns from reading to writing fails at once
 * when another program wrote in between, however patient it is.
 */
final class SqliteDatabase implements Database {
    /** What is said of a file whose damage cannot be told more exactly. */
    static final String DAMAGED = "its pages do not fit together";

    private static final int LARGEST_IDLE_LOG_BYTES = 64 * 1024 * 1024;
    private static final int CACHE_KIBIBYTES = 16 * 1024;

    /** A file up to this size is read whole at every start, which takes 0.13 s; a larger one only when its soundness is asked for. */
    private static final long CHECKED_AT_START_BYTES = 128L * 1024 * 1024;

    private static final int MOST_DAMAGES = 20;

    /** About a millisecond's steps of SQLite's machine. */
    private static final int STEPS_BETWEEN_LOOKS = 20_000;

    private final SqliteFile file;
    private final SQLiteDataSource source;
    private final Seal seal;

    SqliteDatabase(StorageSettings settings) {
        String name = settings.jdbcUrl().substring("jdbc:sqlite:".length()).replaceFirst("\\?.*", "");
        if (name.isEmpty() || name.startsWith(":") || name.startsWith("file:")) {
            throw new IllegalArgumentException("SQLite needs a plain file name after jdbc:sqlite:, not '" + name + "'");
        }
        file = new SqliteFile(Path.of(name).toAbsolutePath().normalize());
        source = new SQLiteDataSource(
                configuration(Math.toIntExact(settings.lockPatience().toMillis())));
        source.setUrl(settings.jdbcUrl());
        seal = new Seal(settings.keys());
    }

    private static SQLiteConfig configuration(int lockPatienceMillis) {
        SQLiteConfig configuration = new SQLiteConfig();
        configuration.setJournalMode(JournalMode.WAL);
        configuration.setSynchronous(SynchronousMode.FULL);
        configuration.setBusyTimeout(lockPatienceMillis);
        configuration.enforceForeignKeys(true);
        configuration.setPragma(Pragma.SECURE_DELETE, "true");
        configuration.setJournalSizeLimit(LARGEST_IDLE_LOG_BYTES);
        configuration.setCacheSize(-CACHE_KIBIBYTES);
        configuration.setGetGeneratedKeys(false);
        return configuration;
    }

    SqliteFile file() {
        return file;
    }

    @Override
    public Seal seal() {
        return seal;
    }

    @Override
    public String name() {
        return file.path().toString();
    }

    @Override
    public String row() {
        return "rowid";
    }

    @Override
    public void prepare() throws IOException {
        file.prepare();
    }

    /** Damage that nobody has read yet would come to light in the middle of somebody's talk. */
    @Override
    public void inspect(Connection connection) throws SQLException {
        if (file.path().toFile().length() <= CHECKED_AT_START_BYTES
                && !lines(connection, "pragma quick_check(1)").equals(List.of("ok"))) {
            throw new SQLException("a page is damaged", "", SQLiteErrorCode.SQLITE_CORRUPT.code);
        }
    }

    @Override
    public List<String> damages(Connection connection) throws SQLException {
        List<String> found;
        try {
            found = lines(connection, "pragma integrity_check(" + MOST_DAMAGES + ")");
        } catch (SQLException failure) {
            if (isDamage(failure)) {
                return List.of(DAMAGED);
            }
            throw failure;
        }
        if (!found.equals(List.of("ok"))) {
            return found;
        }
        return lines(connection, "pragma foreign_key_check").stream()
                .limit(MOST_DAMAGES)
                .map(table -> "a row of table " + table + " belongs to no conversation")
                .toList();
    }

    /** The first column of what is found. */
    private static List<String> lines(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(row.getString(1));
            }
            return lines;
        }
    }

    /** SQLite keeps a lock on the file as long as a connection is open that has read; a transaction it is not. */
    @Override
    public Optional<Connection> occupy() throws SQLException {
        Connection connection = source.getConnection();
        lines(connection, "select count(*) from probe");
        return Optional.of(connection);
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public DataSource patientSource() {
        return source;
    }

    @Override
    public void limit(Connection connection, Duration most) throws SQLException {
        long begun = System.nanoTime();
        ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
            @Override
            protected int progress() {
                return System.nanoTime() - begun > most.toNanos() ? 1 : 0;
            }
        });
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        if (Files.notExists(file.path())) {
            // An open connection would go on writing into a file that no longer has a name, and lose it all at the next
            // start.
            throw new SQLException("the file is gone", "", SQLiteErrorCode.SQLITE_NOTFOUND.code);
        }
        run(connection, "begin immediate");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        run(connection, "commit");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        run(connection, "rollback");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The write-ahead log still holds the pages as they were: it is carried over and cut to nothing. */
    @Override
    public boolean clearDeleted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet outcome = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            return outcome.next() && outcome.getInt("busy") == 0;
        }
    }

    @Override
    public boolean concernsEveryWrite(SQLException failure) {
        return switch (code(failure)) {
            case SQLITE_BUSY,
                    SQLITE_LOCKED,
                    SQLITE_READONLY,
                    SQLITE_CANTOPEN,
                    SQLITE_NOTFOUND,
                    SQLITE_PERM,
                    SQLITE_NOTADB,
                    SQLITE_CORRUPT,
                    SQLITE_IOERR -> true;
            default -> false;
        };
    }

    @Override
    public String advice(SQLException failure) {
        return switch (code(failure)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "another program holds its lock; end that program or wait, then try again";
            case SQLITE_INTERRUPT -> TOO_LONG;
            case SQLITE_NOTFOUND -> "it was deleted or moved while in use; put it back and start again";
            case SQLITE_FULL -> "the disk is full; free space, then try again";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> placeAdvice();
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                "it is damaged or no SQLite database; restore a backup, or move it away to start"
                        + " with an empty one";
            case SQLITE_IOERR -> "reading or writing failed; see that the disk is sound and not full";
            default -> "SQLite says " + code(failure);
        };
    }

    @Override
    public String placeAdvice() {
        return "it cannot be written; give the user that runs this program the right to write to the folder "
                + file.folder() + " and the files in it, or choose another folder";
    }

    /** Whether the file itself is the reason, wherever it lies and whoever uses it. */
    static boolean isDamage(SQLException failure) {
        SQLiteErrorCode code = code(failure);
        return code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT;
    }

    /** Whether another connection keeps this one from what it wants. */
    static boolean isLock(SQLException failure) {
        SQLiteErrorCode code = code(failure);
        return code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED;
    }

    /** The kind of a failure: the lowest byte of its code, the rest only refines it. */
    private static SQLiteErrorCode code(SQLException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff);
    }
}
