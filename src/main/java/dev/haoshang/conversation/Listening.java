package dev.haoshang.conversation;

import io.vertx.core.Future;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonArray;

/**
 * Somebody hears the events of a conversation as they are stored.
 *
 * @param consumer where they come from
 * @param lastSequence sequence number of the newest event when the listening began
 */
public record Listening(MessageConsumer<JsonArray> consumer, long lastSequence) {
    /** Ends it. */
    public Future<Void> end() {
        return consumer.unregister();
    }
}
