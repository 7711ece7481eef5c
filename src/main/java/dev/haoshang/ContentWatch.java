package dev.haoshang;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when editors saved something under {@code intents/} or {@code dialogs/}, however their programs do it: written over, or written
 * beside and renamed. Many files saved at once are told once. Listens, and tells, on a daemon thread of its own.
 */
final class ContentWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);
    private static final List<String> FOLDERS = List.of("intents", "dialogs");

    /** A save is over when nothing happened for so long. */
    private static final long QUIET_MILLIS = 300;

    /** Folders that never come to rest are looked at all the same. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Path folder;
    private final WatchService service;
    private final Runnable changed;

    private ContentWatch(Path folder, WatchService service, Runnable changed) {
        this.folder = folder;
        this.service = service;
        this.changed = changed;
    }

    /**
     * Begins to watch.
     *
     * @param folder the folder that holds {@code intents/} and {@code dialogs/}
     * @throws IOException when the folder or its file system cannot be watched
     */
    static ContentWatch start(Path folder, Runnable changed) throws IOException {
        ContentWatch watch = new ContentWatch(folder, folder.getFileSystem().newWatchService(), changed);
        try {
            watch.register();
        } catch (IOException unwatchable) {
            watch.close();
            throw unwatchable;
        }
        Thread thread = new Thread(watch::run, "content-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void run() {
        try {
            while (true) {
                if (matters(service.take())) {
                    awaitQuiet();
                    registerAgain();
                    changed.run();
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException closed) {
            LOG.debug("the content is not watched any more");
        }
    }

    private void awaitQuiet() throws InterruptedException {
        long start = System.nanoTime();
        for (WatchKey key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                key != null;
                key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
            boolean goesOn = matters(key);
            if (goesOn && System.nanoTime() - start > MOST_NANOS) {
                return;
            }
        }
    }

    /** Whether something happened to content, and not only to what an editing program keeps beside it while a file is open. */
    private boolean matters(WatchKey key) {
        boolean top = folder.equals(key.watchable());
        boolean matters = key.pollEvents().stream().anyMatch(event -> matters(event, top));
        key.reset();
        return matters;
    }

    private static boolean matters(WatchEvent<?> event, boolean top) {
        if (!(event.context() instanceof Path path)) {
            return true; // more happened than could be told
        }
        String name = path.toString();
        if (top) {
            return FOLDERS.contains(name);
        }
        boolean perhapsFolder = !name.contains(".");
        return perhapsFolder || (!name.startsWith(".") && name.matches(".*\\.ya?ml"));
    }

    /** Folders that are new, or stand again where others stood, are watched from now on. */
    private void registerAgain() {
        try {
            register();
        } catch (IOException unwatchable) {
            LOG.warn(
                    "A part of the content cannot be watched; what is saved there is taken at the next start.",
                    unwatchable);
        }
    }

    private void register() throws IOException {
        folder.register(service, ENTRY_CREATE, ENTRY_DELETE);
        for (String name : FOLDERS) {
            Path below = folder.resolve(name);
            if (Files.isDirectory(below)) {
                try (Stream<Path> all = Files.walk(below)) {
                    for (Path directory : all.filter(Files::isDirectory).toList()) {
                        directory.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
                    }
                } catch (UncheckedIOException vanished) {
                    throw vanished.getCause();
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            LOG.warn("watching the content could not be ended", e);
        }
    }
}
