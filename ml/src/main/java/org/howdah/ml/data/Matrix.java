package org.howdah.ml.data;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A dense matrix of float32 values, one row per observation, one column per feature; NaN is a
 * missing value.
 *
 * <p>Rows lie row-major in blocks of arrays: the values of row {@code r} are {@code
 * block(r)[offset(r)]} to {@code block(r)[offset(r) + columns() - 1]}, and are read in place.
 * {@link #slice} and {@link #select} are views that share the values. Immutable as long as nobody
 * writes to the blocks; thread-safe then.
 */
public final class Matrix {
    private static final int WHOLE = 31;

    private final float[][] blocks;
    private final int shift;
    private final int columns;
    private final int first;
    private final int rows;
    private final int @Nullable [] selected;

    Matrix(
            float[][] blocks,
            int shift,
            int columns,
            int first,
            int rows,
            int @Nullable [] selected) {
        this.blocks = blocks;
        this.shift = shift;
        this.columns = columns;
        this.first = first;
        this.rows = rows;
        this.selected = selected;
    }

    /** The matrix over a row-major array of rows x columns values, which it shares. */
    public static Matrix of(int rows, int columns, float... values) {
        if (values.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "%d x %d values expected, not %d".formatted(rows, columns, values.length));
        }
        return new Matrix(new float[][] {values}, WHOLE, columns, 0, rows, null);
    }

    /**
     * Collects the rows of a matrix of that many columns when their number isn't known beforehand.
     */
    public static MatrixBuilder builder(int columns) {
        return new MatrixBuilder(columns);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** The array that holds the row, beside others. */
    public float[] block(int row) {
        return blocks[physical(row) >>> shift];
    }

    /** Where in its block the row begins. */
    public int offset(int row) {
        int physical = physical(row);
        return (shift == WHOLE ? physical : physical & ((1 << shift) - 1)) * columns;
    }

    public float get(int row, int column) {
        return block(row)[offset(row) + column];
    }

    /** How many rows, from this one on, lie one behind the other in its block; at least 1. */
    public int run(int row) {
        if (selected != null) {
            return 1;
        }
        int left = rows - row;
        return shift == WHOLE
                ? left
                : Math.min(left, (1 << shift) - (physical(row) & ((1 << shift) - 1)));
    }

    /** The rows {@code from} to {@code to - 1}: a view. */
    public Matrix slice(int from, int to) {
        if (from < 0 || to < from || to > rows) {
            throw new IndexOutOfBoundsException("rows %d to %d of %d".formatted(from, to, rows));
        }
        return selected == null
                ? new Matrix(blocks, shift, columns, first + from, to - from, null)
                : new Matrix(
                        blocks,
                        shift,
                        columns,
                        0,
                        to - from,
                        Arrays.copyOfRange(selected, from, to));
    }

    /** The rows of those numbers in that order, which may repeat: a view. */
    public Matrix select(int... numbers) {
        int[] physical = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            physical[i] = physical(numbers[i]);
        }
        return new Matrix(blocks, shift, columns, 0, numbers.length, physical);
    }

    /**
     * Puts the rows into another order, in place: row {@code i} becomes what row {@code order[i]}
     * was. Views share the values, so that theirs change as well.
     *
     * @param order each row's number once
     * @throws IllegalStateException if it is a selection of another matrix's rows
     */
    public void arrange(int[] order) {
        if (selected != null || order.length != rows) {
            throw new IllegalStateException(
                    "%d rows, an order of %d".formatted(rows, order.length));
        }
        float[] kept = new float[columns];
        BitSet done = new BitSet(rows);
        for (int start = done.nextClearBit(0); start < rows; start = done.nextClearBit(start)) {
            copy(start, kept, 0);
            int row = start;
            for (int from = order[row]; from != start; from = order[row]) {
                copy(from, block(row), offset(row));
                done.set(row);
                row = from;
            }
            System.arraycopy(kept, 0, block(row), offset(row), columns);
            done.set(row);
        }
    }

    private void copy(int row, float[] values, int at) {
        System.arraycopy(block(row), offset(row), values, at, columns);
    }

    private int physical(int row) {
        return selected == null ? first + row : selected[row];
    }
}
