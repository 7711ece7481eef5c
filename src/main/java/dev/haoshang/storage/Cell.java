package dev.haoshang.storage;

/**
 * Where a sealed text belongs: moved anywhere else, it does not open.
 *
 * @param conversation whose it is, or an id that no conversation has
 * @param column what it is: {@code TABLE.COLUMN}
 * @param number which of several, or which version
 */
record Cell(String conversation, String column, long number) {
    static final String SNAPSHOT = "conversation.snapshot";
    static final String EVENT = "event.json";
    static final String OUTGOING = "outgoing.body";

    static Cell snapshot(String conversation, long version) {
        return new Cell(conversation, SNAPSHOT, version);
    }

    static Cell event(String conversation, long sequence) {
        return new Cell(conversation, EVENT, sequence);
    }

    /** What waits to be sent goes by its own id: it may outlive its conversation. */
    static Cell outgoing(String id) {
        return new Cell(id, OUTGOING, 0);
    }

    /** Unambiguous, as a column's name and a number hold no line break. */
    String name() {
        return column + "\n" + number + "\n" + conversation;
    }
}
