package dev.haoshang.load;

import dev.haoshang.conversation.Consequences;
import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.ConversationNotFoundException;
import dev.haoshang.conversation.ConversationStore;
import dev.haoshang.conversation.SavedTurn;
import dev.haoshang.conversation.Standing;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.conversation.VersionConflictException;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Conversations in memory, and gone with it: what a store costs at least. Safe for any thread. */
final class InMemoryStore implements ConversationStore {
    private final Map<String, Kept> conversations = new ConcurrentHashMap<>();

    /** One conversation; guarded by itself. */
    private static final class Kept {
        private final List<StoredEvent> events;
        private final Map<String, List<StoredEvent>> replies = new LinkedHashMap<>();
        private Conversation conversation;

        Kept(Conversation conversation, List<StoredEvent> events) {
            this.conversation = conversation;
            this.events = new ArrayList<>(events);
        }

        synchronized Conversation conversation() {
            return conversation;
        }

        synchronized List<StoredEvent> reply(String message) {
            return replies.getOrDefault(message, List.of());
        }

        synchronized List<StoredEvent> after(long sequence, int limit) {
            int first = (int) Math.min(sequence, events.size());
            return List.copyOf(events.subList(first, Math.min(events.size(), first + limit)));
        }

        synchronized boolean renewToken(String hash, String nextHash) {
            boolean owners = conversation.tokenHash().equals(hash);
            if (owners) {
                conversation = new Conversation(
                        conversation.id(),
                        nextHash,
                        conversation.version(),
                        conversation.lastSequence(),
                        conversation.snapshot(),
                        conversation.createdAt(),
                        conversation.usedAt());
            }
            return owners;
        }

        synchronized void append(SavedTurn turn, List<StoredEvent> rewritten) {
            append(turn);
            rewritten.forEach(event -> events.set((int) event.sequence() - 1, event));
        }

        synchronized void append(SavedTurn turn) {
            if (conversation.version() != turn.expectedVersion() || replies.containsKey(turn.messageId())) {
                throw new VersionConflictException(turn.conversation(), turn.expectedVersion());
            }
            if (turn.events().get(0).sequence() != conversation.lastSequence() + 1) {
                throw new IllegalArgumentException("the events do not follow the last one");
            }
            events.addAll(turn.events());
            replies.put(turn.messageId(), turn.events());
            conversation = new Conversation(
                    conversation.id(),
                    conversation.tokenHash(),
                    conversation.version() + 1,
                    events.size(),
                    turn.snapshot(),
                    conversation.createdAt(),
                    turn.at());
        }
    }

    private static <T> Future<T> tried(Supplier<T> work) {
        return Future.succeededFuture().map(now -> work.get());
    }

    private Kept kept(String id) {
        Kept found = conversations.get(id);
        if (found == null) {
            throw new ConversationNotFoundException(id);
        }
        return found;
    }

    @Override
    public Future<Void> create(Conversation conversation, List<StoredEvent> events, Consequences consequences) {
        return tried(() -> {
            if (conversations.putIfAbsent(conversation.id(), new Kept(conversation, events)) != null) {
                throw new VersionConflictException(conversation.id(), 0);
            }
            return null;
        });
    }

    @Override
    public Future<Optional<Standing>> find(String id, String message) {
        return Future.succeededFuture(Optional.ofNullable(conversations.get(id))
                .map(kept -> new Standing(kept.conversation(), kept.reply(message))));
    }

    @Override
    public Future<Optional<Conversation>> find(String id) {
        return tried(() -> Optional.ofNullable(conversations.get(id)).map(Kept::conversation));
    }

    @Override
    public Future<Optional<String>> ownerHash(String id) {
        return find(id).map(found -> found.map(Conversation::tokenHash));
    }

    @Override
    public Future<Void> append(SavedTurn turn) {
        return tried(() -> {
            kept(turn.conversation()).append(turn);
            return null;
        });
    }

    @Override
    public Future<Boolean> renewToken(String id, String hash, String nextHash) {
        return tried(() -> kept(id).renewToken(hash, nextHash));
    }

    @Override
    public Future<Void> append(SavedTurn turn, List<StoredEvent> rewritten) {
        return tried(() -> {
            kept(turn.conversation()).append(turn, rewritten);
            return null;
        });
    }

    @Override
    public Future<List<StoredEvent>> events(String id, long after, int limit) {
        return tried(() -> Optional.ofNullable(conversations.get(id))
                .map(kept -> kept.after(after, limit))
                .orElse(List.of()));
    }

    @Override
    public Future<Boolean> delete(String id, Consequences consequences) {
        return tried(() -> conversations.remove(id) != null);
    }

    @Override
    public Future<Integer> deleteUnusedSince(Instant instant) {
        return tried(() -> {
            int before = conversations.size();
            conversations.values().removeIf(kept -> kept.conversation().usedAt().isBefore(instant));
            return before - conversations.size();
        });
    }

    @Override
    public Future<Void> probe() {
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }
}
