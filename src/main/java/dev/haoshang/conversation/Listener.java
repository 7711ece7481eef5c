package dev.haoshang.conversation;

import java.util.List;

/** Hears what becomes of a conversation, on the context it began to listen on. */
public interface Listener {
    /** These were stored just now; they may repeat or run ahead of what was heard before. */
    void stored(List<StoredEvent> events);

    /** Another node stored events up to this number, or the conversation is gone: the store knows. */
    void moreUntil(long lastSequence);
}
