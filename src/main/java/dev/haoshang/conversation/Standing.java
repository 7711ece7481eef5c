package dev.haoshang.conversation;

import java.util.List;

/**
 * Where a conversation stands when a message comes in.
 *
 * @param conversation the conversation
 * @param answer the events that answered this message before, in order; empty when the message is new
 */
public record Standing(Conversation conversation, List<StoredEvent> answer) {
    /** Copies the list. */
    public Standing {
        answer = List.copyOf(answer);
    }
}
