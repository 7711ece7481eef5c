package dev.haoshang.understanding;

/**
 * A small network: features, one hidden layer of rectified units, one output an intent. It learns which features mean the same, what a
 * linear machine cannot. Written by one thread while training, read by any afterwards.
 *
 * @param hidden a row for each feature, a column for each hidden unit; the constant feature's row is the units' bias
 * @param output a row for each hidden unit and a last one for the bias, a column for each intent
 */
record Network(Matrix hidden, Matrix output) {
    /** Scores whose softmax is the network's belief. */
    float[] scores(FeatureRow row) {
        float[] units = new float[hidden.columns()];
        hidden.addProduct(row, units);
        return scores(output, units, 0);
    }

    /**
     * The scores that hidden units lead to.
     *
     * @param units the sums of the units, before they are rectified; those of others may stand before them
     * @param first the place of the first unit
     */
    static float[] scores(Table output, float[] units, int first) {
        float[] scores = new float[output.columns()];
        int bias = output.rows() - 1;
        output.addRow(bias, 1, scores);
        for (int unit = 0; unit < bias; unit++) {
            float sum = units[first + unit];
            if (sum > 0) {
                output.addRow(unit, sum, scores);
            }
        }
        return scores;
    }
}
