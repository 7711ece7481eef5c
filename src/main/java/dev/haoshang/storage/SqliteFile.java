package dev.haoshang.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A database's file and what SQLite keeps beside it. For one thread.
 *
 * @param path where it is, absolute
 */
record SqliteFile(Path path) {
    /** The bytes by which SQLite locks a file, whatever stands in it: see "File locking" in its os.h. */
    private static final long LOCK_START = 0x40000000;

    private static final long LOCK_LENGTH = 512;

    Path folder() {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    /** The write-ahead log. */
    Path log() {
        return beside("-wal");
    }

    /** The index of the write-ahead log, which programs share. */
    Path sharedIndex() {
        return beside("-shm");
    }

    private Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    /** Makes the folder and an empty file, which is an empty database; both are for their owner only where there are owners. */
    void prepare() throws IOException {
        prepareFolder();
        if (Files.notExists(path)) {
            create();
        }
    }

    /** Makes the folder. */
    void prepareFolder() throws IOException {
        if (!Files.isDirectory(folder())) {
            Files.createDirectories(folder());
            if (knowsOwners()) {
                Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /** The files that SQLite puts beside it inherit its rights. */
    private void create() throws IOException {
        try {
            Files.createFile(path, ownersOnly());
        } catch (FileAlreadyExistsException sooner) {
            // Another program was faster, and its file serves as well.
        }
    }

    private FileAttribute<?>[] ownersOnly() throws IOException {
        return knowsOwners()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private boolean knowsOwners() throws IOException {
        return Files.getFileStore(folder()).supportsFileAttributeView("posix");
    }

    /** A new empty file beside it, for its owner's eyes only, to be finished and renamed. */
    SqliteFile unfinished() throws IOException {
        return new SqliteFile(Files.createTempFile(folder(), path.getFileName() + ".", ".unfinished"));
    }

    /** Forces the content to the disk. */
    void sync() throws IOException {
        try (FileChannel content = FileChannel.open(path, StandardOpenOption.WRITE)) {
            content.force(true);
        }
    }

    /** Forces the names in the folder to the disk. */
    void syncFolder() throws IOException {
        try (FileChannel names = FileChannel.open(folder(), StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /**
     * Whether another process has it open as a database. Asked of files only that SQLite itself refuses to open: within this process
     * nothing is seen, and SQLite's own locks would end with this question.
     */
    boolean isOpenElsewhere() throws IOException {
        try (FileChannel content = FileChannel.open(path, StandardOpenOption.WRITE)) {
            Optional<FileLock> lock = Optional.ofNullable(content.tryLock(LOCK_START, LOCK_LENGTH, false));
            return lock.isEmpty();
        }
    }

    /** Removes it and what belongs to it. */
    void delete() throws IOException {
        Files.deleteIfExists(log());
        Files.deleteIfExists(sharedIndex());
        Files.deleteIfExists(beside("-journal"));
        Files.deleteIfExists(path);
    }
}
