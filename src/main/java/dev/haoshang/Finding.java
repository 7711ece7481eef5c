package dev.haoshang;

/**
 * What the doctor found at one place.
 *
 * @param verdict how bad it is
 * @param about what was looked at
 * @param words what was seen, and what to do about it
 */
record Finding(Verdict verdict, String about, String words) {
    /** How bad it is. */
    enum Verdict {
        GOOD,
        /** Works, and somebody should know. */
        NOTE,
        /** A server would not start, or not be safe. */
        WRONG
    }

    static Finding good(String about, String words) {
        return new Finding(Verdict.GOOD, about, words);
    }

    static Finding note(String about, String words) {
        return new Finding(Verdict.NOTE, about, words);
    }

    static Finding wrong(String about, String words) {
        return new Finding(Verdict.WRONG, about, words);
    }
}
