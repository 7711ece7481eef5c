package dev.haoshang.conversation;

import io.vertx.core.Future;
import java.util.Optional;

/** Lets nobody to a conversation but who has its token. Safe for any thread. */
final class Owners {
    private final ConversationStore store;
    private final LiveEvents events;

    Owners(ConversationStore store, LiveEvents events) {
        this.store = store;
        this.events = events;
    }

    /** The conversation; fails with {@link ConversationNotFoundException} or {@link NotOwnerException}. */
    Future<Conversation> conversation(Access access) {
        return store.find(access.id()).map(found -> conversation(access, found));
    }

    /** The same of what was found. */
    static Conversation conversation(Access access, Optional<Conversation> found) {
        require(access, found.map(Conversation::tokenHash));
        return found.orElseThrow();
    }

    /** Refuses who is not the owner of a conversation by its token's hash, which is empty where there is none. */
    static void require(Access access, Optional<String> hash) {
        if (!Secret.matches(access.token(), hash.orElseThrow(() -> new ConversationNotFoundException(access.id())))) {
            throw new NotOwnerException(access.id());
        }
    }

    /**
     * Gives a conversation to who brings its token and knows the next one. First of all: a talk that knows a customer must not be open to
     * who was there before.
     *
     * @param next empty where the token stays
     * @return the access from now on
     */
    Future<Access> renewed(Access access, Introduction introduction, Optional<String> next) {
        if (next.isEmpty() || next.get().equals(access.token())) {
            return Future.succeededFuture(access);
        }
        return conversation(access).compose(conversation -> {
            known(conversation, introduction);
            return store.renewToken(conversation.id(), conversation.tokenHash(), Secret.hash(next.get()))
                    .map(renewed -> {
                        if (!renewed) {
                            throw new NotOwnerException(conversation.id());
                        }
                        events.askAgain(conversation.id());
                        return new Access(access.id(), next.get());
                    });
        });
    }

    /** What is remembered of a conversation that belongs to this customer or to nobody yet. */
    static Memory known(Conversation conversation, Introduction introduction) {
        Memory memory = Memory.fromJson(conversation.snapshot());
        if (memory.identity().isOtherThan(introduction)) {
            throw new OtherCustomerException(conversation.id());
        }
        return memory;
    }
}
