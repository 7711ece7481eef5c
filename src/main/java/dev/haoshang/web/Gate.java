package dev.haoshang.web;

import dev.haoshang.conversation.Access;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets in what is within the limits and refuses the rest, with 429 and the seconds after which there is room. What is refused costs the
 * client nothing further. Counts refusals by kind, never by address. Safe for any thread.
 */
final class Gate {
    /** When a socket of somebody else closes is not known; a widget tries again by itself. */
    private static final int SOCKET_RETRY_SECONDS = 10;

    private static final String REFUSED = "too_many_requests";

    /** The kinds of limits, as the metric names them. */
    /** A person may well press two buttons within a second. */
    private static final int FASTER_THAN_ALLOWED = 5;

    private static final String[] KINDS = {
        "requests",
        "turns",
        "conversations",
        "conversation_turns",
        "origin_turns",
        "all_turns",
        "sockets",
        "address_sockets",
        "conversation_sockets",
        "connections",
        "address_connections",
        "slow_head",
        "slow_body"
    };

    private final TrustedProxies proxies;
    private final Origins origins;
    private final MeterRegistry registry;
    private final LongSupplier clock;
    private final long start;
    private final long pace;

    private final Rate<Address> requests;
    private final Rate<Address> turns;
    private final Rate<Address> conversations;
    private final Rate<Long> conversationTurns;
    private final Rate<String> originTurns;
    private final Rate<String> allTurns;
    private final Occupancy<String> sockets;
    private final Occupancy<Address> addressSockets;
    private final Occupancy<String> conversationSockets;
    private final Occupancy<String> connections;
    private final Occupancy<Address> addressConnections;

    /**
     * Somebody who asks for something.
     *
     * @param address what counts as their address
     * @param origin the site whose page they use, or empty
     */
    record Caller(Address address, String origin) {}

    /**
     * A gate.
     *
     * @param clock nanoseconds, as {@link System#nanoTime} counts them
     */
    Gate(Limits limits, Origins origins, MeterRegistry registry, LongSupplier clock) {
        this.proxies = new TrustedProxies(limits.trustedProxies());
        this.origins = origins;
        this.registry = registry;
        this.clock = clock;
        this.start = clock.getAsLong();
        Limits.Rates rates = limits.rates();
        requests = new Rate<>(rates.requests());
        turns = new Rate<>(rates.turns());
        conversations = new Rate<>(rates.conversations());
        conversationTurns = new Rate<>(rates.conversationTurns());
        pace = rates.conversationTurns() == 0
                ? 0
                : TimeUnit.MINUTES.toNanos(1) / FASTER_THAN_ALLOWED / rates.conversationTurns();
        originTurns = new Rate<>(rates.originTurns());
        allTurns = new Rate<>(rates.allTurns());
        Limits.Open open = limits.open();
        sockets = new Occupancy<>(open.sockets());
        addressSockets = new Occupancy<>(open.addressSockets());
        conversationSockets = new Occupancy<>(open.conversationSockets());
        connections = new Occupancy<>(open.connections());
        addressConnections = new Occupancy<>(open.addressConnections());
        for (String kind : KINDS) {
            registry.counter("haoshang.limited", "kind", kind);
        }
    }

    /** Who sent a request. An origin that is no configured site's is our own page's, so that nobody can make up many. */
    Caller caller(HttpServerRequest request) {
        String origin = origins.foreign(request).filter(origins::allows).orElse("own");
        return new Caller(proxies.client(request).client(), request.getHeader("Origin") == null ? "" : origin);
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

    /** Whether a trusted proxy says that the client came by TLS. */
    boolean isEncrypted(HttpServerRequest request) {
        return "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                && proxies.trusts(
                        Address.of(request.remoteAddress().hostAddress()).orElse(Address.UNKNOWN));
    }

    /** Lets a request in, whatever it is. */
    void request(Caller caller) {
        admit("requests", requests.take(caller.address(), now()));
    }

    /** Lets a new conversation begin. */
    void opening(Caller caller) {
        admit("conversations", conversations.take(caller.address(), now()));
        share(caller);
    }

    /** Lets a message be answered. */
    void turn(Caller caller, Access access) {
        // Of the token too, so that who knows nothing but the id cannot use up what belongs to the owner.
        long conversation = (long) access.id().hashCode() << 32
                | Integer.toUnsignedLong(access.token().hashCode());
        admit("conversation_turns", conversationTurns.take(conversation, now()));
        admit("turns", turns.take(caller.address(), now()));
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
            admit("origin_turns", originTurns.take(caller.origin(), now()));
        }
        admit("all_turns", allTurns.take("", now()));
    }

    /** Lets a socket open; {@link #closed} is told when it closes. */
    void socket(Caller caller) {
        if (!sockets.enter("")) {
            throw refusal("sockets", SOCKET_RETRY_SECONDS);
        }
        if (!addressSockets.enter(caller.address())) {
            sockets.leave("");
            throw refusal("address_sockets", SOCKET_RETRY_SECONDS);
        }
    }

    void closed(Caller caller) {
        addressSockets.leave(caller.address());
        sockets.leave("");
    }

    /** Lets an owner's socket hear the conversation; {@link #left} is told when it closes. */
    void join(String conversation) {
        if (!conversationSockets.enter(conversation)) {
            throw refusal("conversation_sockets", SOCKET_RETRY_SECONDS);
        }
    }

    void left(String conversation) {
        conversationSockets.leave(conversation);
    }

    /** Lets a connection stay open; {@link #disconnected} is told when it closes, and only then. */
    boolean connected(Address peer) {
        if (!connections.enter("")) {
            count("connections");
            return false;
        }
        if (!proxies.trusts(peer) && !addressConnections.enter(peer.client())) {
            connections.leave("");
            count("address_connections");
            return false;
        }
        return true;
    }

    void disconnected(Address peer) {
        if (!proxies.trusts(peer)) {
            addressConnections.leave(peer.client());
        }
        connections.leave("");
    }

    /** Counts what met a limit. */
    void count(String kind) {
        registry.counter("haoshang.limited", "kind", kind).increment();
    }

    private void admit(String kind, OptionalInt wait) {
        if (wait.isPresent()) {
            throw refusal(kind, wait.getAsInt());
        }
    }

    private RequestException refusal(String kind, int seconds) {
        count(kind);
        return new RequestException(new Failure(
                429,
                REFUSED,
                "the limit '" + kind + "' is reached; come again in " + seconds + " s",
                "",
                OptionalInt.of(seconds)));
    }

    private long now() {
        return clock.getAsLong() - start;
    }
}
