package org.howdah.ml.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects rows of a {@link Matrix} chunk by chunk; needs no more memory than the matrix and one
 * block. Not thread-safe.
 */
public final class MatrixBuilder {
    /** Small enough not to be humongous for G1 in a heap of 1 GiB. */
    private static final int VALUES_PER_BLOCK = 1 << 16;

    private final int columns;
    private final int shift;
    private final List<float[]> full = new ArrayList<>();
    private float[] current;
    private int rowsInCurrent;

    MatrixBuilder(int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("a matrix has at least one column, not " + columns);
        }
        this.columns = columns;
        this.shift = 31 - Integer.numberOfLeadingZeros(Math.max(1, VALUES_PER_BLOCK / columns));
        this.current = new float[Math.min(16, 1 << shift) * columns];
    }

    /** Appends the first {@code rows} rows of a row-major array, by copy. */
    public MatrixBuilder add(float[] values, int rows) {
        for (int done = 0; done < rows; ) {
            int some = Math.min(rows - done, (1 << shift) - rowsInCurrent);
            reserve(rowsInCurrent + some);
            System.arraycopy(
                    values, done * columns, current, rowsInCurrent * columns, some * columns);
            rowsInCurrent += some;
            done += some;
            if (rowsInCurrent == 1 << shift) {
                full.add(current);
                current = new float[Math.min(16, 1 << shift) * columns];
                rowsInCurrent = 0;
            }
        }
        return this;
    }

    /** Rows added so far. */
    public int rows() {
        return Math.addExact(Math.multiplyExact(full.size(), 1 << shift), rowsInCurrent);
    }

    /** The matrix of all rows added; the builder is then spent. */
    public Matrix build() {
        int rows = rows();
        full.add(Arrays.copyOf(current, rowsInCurrent * columns));
        return new Matrix(full.toArray(float[][]::new), shift, columns, 0, rows, null);
    }

    private void reserve(int rows) {
        if (rows * columns > current.length) {
            int capacity = Math.min(1 << shift, Integer.highestOneBit(rows - 1) << 1);
            current = Arrays.copyOf(current, capacity * columns);
        }
    }
}
