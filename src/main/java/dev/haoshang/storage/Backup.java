package dev.haoshang.storage;

import dev.haoshang.conversation.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/**
 * Copies of the embedded store: one file each, whole and checked before it gets its name, for its owner's eyes only. Blocking; any
 * thread. PostgreSQL has tools of its own, and is refused with their names.
 */
public final class Backup {
    private static final String UNSAVED = "no backup was made";
    private static final String UNRESTORED = "nothing was restored";

    private Backup() {}

    /**
     * Saves a store to a new file while a server may go on writing: everything acknowledged before the call is in it.
     *
     * @throws StorageException when there is no store, it is damaged, the file exists or cannot be written; then there is no new file
     */
    public static void save(StorageSettings settings, Path file) {
        SqliteDatabase store = embedded(UNSAVED, settings, "pg_dump --format=custom --file=FILE URL");
        SqliteFile target = new SqliteFile(file.toAbsolutePath().normalize());
        refuseWhere(
                Files.notExists(store.file().path()),
                UNSAVED,
                store.file(),
                "there is no store; give its folder with --data");
        refuseWhere(Files.exists(target.path()), UNSAVED, target, "it exists already; choose another name");
        refuseWhere(!Files.isDirectory(target.folder()), UNSAVED, target, "its folder does not exist; make it first");
        try (Connection connection = connect(store)) {
            SqliteFile copy = target.unfinished();
            try {
                copy(store, connection, target, copy);
                copy.sync();
                Files.move(copy.path(), target.path());
                target.syncFolder();
            } finally {
                copy.delete();
            }
        } catch (IOException | SQLException failure) {
            throw at(target).failure(UNSAVED, failure);
        }
    }

    private static Connection connect(SqliteDatabase store) {
        try {
            return store.source().getConnection();
        } catch (SQLException failure) {
            throw store.failure(UNSAVED, failure);
        }
    }

    /** One read transaction, which keeps no writer waiting; free pages and what was deleted stay behind. */
    private static void copy(SqliteDatabase store, Connection connection, SqliteFile target, SqliteFile copy)
            throws SQLException {
        try (PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, copy.path().toString());
            vacuum.execute();
        } catch (SQLException failure) {
            if (SqliteDatabase.isDamage(failure)) {
                throw store.failure(UNSAVED, failure);
            }
            throw failure;
        }
        try (Connection written = DriverManager.getConnection("jdbc:sqlite:" + copy.path())) {
            refuseDamaged(UNSAVED, target, store.damages(written));
        }
    }

    /**
     * Puts a backup in the store's place; tables of an older program are brought up to date at the next start. The store that was
     * there stays beside it under a dated name.
     *
     * @param now names the store that is replaced
     * @return the replaced store, where there was one
     * @throws StorageException when a program uses the store, or the backup is missing, damaged, of another kind or newer than this
     *     program; then the store is as it was
     */
    public static Optional<Path> restore(StorageSettings settings, Path backup, LocalDateTime now) {
        SqliteDatabase store = embedded(UNRESTORED, settings, "pg_restore --clean --if-exists --dbname=URL FILE");
        SqliteFile source = new SqliteFile(backup.toAbsolutePath().normalize());
        refuseWhere(!Files.isRegularFile(source.path()), UNRESTORED, source, "there is no such file");
        refuseWhere(
                Files.exists(source.log()),
                UNRESTORED,
                source,
                "a program uses it, as " + source.log().getFileName() + " beside it tells; take a file that the command"
                        + " backup made");
        try {
            store.file().prepareFolder();
            SqliteFile copy = store.file().unfinished();
            try {
                write(source, copy);
                inspect(source, copy);
                copy.sync();
                return new Exchange(UNRESTORED, store, copy).perform(now);
            } finally {
                copy.delete();
            }
        } catch (IOException | SQLException | FlywayException failure) {
            throw store.failure(UNRESTORED, failure);
        }
    }

    private static void write(SqliteFile source, SqliteFile copy) throws IOException {
        try (InputStream from = Files.newInputStream(source.path());
                OutputStream to = Files.newOutputStream(copy.path())) {
            from.transferTo(to);
        }
    }

    /** The copy is looked at, not what it was made of: between the two lies a disk. */
    private static void inspect(SqliteFile source, SqliteFile copy) throws SQLException {
        SqliteDatabase database = at(copy);
        try (Connection connection = database.source().getConnection()) {
            refuseDamaged(UNRESTORED, source, database.damages(connection));
        } catch (SQLException failure) {
            if (SqliteDatabase.isDamage(failure)) {
                throw at(source).failure(UNRESTORED, failure);
            }
            throw failure;
        }
        Tables tables = new Tables(database);
        refuseWhere(!tables.exist(), UNRESTORED, source, "it holds no conversations of this program");
        tables.refuseNewer(UNRESTORED + " from " + source.path());
    }

    private static SqliteDatabase embedded(String undone, StorageSettings settings, String tool) {
        Database database = Database.of(settings);
        if (database instanceof SqliteDatabase sqlite) {
            return sqlite;
        }
        throw Database.refusal(undone, database.name(), "PostgreSQL has a tool of its own for this: " + tool);
    }

    private static SqliteDatabase at(SqliteFile file) {
        return new SqliteDatabase(StorageSettings.at("jdbc:sqlite:" + file.path()));
    }

    private static void refuseDamaged(String undone, SqliteFile file, List<String> damages) {
        refuseWhere(
                !damages.isEmpty(),
                undone,
                file,
                "it is damaged; take another file or disk: " + String.join("; ", damages));
    }

    private static void refuseWhere(boolean wrong, String undone, SqliteFile file, String reason) {
        if (wrong) {
            throw Database.refusal(undone, file.path().toString(), reason);
        }
    }
}
