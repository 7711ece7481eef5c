package dev.haoshang.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * So many a minute for each key: the generic cell rate algorithm, which remembers one instant a key. All of a minute may come at once;
 * then one more each time its share of the minute has passed. Only the keys used last are remembered, so that no flood of addresses
 * fills the memory. Safe for any thread.
 *
 * @param <K> what is limited
 */
final class Rate<K> {
    /** About ten megabytes. Who owns more addresses than these is stopped by the limit for all. */
    static final int MOST_KEYS = 100_000;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int aMinute;

    /** When the next one would be due if all came evenly. */
    private final Map<K, Long> due = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Long> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /** A rate; 0 limits nothing. */
    Rate(int aMinute) {
        this.aMinute = aMinute;
    }

    /**
     * Takes one.
     *
     * @param now nanoseconds since some fixed instant, never negative
     * @return empty when there is room, else the whole seconds from now, at least 1, after which there will be
     */
    synchronized OptionalInt take(K key, long now) {
        OptionalInt wait = untilRoom(key, now);
        if (aMinute > 0 && wait.isEmpty()) {
            due.put(key, next(key, now));
        }
        return wait;
    }

    /** The same without taking any. */
    synchronized OptionalInt untilRoom(K key, long now) {
        long wait = aMinute == 0 ? 0 : next(key, now) - MINUTE - now;
        return wait > 0 ? OptionalInt.of((int) ((wait + SECOND - 1) / SECOND)) : OptionalInt.empty();
    }

    private long next(K key, long now) {
        return Math.max(due.getOrDefault(key, 0L), now) + MINUTE / aMinute;
    }

    /** Gives back one that was taken. */
    synchronized void giveBack(K key) {
        due.computeIfPresent(key, (same, next) -> next - MINUTE / aMinute);
    }

    synchronized int keys() {
        return due.size();
    }
}
