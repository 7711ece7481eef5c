package dev.haoshang.understanding;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of ten even bands of the top probability: what was believed there, and what was true.
 *
 * @param texts how many sentences fell into it
 * @param probability their mean top probability, 0 to 1; 0 for none
 * @param accepted the share of them whose first intent was right or accepted, 0 to 1; 0 for none
 */
public record Band(int texts, double probability, double accepted) {
    private static final int BANDS = 10;

    /** The ten bands, lowest first. */
    public static List<Band> of(List<Evaluation.Judged> judged) {
        return IntStream.range(0, BANDS)
                .mapToObj(band -> one(judged.stream()
                        .filter(text -> Math.min(BANDS - 1, (int) (text.probability() * BANDS)) == band)
                        .toList()))
                .toList();
    }

    private static Band one(List<Evaluation.Judged> within) {
        return new Band(
                within.size(),
                within.stream()
                        .mapToDouble(Evaluation.Judged::probability)
                        .average()
                        .orElse(0),
                within.stream()
                        .mapToInt(text -> text.accepted() ? 1 : 0)
                        .average()
                        .orElse(0));
    }
}
