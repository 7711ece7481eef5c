package dev.haoshang.storage;

import java.util.List;

/**
 * A column whose texts are sealed.
 *
 * @param table its table
 * @param name its name
 */
record SealedColumn(String table, String name) {
    static final SealedColumn SNAPSHOT = new SealedColumn("conversation", "snapshot");
    static final SealedColumn EVENT = new SealedColumn("event", "json");

    static final SealedColumn OUTGOING = new SealedColumn("outgoing", "body");

    /** All of them. */
    static final List<SealedColumn> ALL = List.of(SNAPSHOT, EVENT, OUTGOING);
}
