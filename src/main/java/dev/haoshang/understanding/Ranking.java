package dev.haoshang.understanding;

import java.util.List;

/**
 * The intents of a message, most probable first, with calibrated probabilities that sum to one.
 *
 * @param candidates never empty
 */
public record Ranking(List<Candidate> candidates) {
    /**
     * One intent and how probable it is.
     *
     * @param intent the intent's name
     * @param probability 0 to 1
     */
    public record Candidate(String intent, double probability) {}

    /** Copies the list and refuses an empty one. */
    public Ranking {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a ranking needs at least one candidate");
        }
    }

    /** The most probable intent. */
    public Candidate top() {
        return candidates.get(0);
    }

    /** The probability of an intent; 0 for one that is not ranked. */
    public double probabilityOf(String intent) {
        for (Candidate candidate : candidates) {
            if (candidate.intent().equals(intent)) {
                return candidate.probability();
            }
        }
        return 0;
    }
}
