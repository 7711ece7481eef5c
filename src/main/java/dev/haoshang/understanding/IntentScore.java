package dev.haoshang.understanding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well one intent is recognised. A share of nothing is 0.
 *
 * @param intent its name
 * @param texts how many of the sentences had it
 * @param precision the share of the sentences taken for it that had it, 0 to 1
 * @param recall the share of its sentences that were taken for it, 0 to 1
 * @param f1 the harmonic mean of both, 0 to 1
 */
public record IntentScore(String intent, int texts, double precision, double recall, double f1) {
    private static final class Count {
        private int expected;
        private int ranked;
        private int right;
    }

    /** The score of every intent that some sentence has, by name. */
    public static List<IntentScore> of(List<Evaluation.Judged> judged) {
        Map<String, Count> counts = new TreeMap<>();
        for (Evaluation.Judged one : judged) {
            counts.computeIfAbsent(one.text().intent(), any -> new Count()).expected++;
            Count ranked = counts.computeIfAbsent(one.ranked(), any -> new Count());
            ranked.ranked++;
            ranked.right += one.right() ? 1 : 0;
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().expected > 0)
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static IntentScore of(String intent, Count count) {
        return new IntentScore(
                intent,
                count.expected,
                count.ranked == 0 ? 0 : (double) count.right / count.ranked,
                (double) count.right / count.expected,
                2.0 * count.right / (count.expected + count.ranked));
    }
}
