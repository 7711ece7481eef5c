package dev.haoshang.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Trains the linear support vector machine of all intents at once (Crammer and Singer's, by liblinear, C = 1). The same examples give
 * the same weights. One machine an intent against all others was tried: alone it is 0.5 to 0.7 points ahead, but no better together with
 * the network, and it needs two cores to be as fast as this one is on one.
 */
final class LinearTrainer {
    private static final double COST = 1;
    private static final double TOLERANCE = 0.1;

    /** So many rows are learnt as well with a wider tolerance, in half the time. */
    private static final int PLENTY = 20_000;

    private static final double WIDE_TOLERANCE = 1;

    private static final long SEED = 7;

    private LinearTrainer() {}

    /** Weights with a row for each feature and a column for each label; {@code labels} are columns, one for each row. */
    static Matrix train(FeatureRow[] rows, int[] labels, int features, int columns, BooleanSupplier unwanted) {
        Linear.disableDebugOutput();
        Problem problem = new Problem();
        problem.l = rows.length;
        problem.n = features;
        problem.x = Arrays.stream(rows).map(LinearTrainer::nodes).toArray(Feature[][]::new);
        problem.y = Arrays.stream(labels).asDoubleStream().toArray();
        Parameter parameter =
                new Parameter(SolverType.MCSVM_CS, COST, rows.length < PLENTY ? TOLERANCE : WIDE_TOLERANCE);
        parameter.setRandom(new Dice(unwanted));
        Model model = Linear.train(problem, parameter);
        // A label without an example in these rows has no column in liblinear's model, and keeps zeros here.
        int[] learntLabels = model.getLabels();
        double[] learnt = model.getFeatureWeights();
        Matrix weights = new Matrix(features, columns);
        for (int feature = 0; feature < features; feature++) {
            for (int at = 0; at < learntLabels.length; at++) {
                weights.cells[feature * columns + learntLabels[at]] =
                        (float) learnt[feature * learntLabels.length + at];
            }
        }
        return weights;
    }

    /** liblinear throws these for every step and asks nothing else while it trains: the one place to end it from outside. */
    private static final class Dice extends Random {
        private static final long serialVersionUID = 1L;

        private final transient BooleanSupplier unwanted;

        Dice(BooleanSupplier unwanted) {
            super(SEED);
            this.unwanted = unwanted;
        }

        @Override
        protected int next(int bits) {
            if (unwanted.getAsBoolean()) {
                throw new CancellationException("the linear machine is not wanted any more");
            }
            return super.next(bits);
        }
    }

    private static Feature[] nodes(FeatureRow row) {
        Feature[] nodes = new Feature[row.size()];
        for (int at = 0; at < nodes.length; at++) {
            nodes[at] = new FeatureNode(row.indexes()[at] + 1, row.weights()[at]);
        }
        return nodes;
    }
}
