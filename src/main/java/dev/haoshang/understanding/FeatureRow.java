package dev.haoshang.understanding;

/** A message as a sparse vector: places in the vocabulary, ascending, the constant feature last, and a weight at each. Nobody changes it. */
final class FeatureRow {
    private final int[] indexes;
    private final float[] weights;

    FeatureRow(int[] indexes, float[] weights) {
        this.indexes = indexes;
        this.weights = weights;
    }

    int[] indexes() {
        return indexes;
    }

    float[] weights() {
        return weights;
    }

    int size() {
        return indexes.length;
    }
}
