package dev.haoshang.understanding;

/** Turns scores into shares that sum to one. */
final class Softmax {
    private Softmax() {}

    /** Overwrites the scores with their shares and returns them. */
    static float[] inPlace(float[] scores) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        float sum = 0;
        for (int at = 0; at < scores.length; at++) {
            scores[at] = (float) Math.exp(scores[at] - highest);
            sum += scores[at];
        }
        for (int at = 0; at < scores.length; at++) {
            scores[at] /= sum;
        }
        return scores;
    }

    /** The shares of double scores, in place as well. */
    static double[] inPlace(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int at = 0; at < scores.length; at++) {
            scores[at] = Math.exp(scores[at] - highest);
            sum += scores[at];
        }
        for (int at = 0; at < scores.length; at++) {
            scores[at] /= sum;
        }
        return scores;
    }
}
