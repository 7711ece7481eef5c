package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.model.DataIndexer;

/**
 * Our trainer behind OpenNLP's document categorizer. Besides the model of all examples it trains one without a third of them, and
 * learns from what that one says about the third it has not seen how to turn scores into probabilities. One trainer belongs to one thread; the work is
 * spread over the common pool.
 */
final class IntentEventTrainer extends AbstractEventTrainer {
    private static final int PARTS = 3;

    /** From this many examples on, one part held out tells enough; fewer are all held out, part by part. */
    private static final int PLENTY = 3_000;

    /** Editors write examples by themes; a whole theme held out shows how the model does on themes nobody wrote. */
    private static final int THEME = 8;

    /**
     * The share of messages that are taken to be out of scope; editors write fewer such examples. Among real sentences to two lenders'
     * desks it was 19 % of those labelled, which were picked near our scope, and 51 % of a survey of all; this is the middle.
     */
    private static final double OUTSIDE = 0.35;

    private final BooleanSupplier unwanted;

    /** A trainer that gives up soon after its model is unwanted. */
    IntentEventTrainer(BooleanSupplier unwanted) {
        this.unwanted = unwanted;
    }

    @Override
    public boolean isSortAndMerge() {
        return false;
    }

    @Override
    public IntentModel doTrain(DataIndexer examples) {
        String[] intents = examples.getOutcomeLabels();
        Vocabulary vocabulary = Vocabulary.of(examples.getPredLabels());
        Training training =
                new Training(examples, vocabulary, parts(examples.getOutcomeList(), intents.length), unwanted);
        int heldOut = examples.getContexts().length >= PLENTY ? 1 : PARTS;
        List<Learnt> learnt = IntStream.rangeClosed(0, heldOut)
                .parallel()
                .mapToObj(part -> training.without(part == heldOut ? PARTS : part))
                .toList();
        List<HeldOut> judged = IntStream.range(0, heldOut)
                .boxed()
                .flatMap(part -> training.judge(part, learnt.get(part)).stream())
                .toList();
        int outOfScope = Arrays.asList(intents).indexOf(IntentClassifier.OUT_OF_SCOPE);
        Learnt whole = learnt.get(heldOut);
        Weights weights =
                Weights.of(Matrix.joined(whole.linear(), whole.network().hidden()));
        Weights output = Weights.of(whole.network().output());
        return new IntentModel(intents, vocabulary, weights, output, calibrate(judged, outOfScope));
    }

    private record Learnt(Matrix linear, Network network) {}

    /** The part that each example belongs to: every intent's are dealt to the parts theme by theme. */
    private static int[] parts(int[] labels, int intents) {
        int[] all = new int[intents];
        for (int label : labels) {
            all[label]++;
        }
        int[] seen = new int[intents];
        return Arrays.stream(labels)
                .map(label -> {
                    int theme = Math.max(1, Math.min(THEME, all[label] / (2 * PARTS)));
                    return seen[label]++ / theme % PARTS;
                })
                .toArray();
    }

    /** The examples and the part that each belongs to. */
    private static final class Training {
        private final int[][] contexts;
        private final int[] labels;
        private final int[] parts;
        private final int intents;
        private final Vocabulary vocabulary;
        private final BooleanSupplier unwanted;

        Training(DataIndexer examples, Vocabulary vocabulary, int[] parts, BooleanSupplier unwanted) {
            this.contexts = examples.getContexts();
            this.labels = examples.getOutcomeList();
            this.intents = examples.getOutcomeLabels().length;
            this.vocabulary = vocabulary;
            this.parts = parts;
            this.unwanted = unwanted;
        }

        /** Trains on all examples but a part's; there is no part {@code PARTS}. */
        Learnt without(int part) {
            int[] kept = places(at -> parts[at] != part);
            FeatureRow[] rows = Arrays.stream(kept)
                    .mapToObj(at -> vocabulary.row(contexts[at]))
                    .toArray(FeatureRow[]::new);
            int[] keptLabels = Arrays.stream(kept).map(at -> labels[at]).toArray();
            CompletableFuture<Matrix> linear = CompletableFuture.supplyAsync(
                    () -> LinearTrainer.train(rows, keptLabels, vocabulary.size(), intents, unwanted));
            Network network = NetworkTrainer.train(rows, keptLabels, vocabulary.size(), intents, unwanted);
            return new Learnt(linear.join(), network);
        }

        /** What was learnt without a part says about it, blind also to the features that only that part has. */
        List<HeldOut> judge(int part, Learnt learnt) {
            BitSet known = new BitSet();
            for (int at : places(at -> parts[at] != part)) {
                Arrays.stream(contexts[at]).forEach(known::set);
            }
            List<HeldOut> judged = new ArrayList<>();
            for (int at : places(at -> parts[at] == part)) {
                FeatureRow row = vocabulary.row(
                        Arrays.stream(contexts[at]).filter(known::get).toArray());
                float[] scores = new float[intents];
                learnt.linear().addProduct(row, scores);
                judged.add(new HeldOut(scores, learnt.network().scores(row), labels[at]));
            }
            return judged;
        }

        private int[] places(IntPredicate wanted) {
            return IntStream.range(0, parts.length).filter(wanted).toArray();
        }
    }

    private static Calibration calibrate(List<HeldOut> heldOut, int outOfScope) {
        double[] factors = Mixing.fit(heldOut);
        long outside = heldOut.stream().filter(one -> one.label() == outOfScope).count();
        double shift = outside == 0 ? 0 : Math.log(OUTSIDE / (1 - OUTSIDE) * (heldOut.size() - outside) / outside);
        Calibration mixed = new Calibration(factors[0], factors[1], outOfScope, shift, 0, 0);
        Cutoffs cutoffs = new Cutoffs(heldOut, mixed, outOfScope);
        return mixed.withCutoffs(cutoffs.threshold(), cutoffs.margin());
    }
}
