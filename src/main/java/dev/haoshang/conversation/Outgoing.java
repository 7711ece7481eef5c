package dev.haoshang.conversation;

/**
 * An event for the team's system, saved together with what caused it and sent afterwards.
 *
 * @param id its own id, by which a receiver knows an event that comes twice
 * @param type what happened, such as {@code handoff}
 * @param body the JSON to be sent
 */
public record Outgoing(String id, String type, String body) {
    @Override
    public String toString() {
        return "Outgoing[id=" + id + ", type=" + type + "]";
    }
}
