package dev.haoshang;

import dev.haoshang.understanding.Evaluation;
import dev.haoshang.understanding.IntentClassifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two intents that are taken for each other.
 *
 * @param one the intent whose sentences are mistaken more often
 * @param other the other one
 * @param there sentences of the one taken for the other, most confident first
 * @param back sentences of the other taken for the one, most confident first
 */
record MistakenPair(String one, String other, List<Evaluation.Judged> there, List<Evaluation.Judged> back) {
    MistakenPair {
        there = List.copyOf(there);
        back = List.copyOf(back);
    }

    int count() {
        return there.size() + back.size();
    }

    /** Whether one of the two is what is not ours to answer. */
    boolean outOfScope() {
        return one.equals(IntentClassifier.OUT_OF_SCOPE) || other.equals(IntentClassifier.OUT_OF_SCOPE);
    }

    /** The pairs, those most often mistaken first. */
    static List<MistakenPair> of(List<Evaluation.Judged> judged) {
        Map<String, Map<String, List<Evaluation.Judged>>> mistaken = new TreeMap<>();
        judged.stream()
                .filter(one -> !one.accepted())
                .sorted(Comparator.comparingDouble(Evaluation.Judged::probability)
                        .reversed())
                .forEach(one -> mistaken.computeIfAbsent(one.text().intent(), any -> new TreeMap<>())
                        .computeIfAbsent(one.ranked(), any -> new ArrayList<>())
                        .add(one));
        List<MistakenPair> pairs = new ArrayList<>();
        mistaken.forEach((expected, taken) -> taken.forEach((ranked, there) -> {
            List<Evaluation.Judged> back =
                    mistaken.getOrDefault(ranked, Map.of()).getOrDefault(expected, List.of());
            boolean first =
                    there.size() > back.size() || (there.size() == back.size() && expected.compareTo(ranked) < 0);
            if (first) {
                pairs.add(new MistakenPair(expected, ranked, there, back));
            }
        }));
        pairs.sort(Comparator.comparingInt(MistakenPair::count)
                .reversed()
                .thenComparing(MistakenPair::one)
                .thenComparing(MistakenPair::other));
        return pairs;
    }
}
