package dev.haoshang.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What everybody meets at a port, whichever it is: how many connections, how many requests, how many wrong tokens. What is beyond is
 * refused with 429 and the seconds after which there is room, and counted by port and kind, never by address. Each port has its own, so
 * that a flood at one of them takes nothing from the other. Safe for any thread.
 *
 * <p>Tokens of one person, and those of a provider, are looked at however many wrong ones came from their address: nobody can guess 256
 * random bits or a signature, so that there is no reason to keep out a colleague who shares an address with somebody who tries. The
 * administrators' one secret may have been chosen by people. Where the wrong ones are used up it is not even looked at, else a guesser
 * had but to overlook the refusals.
 */
final class Entrance {
    private static final String LIMITED = "haoshang.limited";

    private final String port;
    private final Limits.Patience patience;
    private final TrustedProxies proxies;
    private final MeterRegistry registry;
    private final LongSupplier clock;
    private final long start;
    private final Rate<Address> requests;
    private final Rate<Address> wrongTokens;
    private final Occupancy<String> connections;
    private final Occupancy<Address> addressConnections;
    private final AtomicInteger open = new AtomicInteger();

    /**
     * The entrance of a port.
     *
     * @param port how the metrics call it
     * @param clock nanoseconds, as {@link System#nanoTime} counts them
     */
    Entrance(String port, Limits.Entry limits, MeterRegistry registry, LongSupplier clock) {
        this.port = port;
        this.patience = limits.patience();
        this.proxies = new TrustedProxies(limits.trustedProxies());
        this.registry = registry;
        this.clock = clock;
        this.start = clock.getAsLong();
        requests = new Rate<>(limits.requests());
        wrongTokens = new Rate<>(limits.wrongTokens());
        connections = new Occupancy<>(limits.connections());
        addressConnections = new Occupancy<>(limits.addressConnections());
        tell("requests", "wrong_tokens", "connections", "address_connections", "slow_head", "slow_body");
        Gauge.builder("haoshang.connections.open", open, AtomicInteger::get)
                .description("Connections that are open, by port")
                .tag("port", port)
                .register(registry);
    }

    /** Lets the metrics know of kinds of limits before any of them is met. */
    void tell(String... kinds) {
        Stream.of(kinds).forEach(kind -> registry.counter(LIMITED, "port", port, "kind", kind));
    }

    Limits.Patience patience() {
        return patience;
    }

    /** What counts as the address of whoever sent a request. */
    Address client(HttpServerRequest request) {
        return proxies.client(request).client();
    }

    /** Whether a trusted proxy says that the client came by TLS. */
    boolean isEncrypted(HttpServerRequest request) {
        return "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                && proxies.trusts(
                        Address.of(request.remoteAddress().hostAddress()).orElse(Address.UNKNOWN));
    }

    /** Lets a request in, whatever it is. */
    void request(Address client) {
        admit("requests", requests.take(client, now()));
    }

    /** Whether a secret of this address is to be looked at that could be guessed. */
    boolean mayGuess(Address client) {
        return wrongTokens.untilRoom(client, now()).isEmpty();
    }

    /**
     * Takes note of a wrong token.
     *
     * @return what to say to it: the refusal, or where too many came, that too many came
     */
    RuntimeException wrong(Address client, RuntimeException refusal) {
        OptionalInt wait = wrongTokens.take(client, now());
        return wait.isPresent() ? refusal("wrong_tokens", wait.getAsInt()) : refusal;
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
        open.incrementAndGet();
        return true;
    }

    void disconnected(Address peer) {
        if (!proxies.trusts(peer)) {
            addressConnections.leave(peer.client());
        }
        connections.leave("");
        open.decrementAndGet();
    }

    /** Counts what met a limit. */
    void count(String kind) {
        registry.counter(LIMITED, "port", port, "kind", kind).increment();
    }

    /** Goes on where a rate has room, and refuses where it has none. */
    void admit(String kind, OptionalInt wait) {
        if (wait.isPresent()) {
            throw refusal(kind, wait.getAsInt());
        }
    }

    RequestException refusal(String kind, int seconds) {
        count(kind);
        return new RequestException(new Failure(
                429,
                "too_many_requests",
                "the limit '" + kind + "' is reached; come again in " + seconds + " s",
                "",
                OptionalInt.of(seconds)));
    }

    /** Nanoseconds since this entrance opened. */
    long now() {
        return clock.getAsLong() - start;
    }
}
