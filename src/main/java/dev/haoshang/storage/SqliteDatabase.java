package dev.haoshang.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
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
    private static final int LARGEST_IDLE_LOG_BYTES = 64 * 1024 * 1024;
    private static final int CACHE_KIBIBYTES = 16 * 1024;

    private final Path file;
    private final SQLiteDataSource source;

    SqliteDatabase(StorageSettings settings) {
        String name = settings.jdbcUrl().substring("jdbc:sqlite:".length()).replaceFirst("\\?.*", "");
        if (name.isEmpty() || name.startsWith(":") || name.startsWith("file:")) {
            throw new IllegalArgumentException("SQLite needs a plain file name after jdbc:sqlite:, not '" + name + "'");
        }
        file = Path.of(name).toAbsolutePath().normalize();
        source = new SQLiteDataSource(
                configuration(Math.toIntExact(settings.lockPatience().toMillis())));
        source.setUrl(settings.jdbcUrl());
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

    @Override
    public String name() {
        return file.toString();
    }

    /** Creates the folder, for its owner's eyes only where the file system knows owners. */
    @Override
    public void prepare() throws IOException {
        Path folder = folder();
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        FileStore store = Files.getFileStore(folder);
        if (store.supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private Path folder() {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        if (Files.notExists(file)) {
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
            case SQLITE_NOTFOUND -> "it was deleted or moved while in use; put it back and start again";
            case SQLITE_FULL -> "the disk is full; free space, then try again";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> placeAdvice();
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                "it is damaged or no SQLite database; restore a backup, or move it away to start"
                        + " with an empty one";
            case SQLITE_IOERR -> "reading or writing failed; check the disk";
            default -> "SQLite says " + code(failure);
        };
    }

    @Override
    public String placeAdvice() {
        return "it cannot be written; give the user that runs this program the right to write to the folder " + folder()
                + " and the files in it, or choose another folder";
    }

    /** The kind of a failure: the lowest byte of its code, the rest only refines it. */
    private static SQLiteErrorCode code(SQLException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff);
    }
}
