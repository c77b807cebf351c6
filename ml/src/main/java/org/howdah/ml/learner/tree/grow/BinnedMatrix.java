package org.howdah.ml.learner.tree.grow;

import java.util.Arrays;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.CompleteRows;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.MemoryScope;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;

/**
 * A matrix whose values are the numbers of bins, one byte each, column by column. A feature of few
 * distinct values has a bin for each of them; another one has bins of about as many rows each.
 * Missing values have an own bin. Immutable.
 */
public final class BinnedMatrix {
    /** How many bins a feature may have, without that of missing values. */
    public static final int MOST_BINS = 255;

    static final int MOST_SLOTS = MOST_BINS + 1;
    private static final int ROWS_BETWEEN_CHECKS = 4096;

    private final int rows;
    private final byte[][] columns;
    private final double[][] thresholds;
    private final float[][] lowest;
    private final float[][] highest;

    private BinnedMatrix(int rows, int columns) {
        this.rows = rows;
        this.columns = new byte[columns][];
        this.thresholds = new double[columns][];
        this.lowest = new float[columns][];
        this.highest = new float[columns][];
    }

    /**
     * Bins of all rows.
     *
     * @throws InvalidTrainingData if a value is infinite
     */
    public static BinnedMatrix of(Matrix matrix, int bins, Progress progress) {
        progress.memory()
                .reserve(matrix.columns() * (matrix.rows() + 16.0 * (bins + 2)), Byte.BYTES);
        BinnedMatrix binned = new BinnedMatrix(matrix.rows(), matrix.columns());
        try (MemoryScope copies = new MemoryScope(progress.memory())) {
            int together = Math.min(progress.threads(), matrix.columns());
            copies.reserve((double) matrix.rows() * together, 3 * Float.BYTES);
            Workers.each(
                    matrix.columns(),
                    progress,
                    column -> binned.bin(matrix, column, bins, progress));
        }
        return binned;
    }

    private void bin(Matrix matrix, int column, int bins, Progress progress) {
        float[] values = new float[rows];
        for (int row = 0; row < rows; row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            // so that both zeros are the same
            values[row] = matrix.get(row, column) + 0f;
            if (Float.isInfinite(values[row])) {
                throw CompleteRows.infinite(column);
            }
        }
        double[] limits = Thresholds.of(values, bins);
        byte[] numbers = new byte[rows];
        float[] low = new float[limits.length + 1];
        float[] high = new float[limits.length + 1];
        Arrays.fill(low, Float.POSITIVE_INFINITY);
        Arrays.fill(high, Float.NEGATIVE_INFINITY);
        for (int row = 0; row < rows; row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            float value = values[row];
            if (Float.isNaN(value)) {
                numbers[row] = (byte) (limits.length + 1);
                continue;
            }
            int bin = bin(limits, value);
            numbers[row] = (byte) bin;
            low[bin] = Math.min(low[bin], value);
            high[bin] = Math.max(high[bin], value);
        }
        columns[column] = numbers;
        thresholds[column] = limits;
        lowest[column] = low;
        highest[column] = high;
    }

    /** How many thresholds are below the value. */
    private static int bin(double[] thresholds, float value) {
        int low = 0;
        int high = thresholds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (thresholds[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Some of the columns, which may repeat. */
    public BinnedMatrix select(int... chosen) {
        BinnedMatrix some = new BinnedMatrix(rows, chosen.length);
        for (int i = 0; i < chosen.length; i++) {
            some.columns[i] = columns[chosen[i]];
            some.thresholds[i] = thresholds[chosen[i]];
            some.lowest[i] = lowest[chosen[i]];
            some.highest[i] = highest[chosen[i]];
        }
        return some;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns.length;
    }

    /** The bin of missing values, behind all others. */
    int missing(int column) {
        return thresholds[column].length + 1;
    }

    byte[] column(int column) {
        return columns[column];
    }

    /** The upper end of a bin, which belongs to it; infinite for the last. */
    double threshold(int column, int bin) {
        return bin < thresholds[column].length ? thresholds[column][bin] : Double.POSITIVE_INFINITY;
    }

    float lowest(int column, int bin) {
        return lowest[column][bin];
    }

    float highest(int column, int bin) {
        return highest[column][bin];
    }
}
