package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How well a classifier does on sentences it was not trained on. All shares are 0 to 1; a share of nothing is 0.
 *
 * @param texts how many sentences were measured
 * @param accuracy how many got their label first
 * @param acceptedAccuracy how many got their label or an accepted one first
 * @param macroF1 the mean F1 of the labels that occur, each counting alike
 * @param calibrationError the expected calibration error: how far the top probability lies from the share accepted, over ten even bands
 * @param answeredInVain of the sentences out of scope, how many got an intent that is not accepted at the classifier's threshold
 * @param turnedAway of the others, how many were taken as out of scope or fell below the threshold
 * @param confusions the pairs of labels mistaken, most frequent first
 */
public record Evaluation(
        int texts,
        double accuracy,
        double acceptedAccuracy,
        double macroF1,
        double calibrationError,
        double answeredInVain,
        double turnedAway,
        List<Confusion> confusions) {
    private static final int BANDS = 10;

    /**
     * A label that was taken for another one.
     *
     * @param expected the right label
     * @param ranked the one that came first
     * @param count how often
     */
    public record Confusion(String expected, String ranked, int count) {}

    /**
     * A sentence and what became of it.
     *
     * @param text the sentence
     * @param ranked the intent that came first
     * @param probability its probability
     * @param answered whether it was in scope and reached the threshold
     */
    public record Judged(LabelledText text, String ranked, double probability, boolean answered) {
        boolean right() {
            return ranked.equals(text.intent());
        }

        boolean accepted() {
            return text.accepts(ranked);
        }

        boolean outOfScope() {
            return text.intent().equals(IntentClassifier.OUT_OF_SCOPE);
        }
    }

    /** Copies the list. */
    public Evaluation {
        confusions = List.copyOf(confusions);
    }

    /** Measures a classifier. */
    public static Evaluation of(IntentClassifier classifier, List<LabelledText> texts) {
        return of(judge(classifier, texts));
    }

    /**
     * Trains without each part of the examples in turn and measures on that part.
     *
     * @param parts how many, at least 2
     */
    public static Evaluation crossValidated(List<Example> examples, int parts) {
        if (parts < 2) {
            throw new IllegalArgumentException("cross-validation needs at least 2 parts, not " + parts);
        }
        List<Judged> judged = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            Map<String, Integer> seen = new HashMap<>();
            List<Example> training = new ArrayList<>();
            List<LabelledText> held = new ArrayList<>();
            for (Example example : examples) {
                if (seen.merge(example.intent(), 1, Integer::sum) % parts == part) {
                    held.add(new LabelledText(example.intent(), Set.of(), example.text()));
                } else {
                    training.add(example);
                }
            }
            judged.addAll(judge(IntentTrainer.train(training, "part " + part), held));
        }
        return of(judged);
    }

    /** What a classifier says about each sentence, in their order. */
    public static List<Judged> judge(IntentClassifier classifier, List<LabelledText> texts) {
        return texts.stream()
                .map(text -> {
                    Ranking.Candidate top =
                            classifier.rank(NormalisedText.of(text.text())).top();
                    boolean answered = !top.intent().equals(IntentClassifier.OUT_OF_SCOPE)
                            && top.probability() >= classifier.threshold();
                    return new Judged(text, top.intent(), top.probability(), answered);
                })
                .toList();
    }

    private static Evaluation of(List<Judged> judged) {
        List<Judged> outside = judged.stream().filter(Judged::outOfScope).toList();
        List<Judged> inside = judged.stream().filter(one -> !one.outOfScope()).toList();
        return new Evaluation(
                judged.size(),
                share(judged.stream().filter(Judged::right).count(), judged.size()),
                share(judged.stream().filter(Judged::accepted).count(), judged.size()),
                macroF1(judged),
                calibrationError(judged),
                share(
                        outside.stream()
                                .filter(one -> one.answered() && !one.accepted())
                                .count(),
                        outside.size()),
                share(
                        inside.stream()
                                .filter(one -> !one.answered()
                                        && !one.text().alsoAccepted().contains(IntentClassifier.OUT_OF_SCOPE))
                                .count(),
                        inside.size()),
                confusions(judged));
    }

    private static double share(long part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double macroF1(List<Judged> judged) {
        Set<String> labels = new TreeSet<>();
        judged.forEach(one -> labels.add(one.text().intent()));
        return labels.stream()
                .mapToDouble(label -> {
                    long right = judged.stream()
                            .filter(one -> one.right() && one.ranked().equals(label))
                            .count();
                    long expected = judged.stream()
                            .filter(one -> one.text().intent().equals(label))
                            .count();
                    long ranked = judged.stream()
                            .filter(one -> one.ranked().equals(label))
                            .count();
                    return 2.0 * right / (expected + ranked);
                })
                .average()
                .orElse(0);
    }

    private static double calibrationError(List<Judged> judged) {
        double[] surplus = new double[BANDS];
        for (Judged one : judged) {
            int band = Math.min(BANDS - 1, (int) (one.probability() * BANDS));
            surplus[band] += (one.accepted() ? 1 : 0) - one.probability();
        }
        double error = 0;
        for (double band : surplus) {
            error += Math.abs(band);
        }
        return judged.isEmpty() ? 0 : error / judged.size();
    }

    private static List<Confusion> confusions(List<Judged> judged) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Judged one : judged) {
            if (!one.accepted()) {
                counts.merge(List.of(one.text().intent(), one.ranked()), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry ->
                        new Confusion(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .sorted(Comparator.comparingInt((Confusion confusion) -> -confusion.count())
                        .thenComparing(Confusion::expected)
                        .thenComparing(Confusion::ranked))
                .toList();
    }
}
