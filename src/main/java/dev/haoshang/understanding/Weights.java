package dev.haoshang.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The weights of a trained model, a byte each and a step for each row: a quarter of what floats take, in memory and in the file alike,
 * and a quarter of what has to be fetched for each message. Immutable, any thread.
 */
final class Weights implements Table {
    private static final int MOST_STEPS = 127;

    private final int columns;
    private final float[] steps;
    private final byte[] cells;

    private Weights(int columns, float[] steps, byte[] cells) {
        this.columns = columns;
        this.steps = steps;
        this.cells = cells;
    }

    /** Rounds every cell of a matrix to a step that lets its row fit in a byte a cell. */
    static Weights of(Matrix matrix) {
        float[] steps = new float[matrix.rows()];
        byte[] cells = new byte[matrix.cells.length];
        for (int row = 0; row < steps.length; row++) {
            int start = row * matrix.columns();
            int end = start + matrix.columns();
            steps[row] = step(matrix.cells, start, end);
            for (int at = start; at < end && steps[row] > 0; at++) {
                cells[at] = (byte) Math.round(matrix.cells[at] / steps[row]);
            }
        }
        return new Weights(matrix.columns(), steps, cells);
    }

    /** A power of two: times one of those no number loses anything, so that it does not matter what is multiplied first. */
    private static float step(float[] cells, int start, int end) {
        float largest = 0;
        for (int at = start; at < end; at++) {
            largest = Math.max(largest, Math.abs(cells[at]));
        }
        float least = largest / MOST_STEPS;
        float power = Math.scalb(1f, Math.getExponent(least));
        return power < least ? 2 * power : least == 0 ? 0 : power;
    }

    @Override
    public int rows() {
        return steps.length;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public void addRow(int row, float factor, float[] sums) {
        int start = row * columns;
        float scaled = factor * steps[row];
        for (int column = 0; column < columns; column++) {
            sums[column] += scaled * cells[start + column];
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(rows());
        out.writeInt(columns);
        for (float step : steps) {
            out.writeFloat(step);
        }
        out.write(cells);
    }

    static Weights read(DataInputStream in) throws IOException {
        float[] steps = new float[in.readInt()];
        int columns = in.readInt();
        ByteBuffer.wrap(in.readNBytes(steps.length * Float.BYTES))
                .asFloatBuffer()
                .get(steps);
        return new Weights(columns, steps, in.readNBytes(Math.multiplyExact(steps.length, columns)));
    }
}
