package dev.haoshang.conversation;

/** Hears how talks go, to count and time it. Called on the turn's event loop once it is stored; must be quick, and must not fail. */
public interface TurnWatch {
    /** Counts nothing. */
    TurnWatch NOBODY = new TurnWatch() {
        @Override
        public void opened() {
            // nobody listens
        }

        @Override
        public void answered(TurnReport turn) {
            // nobody listens
        }
    };

    /** A conversation began. */
    void opened();

    /** A message was answered. */
    void answered(TurnReport turn);
}
