package dev.haoshang.understanding;

import java.util.List;

/**
 * Finds the two factors of a {@link Calibration} that make the held-out labels most likely: Newton's method on the mean negative
 * logarithm of the right label's probability, which is convex in both factors.
 */
final class Mixing {
    private static final int MOST_STEPS = 30;
    private static final int MOST_HALVINGS = 12;
    private static final double SMALL = 1e-6;

    private final List<HeldOut> examples;

    private Mixing(List<HeldOut> examples) {
        this.examples = examples;
    }

    /** The factors for the linear scores and for the network's. */
    static double[] fit(List<HeldOut> examples) {
        Mixing mixing = new Mixing(examples);
        double[] factors = {2, 0.5};
        double loss = mixing.loss(factors);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = mixing.direction(factors);
            double[] next = factors;
            double nextLoss = loss;
            double length = 1;
            for (int halving = 0; halving < MOST_HALVINGS && nextLoss >= loss; halving++, length /= 2) {
                next = new double[] {
                    Math.max(0, factors[0] - length * direction[0]), Math.max(0, factors[1] - length * direction[1])
                };
                nextLoss = mixing.loss(next);
            }
            if (nextLoss >= loss - SMALL) {
                break;
            }
            factors = next;
            loss = nextLoss;
        }
        return factors;
    }

    private double loss(double[] factors) {
        Calibration calibration = new Calibration(factors[0], factors[1], -1, 0, 0, 0);
        return examples.parallelStream()
                        .mapToDouble(
                                one -> -Math.log(calibration.probabilities(one.linear(), one.network())[one.label()]
                                        + Double.MIN_NORMAL))
                        .sum()
                / examples.size();
    }

    /** The Newton step: gradient (expected minus right score) over the scores' covariance under the probabilities. */
    private double[] direction(double[] factors) {
        Calibration calibration = new Calibration(factors[0], factors[1], -1, 0, 0, 0);
        double[] gradient = new double[2];
        double linearVariance = SMALL;
        double networkVariance = SMALL;
        double covariance = 0;
        for (HeldOut one : examples) {
            double[] shares = calibration.probabilities(one.linear(), one.network());
            double linear = mean(shares, one.linear());
            double network = mean(shares, one.network());
            gradient[0] += linear - one.linear()[one.label()];
            gradient[1] += network - one.network()[one.label()];
            for (int at = 0; at < shares.length; at++) {
                double linearGap = one.linear()[at] - linear;
                double networkGap = one.network()[at] - network;
                linearVariance += shares[at] * linearGap * linearGap;
                networkVariance += shares[at] * networkGap * networkGap;
                covariance += shares[at] * linearGap * networkGap;
            }
        }
        double determinant = linearVariance * networkVariance - covariance * covariance + SMALL;
        return new double[] {
            (networkVariance * gradient[0] - covariance * gradient[1]) / determinant,
            (linearVariance * gradient[1] - covariance * gradient[0]) / determinant
        };
    }

    private static double mean(double[] shares, float[] scores) {
        double mean = 0;
        for (int at = 0; at < shares.length; at++) {
            mean += shares[at] * scores[at];
        }
        return mean;
    }
}
