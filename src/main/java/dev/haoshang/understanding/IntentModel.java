package dev.haoshang.understanding;

import java.util.Arrays;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The trained model in the form OpenNLP calls: a linear machine and a network over one vocabulary, their scores joined into calibrated
 * probabilities. A feature's weights for both stand side by side, because most of the time goes into fetching them. Immutable once built,
 * any thread.
 */
final class IntentModel extends AbstractModel {
    private final Vocabulary vocabulary;
    private final Weights weights;
    private final Weights output;
    private final Calibration calibration;

    /**
     * Puts the parts together.
     *
     * @param weights a row for each feature, the constant one last: a column for each intent, then one for each hidden unit
     * @param output the network's output layer
     */
    IntentModel(String[] intents, Vocabulary vocabulary, Weights weights, Weights output, Calibration calibration) {
        super(new Context[0], new String[0], intents);
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.output = output;
        this.calibration = calibration;
    }

    @Override
    public double[] eval(String[] features) {
        float[] sums = new float[weights.columns()];
        weights.addProduct(vocabulary.row(features), sums);
        int intents = output.columns();
        return calibration.probabilities(Arrays.copyOf(sums, intents), Network.scores(output, sums, intents));
    }

    @Override
    public double[] eval(String[] features, double[] probabilities) {
        double[] fresh = eval(features);
        System.arraycopy(fresh, 0, probabilities, 0, fresh.length);
        return probabilities;
    }

    /** Counts every feature once, whatever value it carries: the features of a message have none. */
    @Override
    public double[] eval(String[] features, float[] values) {
        return eval(features);
    }

    String[] intents() {
        return Arrays.copyOf(outcomeNames, outcomeNames.length);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Weights weights() {
        return weights;
    }

    Weights output() {
        return output;
    }

    Calibration calibration() {
        return calibration;
    }
}
