package dev.haoshang.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How the scores of the two learners become one probability an intent, and from which probability on an answer is given; all learnt
 * from examples that were held out.
 *
 * @param linearFactor how much a linear score counts, at least 0
 * @param networkFactor how much a network's score counts, at least 0
 * @param outOfScope the label of messages that are not ours to answer; -1 where there is none
 * @param outOfScopeShift what that label's score gains, because it is met more often than the examples say
 * @param threshold below this probability no intent is taken, 0 to 1
 * @param margin two intents whose probabilities differ by less are as good as equal, 0 to 1
 */
record Calibration(
        double linearFactor,
        double networkFactor,
        int outOfScope,
        double outOfScopeShift,
        double threshold,
        double margin) {
    Calibration withCutoffs(double newThreshold, double newMargin) {
        return new Calibration(linearFactor, networkFactor, outOfScope, outOfScopeShift, newThreshold, newMargin);
    }

    /** The probabilities; they sum to one. */
    double[] probabilities(float[] linear, float[] network) {
        double[] scores = new double[linear.length];
        for (int at = 0; at < scores.length; at++) {
            scores[at] = linearFactor * linear[at] + networkFactor * network[at];
        }
        if (outOfScope >= 0) {
            scores[outOfScope] += outOfScopeShift;
        }
        return Softmax.inPlace(scores);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(linearFactor);
        out.writeDouble(networkFactor);
        out.writeInt(outOfScope);
        out.writeDouble(outOfScopeShift);
        out.writeDouble(threshold);
        out.writeDouble(margin);
    }

    static Calibration read(DataInputStream in) throws IOException {
        return new Calibration(
                in.readDouble(), in.readDouble(), in.readInt(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
