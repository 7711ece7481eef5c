package dev.haoshang.understanding;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Trains a {@link Network} by stochastic gradient descent with steps that shrink with the gradients seen (AdaGrad, one sum of squares
 * for each row) and with dropout of features and of hidden units, which keeps few examples from being learnt by heart. One trainer
 * belongs to one thread; the same examples give the same network.
 */
final class NetworkTrainer {
    private static final int UNITS = 100;
    private static final int FEWEST_PASSES = 6;
    private static final int MOST_PASSES = 15;

    /** Few examples are passed over more often: so many steps are enough for any number. */
    private static final int STEPS = 300_000;

    private static final float RATE = 0.05f;
    private static final float DROPPED_FEATURES = 0.5f;
    private static final float DROPPED_UNITS = 0.5f;
    private static final float FLOOR = 1e-6f;
    private static final long SEED = 7;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Network network;
    private final float[] hiddenSquares;
    private final float[] outputSquares;
    private final float[] units = new float[UNITS + 1];
    private final float[] unitErrors = new float[UNITS];
    private final float[] errors;
    private final float[] steps;
    private float rate;

    private NetworkTrainer(int features, int columns) {
        network = new Network(new Matrix(features, UNITS), new Matrix(UNITS + 1, columns));
        hiddenSquares = new float[features];
        outputSquares = new float[columns];
        errors = new float[columns];
        steps = new float[columns];
        float[] hidden = network.hidden().cells;
        for (int at = 0; at < hidden.length; at++) {
            hidden[at] = (random.nextFloat() * 2 - 1) * 0.1f;
        }
        float[] output = network.output().cells;
        for (int at = 0; at < output.length; at++) {
            output[at] = (float) (random.nextGaussian() / Math.sqrt(UNITS));
        }
    }

    /** Trains on all rows; {@code labels} are the outputs, one for each row. */
    static Network train(FeatureRow[] rows, int[] labels, int features, int columns, BooleanSupplier unwanted) {
        NetworkTrainer trainer = new NetworkTrainer(features, columns);
        int[] order = new int[rows.length];
        for (int at = 0; at < order.length; at++) {
            order[at] = at;
        }
        int passes = Math.max(FEWEST_PASSES, Math.min(MOST_PASSES, STEPS / Math.max(1, rows.length)));
        for (int pass = 0; pass < passes; pass++) {
            trainer.rate = RATE * (1 - (float) pass / passes);
            trainer.shuffle(order);
            for (int example : order) {
                if (unwanted.getAsBoolean()) {
                    throw new CancellationException("the network is not wanted any more");
                }
                trainer.learn(trainer.thinned(rows[example]), labels[example]);
            }
        }
        return trainer.network;
    }

    private void shuffle(int[] order) {
        for (int at = order.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int swapped = order[at];
            order[at] = order[other];
            order[other] = swapped;
        }
    }

    /** The row with some features dropped and the others raised to make up for it; the constant feature stays. */
    private FeatureRow thinned(FeatureRow row) {
        int[] indexes = new int[row.size()];
        float[] weights = new float[row.size()];
        int kept = 0;
        int last = row.size() - 1;
        for (int at = 0; at <= last; at++) {
            if (at == last || random.nextFloat() >= DROPPED_FEATURES) {
                indexes[kept] = row.indexes()[at];
                weights[kept++] = at == last ? row.weights()[at] : row.weights()[at] / (1 - DROPPED_FEATURES);
            }
        }
        return new FeatureRow(Arrays.copyOf(indexes, kept), Arrays.copyOf(weights, kept));
    }

    private void learn(FeatureRow row, int label) {
        feel(row);
        believe();
        errors[label] -= 1;
        correctOutput();
        correctHidden(row);
    }

    /** What the hidden units make of the row; the units that are silent or dropped are zero, and cost nothing further on. */
    private void feel(FeatureRow row) {
        Arrays.fill(units, 0);
        network.hidden().addProduct(row, units);
        for (int unit = 0; unit < UNITS; unit++) {
            boolean silent = units[unit] <= 0 || random.nextFloat() < DROPPED_UNITS;
            units[unit] = silent ? 0 : units[unit] / (1 - DROPPED_UNITS);
        }
        units[UNITS] = 1;
    }

    /** Fills the errors with the beliefs, from which the label is still to be taken. */
    private void believe() {
        Arrays.fill(errors, 0);
        for (int unit = 0; unit <= UNITS; unit++) {
            if (units[unit] != 0) {
                network.output().addRow(unit, units[unit], errors);
            }
        }
        Softmax.inPlace(errors);
    }

    private void correctOutput() {
        float length = 0;
        for (float unit : units) {
            length += unit * unit;
        }
        for (int intent = 0; intent < errors.length; intent++) {
            outputSquares[intent] += errors[intent] * errors[intent] * length / units.length;
            steps[intent] = rate * errors[intent] / (float) Math.sqrt(outputSquares[intent] + FLOOR);
        }
        for (int unit = 0; unit <= UNITS; unit++) {
            if (units[unit] != 0) {
                if (unit < UNITS) {
                    unitErrors[unit] = network.output().rowTimes(unit, errors);
                }
                network.output().addToRow(unit, -units[unit], steps);
            }
        }
    }

    private void correctHidden(FeatureRow row) {
        float length = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            unitErrors[unit] = units[unit] == 0 ? 0 : unitErrors[unit] / (1 - DROPPED_UNITS);
            length += unitErrors[unit] * unitErrors[unit];
        }
        if (length == 0) {
            return;
        }
        for (int at = 0; at < row.size(); at++) {
            int feature = row.indexes()[at];
            float weight = row.weights()[at];
            hiddenSquares[feature] += weight * weight * length / UNITS;
            float step = rate * weight / (float) Math.sqrt(hiddenSquares[feature] + FLOOR);
            network.hidden().addToRow(feature, -step, unitErrors);
        }
    }
}
