package dev.haoshang.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

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
        float[] units = new float[hidden.columns];
        hidden.addProduct(row, units);
        float[] scores = new float[output.columns];
        output.addRow(units.length, 1, scores);
        for (int unit = 0; unit < units.length; unit++) {
            if (units[unit] > 0) {
                output.addRow(unit, units[unit], scores);
            }
        }
        return scores;
    }

    void round() {
        hidden.round();
        output.round();
    }

    void write(DataOutputStream out) throws IOException {
        hidden.write(out);
        output.write(out);
    }

    static Network read(DataInputStream in) throws IOException {
        return new Network(Matrix.read(in), Matrix.read(in));
    }
}
