package dev.haoshang.understanding;

import java.util.Arrays;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The trained model in the form OpenNLP calls: a linear machine and a network over one vocabulary, their scores joined into calibrated
 * probabilities. Immutable once built, any thread.
 */
final class IntentModel extends AbstractModel {
    private final Vocabulary vocabulary;
    private final Matrix linear;
    private final Network network;
    private final Calibration calibration;

    IntentModel(String[] intents, Vocabulary vocabulary, Matrix linear, Network network, Calibration calibration) {
        super(new Context[0], new String[0], intents);
        this.vocabulary = vocabulary;
        this.linear = linear;
        this.network = network;
        this.calibration = calibration;
    }

    @Override
    public double[] eval(String[] features) {
        FeatureRow row = vocabulary.row(features);
        float[] scores = new float[linear.columns];
        linear.addProduct(row, scores);
        return calibration.probabilities(scores, network.scores(row));
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

    Matrix linear() {
        return linear;
    }

    Network network() {
        return network;
    }

    Calibration calibration() {
        return calibration;
    }
}
