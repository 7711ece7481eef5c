package dev.haoshang.conversation;

import java.util.List;

/**
 * A conversation that was just opened.
 *
 * @param id its id
 * @param token the owner's secret, told only here
 * @param events its first events
 */
public record Opened(String id, String token, List<StoredEvent> events) {
    /** Copies the list. */
    public Opened {
        events = List.copyOf(events);
    }

    @Override
    public String toString() {
        return "Opened[id=" + id + "]";
    }
}
