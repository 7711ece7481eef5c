package dev.haoshang.understanding;

/** A table that training writes, row after row. Written by one thread, read by any afterwards. */
final class Matrix implements Table {
    private final int rows;
    private final int columns;
    /** All cells, row after row. */
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

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public void addRow(int row, float factor, float[] sums) {
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
}
