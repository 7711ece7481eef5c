package dev.haoshang.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Puts another file in the place of a store that nobody uses. At every moment one whole store stands there: the old one gets a second
 * name first, then the new one takes the place in one step.
 *
 * @param undone what to say was not done, when it cannot be
 * @param store what is to be replaced
 * @param copy what comes in its place, in the same folder, synced
 */
record Exchange(String undone, SqliteDatabase store, SqliteFile copy) {
    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

    /** Exchanges them; where the old one is afterwards, if there was one. */
    Optional<Path> perform(LocalDateTime now) throws IOException, SQLException {
        Path file = store.file().path();
        if (Files.notExists(file)) {
            takePlace();
            return Optional.empty();
        }
        Path aside = file.resolveSibling(file.getFileName() + ".replaced-" + DATED.format(now));
        Link link = new Link(store);
        try {
            hold(link);
            keep(aside);
            takePlace();
        } finally {
            link.drop();
        }
        return Optional.of(aside);
    }

    private void takePlace() throws IOException {
        Files.move(copy.path(), store.file().path(), StandardCopyOption.ATOMIC_MOVE);
        store.file().syncFolder();
    }

    /**
     * Carries the log over into the file and locks it: leaving the write-ahead log is possible only when no other connection is open.
     * A file too damaged for that must at least be open in no other process.
     */
    private void hold(Link link) throws IOException, SQLException {
        try (Statement statement = link.connection().createStatement()) {
            statement.execute("pragma journal_mode = delete");
            statement.execute("begin exclusive");
        } catch (SQLException failure) {
            link.drop();
            boolean damaged = SqliteDatabase.isDamage(failure);
            if (SqliteDatabase.isLock(failure) || (damaged && store.file().isOpenElsewhere())) {
                throw Database.refusal(
                        undone, store.name(), "a server or another program uses it; stop that one, then try again");
            }
            if (!damaged) {
                throw failure;
            }
        }
    }

    /** Gives the old file its second name, and takes what is left of a damaged one's log out of the new one's way. */
    private void keep(Path aside) throws IOException {
        SqliteFile old = store.file();
        try {
            Files.createLink(aside, old.path());
        } catch (UnsupportedOperationException | FileSystemException unknownToThisFileSystem) {
            Files.move(old.path(), aside);
        }
        if (Files.exists(old.log())) {
            Files.move(old.log(), new SqliteFile(aside).log());
        }
        Files.deleteIfExists(old.sharedIndex());
    }
}
