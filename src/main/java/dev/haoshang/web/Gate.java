package dev.haoshang.web;

import dev.haoshang.conversation.Access;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;

/**
 * The limits of the public port: lets in what is within them and refuses the rest as {@link Entrance} does. What is refused costs the
 * client nothing further. Safe for any thread.
 */
final class Gate {
    /** When a socket of somebody else closes is not known; a widget tries again by itself. */
    private static final int SOCKET_RETRY_SECONDS = 10;

    /** A person may well press two buttons within a second. */
    private static final int FASTER_THAN_ALLOWED = 5;

    /** Who may write little is still to hear soon that it was too much. */
    private static final long LONGEST_PACE = TimeUnit.MILLISECONDS.toNanos(200);

    private final Entrance entrance;
    private final Origins origins;
    private final long pace;

    private final Rate<Address> turns;
    private final Rate<Address> conversations;
    private final Rate<Long> conversationTurns;
    private final Rate<String> originTurns;
    private final Rate<String> allTurns;
    private final Occupancy<String> sockets;
    private final Occupancy<Address> addressSockets;
    private final Occupancy<String> conversationSockets;

    /**
     * Somebody who asks for something.
     *
     * @param address what counts as their address
     * @param origin the site whose page they use, or empty
     */
    record Caller(Address address, String origin) {}

    /** A gate behind the public port's entrance. */
    Gate(Limits limits, Origins origins, Entrance entrance) {
        this.entrance = entrance;
        this.origins = origins;
        Limits.Rates rates = limits.rates();
        turns = new Rate<>(rates.turns());
        conversations = new Rate<>(rates.conversations());
        conversationTurns = new Rate<>(rates.conversationTurns());
        pace = rates.conversationTurns() == 0
                ? 0
                : Math.min(LONGEST_PACE, TimeUnit.MINUTES.toNanos(1) / FASTER_THAN_ALLOWED / rates.conversationTurns());
        originTurns = new Rate<>(rates.originTurns());
        allTurns = new Rate<>(rates.allTurns());
        sockets = new Occupancy<>(limits.sockets().all());
        addressSockets = new Occupancy<>(limits.sockets().address());
        conversationSockets = new Occupancy<>(limits.sockets().conversation());
        entrance.tell("turns", "conversations", "conversation_turns", "origin_turns", "all_turns");
        entrance.tell("sockets", "address_sockets", "conversation_sockets");
    }

    /** Who sent a request. An origin that is no configured site's is our own page's, so that nobody can make up many. */
    Caller caller(HttpServerRequest request) {
        String origin = origins.foreign(request).filter(origins::allows).orElse("own");
        return new Caller(entrance.client(request), request.getHeader("Origin") == null ? "" : origin);
    }

    /** Whether a request comes from a program on this machine and from nobody beyond it. */
    static boolean isLocal(HttpServerRequest request) {
        boolean forwarded = request.headers().contains("X-Forwarded-For")
                || request.headers().contains("Forwarded")
                || request.headers().contains("Via");
        return !forwarded
                && Address.of(request.remoteAddress().hostAddress())
                        .map(Address::isLoopback)
                        .orElse(false);
    }

    /** Lets a new conversation begin. */
    void opening(Caller caller) {
        entrance.admit("conversations", conversations.take(caller.address(), entrance.now()));
        share(caller);
    }

    /** Lets a message be answered. */
    void turn(Caller caller, Access access) {
        // Of the token too, so that who knows nothing but the id cannot use up what belongs to the owner.
        long conversation = (long) access.id().hashCode() << 32
                | Integer.toUnsignedLong(access.token().hashCode());
        entrance.admit("conversation_turns", conversationTurns.take(conversation, entrance.now()));
        entrance.admit("turns", turns.take(caller.address(), entrance.now()));
        share(caller);
    }

    /**
     * From one message of a socket to the next: the limit lets all of a minute's messages come at once, but many sockets that do so
     * together would keep everybody else waiting.
     */
    long paceNanos() {
        return pace;
    }

    private void share(Caller caller) {
        if (!caller.origin().isEmpty()) {
            entrance.admit("origin_turns", originTurns.take(caller.origin(), entrance.now()));
        }
        entrance.admit("all_turns", allTurns.take("", entrance.now()));
    }

    /** Lets a socket open; {@link #closed} is told when it closes. */
    void socket(Caller caller) {
        if (!sockets.enter("")) {
            throw entrance.refusal("sockets", SOCKET_RETRY_SECONDS);
        }
        if (!addressSockets.enter(caller.address())) {
            sockets.leave("");
            throw entrance.refusal("address_sockets", SOCKET_RETRY_SECONDS);
        }
    }

    void closed(Caller caller) {
        addressSockets.leave(caller.address());
        sockets.leave("");
    }

    /** Lets an owner's socket hear the conversation; {@link #left} is told when it closes. */
    void join(String conversation) {
        if (!conversationSockets.enter(conversation)) {
            throw entrance.refusal("conversation_sockets", SOCKET_RETRY_SECONDS);
        }
    }

    void left(String conversation) {
        conversationSockets.leave(conversation);
    }
}
