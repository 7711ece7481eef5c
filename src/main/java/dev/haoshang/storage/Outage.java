package dev.haoshang.storage;

import java.time.Duration;
import java.util.Optional;

/**
 * What keeps a database that hangs from being asked in vain: after a failure that took long, everything is refused for a moment for
 * the same reason, and then the database is tried again. Without it, all who wait in a queue would wait for the same silence one
 * after the other. Safe for any thread.
 */
final class Outage {
    /** A failure that came sooner cost nobody anything; the next one may ask at once. */
    private static final Duration LONG = Duration.ofMillis(500);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private volatile Optional<Noticed> noticed = Optional.empty();

    private record Noticed(Throwable failure, long at) {}

    /** Why nothing is asked just now, where that is so. */
    Optional<Throwable> standing() {
        return noticed.filter(last -> System.nanoTime() - last.at() < PAUSE.toNanos())
                .map(Noticed::failure);
    }

    /** Takes note of a failure of the whole database, of something that was begun at a {@link System#nanoTime()}. */
    void failed(Throwable failure, long begun) {
        long now = System.nanoTime();
        if (now - begun > LONG.toNanos()) {
            noticed = Optional.of(new Noticed(failure, now));
        }
    }
}
