package dev.haoshang.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A dense table of weights, row after row. Written by one thread while training, read by any afterwards. */
final class Matrix {
    private static final int STEPS = 127;

    final int rows;
    final int columns;
    final float[] cells;

    Matrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.cells = new float[Math.multiplyExact(rows, columns)];
    }

    /** Two tables of as many rows, side by side. */
    static Matrix joined(Matrix left, Matrix right) {
        Matrix joined = new Matrix(left.rows, left.columns + right.columns);
        for (int row = 0; row < left.rows; row++) {
            int start = row * joined.columns;
            System.arraycopy(left.cells, row * left.columns, joined.cells, start, left.columns);
            System.arraycopy(right.cells, row * right.columns, joined.cells, start + left.columns, right.columns);
        }
        return joined;
    }

    /** Adds the product of a sparse row with this matrix. */
    void addProduct(FeatureRow row, float[] sums) {
        for (int at = 0; at < row.size(); at++) {
            addRow(row.indexes()[at], row.weights()[at], sums);
        }
    }

    /** Adds one row of this matrix, times a factor. */
    void addRow(int row, float factor, float[] sums) {
        int start = row * columns;
        for (int column = 0; column < columns; column++) {
            sums[column] += factor * cells[start + column];
        }
    }

    /** Adds a vector, times a factor, to one row of this matrix. */
    void addToRow(int row, float factor, float[] vector) {
        int start = row * columns;
        for (int column = 0; column < columns; column++) {
            cells[start + column] += factor * vector[column];
        }
    }

    /** The product of one row with a vector; four sums at once, which the processor can do side by side. */
    float rowTimes(int row, float[] vector) {
        int start = row * columns;
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int column = 0;
        for (; column + 3 < columns; column += 4) {
            first += cells[start + column] * vector[column];
            second += cells[start + column + 1] * vector[column + 1];
            third += cells[start + column + 2] * vector[column + 2];
            fourth += cells[start + column + 3] * vector[column + 3];
        }
        for (; column < columns; column++) {
            first += cells[start + column] * vector[column];
        }
        return first + second + third + fourth;
    }

    /** Rounds every cell to a step that lets its row fit in a byte a cell, so that what is kept in memory equals what a file holds. */
    void round() {
        for (int row = 0; row < rows; row++) {
            float step = step(row);
            for (int at = row * columns; at < (row + 1) * columns; at++) {
                cells[at] = step == 0 ? 0 : Math.round(cells[at] / step) * step;
            }
        }
    }

    /** A power of two, because only those give the same cells again after writing and reading. */
    private float step(int row) {
        float largest = 0;
        for (int at = row * columns; at < (row + 1) * columns; at++) {
            largest = Math.max(largest, Math.abs(cells[at]));
        }
        float least = largest / STEPS;
        float power = Math.scalb(1f, Math.getExponent(least));
        return power < least ? 2 * power : least == 0 ? 0 : power;
    }

    /** Writes a rounded matrix, one byte a cell. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(rows);
        out.writeInt(columns);
        byte[] steps = new byte[columns];
        for (int row = 0; row < rows; row++) {
            float step = step(row);
            out.writeFloat(step);
            for (int column = 0; column < columns; column++) {
                steps[column] = (byte) (step == 0 ? 0 : Math.round(cells[row * columns + column] / step));
            }
            out.write(steps);
        }
    }

    static Matrix read(DataInputStream in) throws IOException {
        Matrix matrix = new Matrix(in.readInt(), in.readInt());
        byte[] steps = new byte[matrix.columns];
        for (int row = 0; row < matrix.rows; row++) {
            float step = in.readFloat();
            in.readFully(steps);
            for (int column = 0; column < matrix.columns; column++) {
                matrix.cells[row * matrix.columns + column] = steps[column] * step;
            }
        }
        return matrix;
    }
}
