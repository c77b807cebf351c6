package org.howdah.ml.learner.tree.grow;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;

/**
 * Absolute differences of a node's targets from their medians, on both sides of a split that moves
 * through a feature's bins. Reused from node to node.
 */
final class AbsoluteErrors {
    private static final int ROWS_BETWEEN_CHECKS = 8192;

    private final Targets targets;
    private final double[] values;
    private final int[][] places;
    private final MovingMedian[] medians;
    private final int[] rows;
    private final int[] byBin;
    private final int[] ends = new int[BinnedMatrix.MOST_SLOTS];
    private int count;

    /**
     * @param rows those that the tree grows on
     */
    AbsoluteErrors(Targets targets, double[] values, int[] rows, Progress progress) {
        progress.memory().reserve(rows.length * (3.0 + 11.0 * targets.outputs()), Double.BYTES);
        this.targets = targets;
        this.values = values;
        this.places = new int[targets.outputs()][];
        this.medians = new MovingMedian[targets.outputs()];
        this.rows = new int[rows.length];
        this.byBin = new int[rows.length];
        int all = values.length / targets.outputs();
        PacedSort sort = new PacedSort(Math.max(all, rows.length), progress);
        for (int output = 0; output < medians.length; output++) {
            progress.check();
            places[output] = places(output, all, sort, progress);
            medians[output] = new MovingMedian(rows.length, sort, progress);
        }
    }

    /** The place of each row's value among all values in order; equal ones have the same. */
    private int[] places(int output, int all, PacedSort sort, Progress progress) {
        int outputs = targets.outputs();
        long[] sorted = new long[all];
        Arrays.setAll(sorted, row -> ordered(values[row * outputs + output]));
        sort.sort(sorted, all);
        int[] found = new int[all];
        for (int row = 0; row < all; row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            found[row] = Arrays.binarySearch(sorted, ordered(values[row * outputs + output]));
        }
        return found;
    }

    /** A number of the same order as finite values have. */
    private static long ordered(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ (bits >> (Long.SIZE - 1) & Long.MAX_VALUE);
    }

    /** Takes the rows {@code from[start]} to {@code from[end - 1]}. */
    void gather(int[] from, int start, int end) {
        count = end - start;
        System.arraycopy(from, start, rows, 0, count);
        for (int output = 0; output < medians.length; output++) {
            medians[output].take(count, new Of(output));
        }
    }

    /** The node's rows' values of one output. */
    private final class Of implements MovingMedian.Values {
        private final int output;

        Of(int output) {
            this.output = output;
        }

        @Override
        public int place(int number) {
            return places[output][rows[number]];
        }

        @Override
        public double value(int number) {
            return values[rows[number] * medians.length + output];
        }

        @Override
        public double weight(int number) {
            double[] weights = targets.weights();
            return weights == null ? 1 : weights[rows[number]];
        }
    }

    /** Orders the rows by their bins of a feature. */
    void arrange(byte[] column) {
        Arrays.fill(ends, 0);
        for (int i = 0; i < count; i++) {
            ends[column[rows[i]] & 255]++;
        }
        int sum = 0;
        for (int bin = 0; bin < ends.length; bin++) {
            sum += ends[bin];
            ends[bin] = sum;
        }
        for (int i = count - 1; i >= 0; i--) {
            byBin[--ends[column[rows[i]] & 255]] = i;
        }
        for (int bin = 0; bin < ends.length; bin++) {
            ends[bin] = bin + 1 < ends.length ? ends[bin + 1] : count;
        }
    }

    /** All rows are right. */
    void reset() {
        for (MovingMedian median : medians) {
            median.reset();
        }
    }

    void moveLeft(int bin) {
        for (int i = bin == 0 ? 0 : ends[bin - 1]; i < ends[bin]; i++) {
            for (MovingMedian median : medians) {
                median.moveLeft(byBin[i]);
            }
        }
    }

    /** Minus the sum of both sides' errors. */
    double score() {
        double score = 0;
        for (MovingMedian median : medians) {
            score -= median.leftError() + median.rightError();
        }
        return score;
    }

    /** Minus the sum of errors without a split. */
    double wholeScore() {
        double score = 0;
        for (MovingMedian median : medians) {
            score -= median.error();
        }
        return score;
    }

    double median(int output) {
        return medians[output].median();
    }
}
