package dev.haoshang.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * So many at once for each key. What it remembers is no more than what is open. Safe for any thread.
 *
 * @param <K> what is limited
 */
final class Occupancy<K> {
    private final int most;
    private final Map<K, Integer> inside = new ConcurrentHashMap<>();

    /** Room for so many a key; 0 limits nothing. */
    Occupancy(int most) {
        this.most = most;
    }

    /** Takes a place where there is one; who got it leaves again. */
    boolean enter(K key) {
        boolean[] entered = {false};
        inside.compute(key, (same, count) -> {
            int before = count == null ? 0 : count;
            entered[0] = most == 0 || before < most;
            return entered[0] ? Integer.valueOf(before + 1) : count;
        });
        return entered[0];
    }

    void leave(K key) {
        inside.computeIfPresent(key, (same, count) -> count == 1 ? null : Integer.valueOf(count - 1));
    }

    boolean isEmpty() {
        return inside.isEmpty();
    }
}
