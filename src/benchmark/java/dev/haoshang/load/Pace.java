package dev.haoshang.load;

/** Decides when players speak. Safe for any thread. */
interface Pace {
    /** A player has the answer to the last message, and another message to say. */
    void ready(Player player);

    /** Lets nobody speak any more, so that the players can leave. */
    default void end() {}

    /** As fast as answers come. */
    static Pace unhurried() {
        return player -> player.say(System.nanoTime());
    }

    /** Never: the players stay connected and silent. */
    static Pace silent() {
        return player -> {};
    }
}
