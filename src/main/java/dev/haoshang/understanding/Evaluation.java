package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        /** Whether its own intent came first. */
        public boolean right() {
            return ranked.equals(text.intent());
        }

        /** Whether its own intent or an accepted one came first. */
        public boolean accepted() {
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
        List<Judged> judged = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            judged.addAll(judgePart(examples, parts, part));
        }
        return of(judged);
    }

    /**
     * What a classifier trained without a part of the examples says about that part. Takes about as long as training on all.
     *
     * @param parts how many, at least 2
     * @param part from 0
     */
    public static List<Judged> judgePart(List<Example> examples, int parts, int part) {
        if (parts < 2) {
            throw new IllegalArgumentException("cross-validation needs at least 2 parts, not " + parts);
        }
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
        return judge(IntentTrainer.train(training, "part " + part), held);
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

    /** Measures what was said about sentences. */
    public static Evaluation of(List<Judged> judged) {
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
        return IntentScore.of(judged).stream()
                .mapToDouble(IntentScore::f1)
                .average()
                .orElse(0);
    }

    private static double calibrationError(List<Judged> judged) {
        double error = Band.of(judged).stream()
                .mapToDouble(band -> band.texts() * Math.abs(band.accepted() - band.probability()))
                .sum();
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
