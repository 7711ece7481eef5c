package dev.haoshang.storage;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where conversations are kept and how patient the store is.
 *
 * @param jdbcUrl {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/DATABASE?user=...}; may hold a password, so it is never
 *     printed whole
 * @param queueLimit how many writes may wait at once, from 1; one more is refused
 * @param lockPatience how long a write waits for a lock that another program holds, from one millisecond
 * @param teamPatience how long a question of the team's may keep the database busy, from one millisecond; borrowers do not wait for it
 * @param keys what texts are sealed with before they are written
 */
public record StorageSettings(String jdbcUrl, int queueLimit, Duration lockPatience, Duration teamPatience, Keys keys) {
    private static final int QUEUE_LIMIT = 4096;
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(2);

    /** Less than PostgreSQL's silence that is taken for an outage. */
    private static final Duration TEAM_PATIENCE = Duration.ofSeconds(4);

    /** Refuses a limit or a patience below one. */
    public StorageSettings {
        if (queueLimit < 1 || lockPatience.toMillis() < 1 || teamPatience.toMillis() < 1) {
            throw new IllegalArgumentException("the queue limit and the patiences in milliseconds must be at least 1");
        }
    }

    /** The embedded store: one SQLite file, {@code haoshang.db}, in a folder that is created when it is missing. */
    public static StorageSettings inFolder(Path folder) {
        return at("jdbc:sqlite:" + folder.resolve("haoshang.db"));
    }

    /** The store at a JDBC URL. */
    public static StorageSettings at(String jdbcUrl) {
        return new StorageSettings(jdbcUrl, QUEUE_LIMIT, LOCK_PATIENCE, TEAM_PATIENCE, Keys.none());
    }

    /** The same store with another limit of waiting writes. */
    public StorageSettings withQueueLimit(int limit) {
        return new StorageSettings(jdbcUrl, limit, lockPatience, teamPatience, keys);
    }

    /** The same store with another patience. */
    public StorageSettings withLockPatience(Duration patience) {
        return new StorageSettings(jdbcUrl, queueLimit, patience, teamPatience, keys);
    }

    /** The same store with another patience for the team's questions. */
    public StorageSettings withTeamPatience(Duration patience) {
        return new StorageSettings(jdbcUrl, queueLimit, lockPatience, patience, keys);
    }

    /** The same store, sealed with these keys. */
    public StorageSettings withKeys(Keys other) {
        return new StorageSettings(jdbcUrl, queueLimit, lockPatience, teamPatience, other);
    }

    @Override
    public String toString() {
        return "StorageSettings[" + jdbcUrl.replaceFirst("\\?.*", "") + "]";
    }
}
