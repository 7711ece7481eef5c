package dev.haoshang.web;

import dev.haoshang.conversation.Access;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** What one socket took of the limits, and gives back when it closes; and the trace it belongs to. Belongs to the socket's event loop. */
final class SocketPass {
    private final Gate gate;
    private final Gate.Caller caller;
    private final Trace trace;
    private final Runnable disconnected;
    private Optional<String> joined = Optional.empty();
    private boolean closed;
    private long rested = System.nanoTime();

    /**
     * A pass for a socket that the gate let open.
     *
     * @param disconnected to be run when it closes
     */
    SocketPass(Gate gate, Gate.Caller caller, Trace trace, Runnable disconnected) {
        this.gate = gate;
        this.caller = caller;
        this.trace = trace;
        this.disconnected = disconnected;
    }

    Trace trace() {
        return trace;
    }

    /** Its owner is known; a socket that closed in between takes nothing. */
    void joins(String conversation) {
        if (!closed) {
            gate.join(conversation);
            joined = Optional.of(conversation);
        }
    }

    /** One more message. */
    void turn(Access owner) {
        // By chance, or many that begin together would go on coming together.
        rested = System.nanoTime()
                + (long) (gate.paceNanos() * (0.5 + ThreadLocalRandom.current().nextDouble()));
        gate.turn(caller, owner);
    }

    /** For how long nothing more may be read, in whole milliseconds; mostly 0, for nobody writes so fast. */
    long restMillis() {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(rested - System.nanoTime()));
    }

    void closed() {
        closed = true;
        joined.ifPresent(gate::left);
        gate.closed(caller);
        disconnected.run();
    }
}
