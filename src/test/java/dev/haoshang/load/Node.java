package dev.haoshang.load;

/**
 * Where a server listens.
 *
 * @param host name or address
 * @param port the port
 */
record Node(String host, int port) {
    /** On this machine. */
    static Node at(int port) {
        return new Node("127.0.0.1", port);
    }
}
