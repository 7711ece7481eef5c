package dev.haoshang.understanding;

/** What the learners say about an example they were not trained on. Nobody changes its arrays. */
final class HeldOut {
    private final float[] linear;
    private final float[] network;
    private final int label;

    /** Keeps both learners' scores, one a label, and the right label. */
    HeldOut(float[] linear, float[] network, int label) {
        this.linear = linear;
        this.network = network;
        this.label = label;
    }

    float[] linear() {
        return linear;
    }

    float[] network() {
        return network;
    }

    int label() {
        return label;
    }
}
