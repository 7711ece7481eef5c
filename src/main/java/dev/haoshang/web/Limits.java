package dev.haoshang.web;

import java.util.List;

/**
 * How much anybody may take. Everywhere 0 means without limit.
 *
 * @param rates how often
 * @param open how much at once
 * @param patience how slowly
 * @param trustedProxies addresses or networks of proxies whose word about a client's address is believed
 */
public record Limits(Rates rates, Open open, Patience patience, List<String> trustedProxies) {
    /** No limits at all. */
    public static final Limits NONE =
            new Limits(new Rates(0, 0, 0, 0, 0, 0), new Open(0, 0, 0, 0, 0), new Patience(0, 0), List.of());

    /**
     * How often in a minute; all of a minute may come at once.
     *
     * @param requests of one address
     * @param turns messages of one address
     * @param conversations new ones of one address
     * @param conversationTurns messages in one conversation
     * @param originTurns messages and new conversations from the pages of one site
     * @param allTurns messages and new conversations of all
     */
    public record Rates(
            int requests, int turns, int conversations, int conversationTurns, int originTurns, int allTurns) {}

    /**
     * How much at once.
     *
     * @param connections in all
     * @param addressConnections of one address that is no trusted proxy
     * @param sockets WebSockets in all
     * @param addressSockets WebSockets of one address
     * @param conversationSockets WebSockets of one conversation
     */
    public record Open(
            int connections, int addressConnections, int sockets, int addressSockets, int conversationSockets) {}

    /**
     * How slowly a request may come.
     *
     * @param headSeconds from the connection to the end of its first head
     * @param bodySeconds from the head to the end of the body
     */
    public record Patience(int headSeconds, int bodySeconds) {}

    /** Copies the list. */
    public Limits {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
