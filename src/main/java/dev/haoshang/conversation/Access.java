package dev.haoshang.conversation;

/**
 * A claim to a conversation.
 *
 * @param id the conversation's id
 * @param token the owner's secret
 */
public record Access(String id, String token) {
    @Override
    public String toString() {
        return "Access[id=" + id + "]";
    }
}
