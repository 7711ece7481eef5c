package dev.haoshang.understanding;

/** A dense table of numbers that rows are taken from, each times a factor. */
sealed interface Table permits Matrix, Weights {
    int rows();

    int columns();

    /** Adds one row of this table, times a factor. */
    void addRow(int row, float factor, float[] sums);

    /** Adds the product of a sparse row with this table. */
    default void addProduct(FeatureRow row, float[] sums) {
        for (int at = 0; at < row.size(); at++) {
            addRow(row.indexes()[at], row.weights()[at], sums);
        }
    }
}
