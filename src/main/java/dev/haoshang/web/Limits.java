package dev.haoshang.web;

import java.util.List;

/**
 * How much anybody may take of the public port. Everywhere 0 means without limit.
 *
 * @param entry what everybody meets who comes to it
 * @param rates how often
 * @param sockets how many WebSockets at once
 */
public record Limits(Entry entry, Rates rates, Sockets sockets) {
    /** No limits at all. */
    public static final Limits NONE = new Limits(Entry.NONE, new Rates(0, 0, 0, 0, 0), new Sockets(0, 0, 0));

    /**
     * What everybody meets who comes to a port, whatever they want there.
     *
     * @param requests of one address in a minute; all of a minute may come at once
     * @param wrongTokens of the administrators, and codes of a sign-in, of one address in a minute
     * @param connections in all
     * @param addressConnections of one address that is no trusted proxy
     * @param patience how slowly a request may come
     * @param trustedProxies addresses or networks of proxies whose word about a client's address is believed
     */
    public record Entry(
            int requests,
            int wrongTokens,
            int connections,
            int addressConnections,
            Patience patience,
            List<String> trustedProxies) {
        /** Open to everybody. */
        public static final Entry NONE = new Entry(0, 0, 0, 0, new Patience(0, 0), List.of());

        /** Copies the list. */
        public Entry {
            trustedProxies = List.copyOf(trustedProxies);
        }
    }

    /**
     * How often in a minute; all of a minute may come at once.
     *
     * @param turns messages of one address
     * @param conversations new ones of one address
     * @param conversationTurns messages in one conversation
     * @param originTurns messages and new conversations from the pages of one site
     * @param allTurns messages and new conversations of all
     */
    public record Rates(int turns, int conversations, int conversationTurns, int originTurns, int allTurns) {}

    /**
     * How many WebSockets at once.
     *
     * @param all in all
     * @param address of one address
     * @param conversation of one conversation
     */
    public record Sockets(int all, int address, int conversation) {}

    /**
     * How slowly a request may come.
     *
     * @param headSeconds from the connection to the end of its first head
     * @param bodySeconds from the head to the end of the body
     */
    public record Patience(int headSeconds, int bodySeconds) {}
}
