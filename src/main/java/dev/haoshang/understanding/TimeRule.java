package dev.haoshang.understanding;

import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * One way of naming a time.
 *
 * @param words the expression of its words; a lookbehind that bars one Latin letter bars all
 * @param reading what they mean
 */
record TimeRule(String words, Reading reading) {
    /** How the words of a rule are read. */
    interface Reading {
        /** The time meant, or empty where there is none such. */
        Optional<TimePoint> read(MatchResult words, Reckoning reckoning);
    }
}
