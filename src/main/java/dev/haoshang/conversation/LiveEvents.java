package dev.haoshang.conversation;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells those who listen to a conversation what was just stored. Listeners on this node get the events themselves; other nodes only get
 * word that there is something new and read it from the store they share, so that no word of a person crosses the wire between nodes.
 *
 * <p>One address serves all conversations: an address for each would have to be made known to every node whenever a socket opens. Safe
 * for any thread; a listener is called on the context it began to listen on.
 */
final class LiveEvents {
    private static final String ADDRESS = "haoshang.stored";
    private static final String CONVERSATION = "conversation";
    private static final String LAST = "last";
    private static final String ORIGIN = "origin";

    private final Vertx vertx;
    private final String node = UUID.randomUUID().toString();
    private final Map<String, Set<Registered>> listeners = new ConcurrentHashMap<>();
    private final Future<Void> joined;

    private record Registered(Context context, Listener listener) {
        void run(Runnable telling) {
            context.runOnContext(now -> telling.run());
        }
    }

    LiveEvents(Vertx vertx) {
        this.vertx = vertx;
        this.joined = vertx.isClustered()
                ? vertx.eventBus().consumer(ADDRESS, this::heard).completion()
                : Future.succeededFuture();
    }

    /** Completes when this node hears of what others store. */
    Future<Void> joined() {
        return joined;
    }

    /** Listens on the caller's context until the returned end is run. */
    Runnable listen(String conversation, Listener listener) {
        Registered registered = new Registered(vertx.getOrCreateContext(), listener);
        listeners.compute(conversation, (id, before) -> {
            Set<Registered> all = before == null ? ConcurrentHashMap.newKeySet() : before;
            all.add(registered);
            return all;
        });
        return () -> listeners.computeIfPresent(conversation, (id, all) -> {
            all.remove(registered);
            return all.isEmpty() ? null : all;
        });
    }

    /** Tells of events that were stored. */
    void stored(String conversation, List<StoredEvent> events) {
        listening(conversation).forEach(each -> each.run(() -> each.listener().stored(events)));
        tellOthers(conversation, events.get(events.size() - 1).sequence());
    }

    /** Lets all who listen ask the store again: the conversation is gone, or belongs to another token. */
    void askAgain(String conversation) {
        tellHere(conversation, Long.MAX_VALUE);
        tellOthers(conversation, Long.MAX_VALUE);
    }

    private void tellOthers(String conversation, long last) {
        if (vertx.isClustered()) {
            JsonObject word = new JsonObject().put(CONVERSATION, conversation).put(LAST, last);
            vertx.eventBus().publish(ADDRESS, word, new DeliveryOptions().addHeader(ORIGIN, node));
        }
    }

    private void heard(Message<JsonObject> word) {
        if (!node.equals(word.headers().get(ORIGIN))) {
            tellHere(word.body().getString(CONVERSATION), word.body().getLong(LAST));
        }
    }

    private void tellHere(String conversation, long last) {
        listening(conversation).forEach(each -> each.run(() -> each.listener().moreUntil(last)));
    }

    private Set<Registered> listening(String conversation) {
        return listeners.getOrDefault(conversation, Set.of());
    }
}
