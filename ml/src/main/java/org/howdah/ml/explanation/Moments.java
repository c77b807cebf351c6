package org.howdah.ml.explanation;

import org.howdah.ml.data.Matrix;

/**
 * Counts, means and sums of squared distances from them, of the known values of each column: of
 * rows one by one (B. Welford, 1962) or of parts (T. Chan, G. Golub and R. LeVeque, 1979). Not
 * thread-safe.
 */
final class Moments {
    private final long[] counts;
    private final double[] means;
    private final double[] squares;

    /** Of no rows yet. */
    Moments(int columns) {
        counts = new long[columns];
        means = new double[columns];
        squares = new double[columns];
    }

    /** Of the rows {@code from} to {@code to - 1}. */
    static Moments of(Matrix rows, int from, int to) {
        Moments moments = new Moments(rows.columns());
        for (int row = from; row < to; row++) {
            moments.add(rows.block(row), rows.offset(row));
        }
        return moments;
    }

    private void add(float[] values, int offset) {
        for (int column = 0; column < counts.length; column++) {
            double value = values[offset + column];
            if (!Double.isNaN(value)) {
                double distance = value - means[column];
                means[column] += distance / ++counts[column];
                squares[column] += distance * (value - means[column]);
            }
        }
    }

    /** Adds those of other rows. */
    void add(Moments others) {
        for (int column = 0; column < counts.length; column++) {
            long count = counts[column] + others.counts[column];
            if (others.counts[column] > 0) {
                double distance = others.means[column] - means[column];
                double share = (double) others.counts[column] / count;
                means[column] += distance * share;
                squares[column] +=
                        others.squares[column] + distance * distance * share * counts[column];
                counts[column] = count;
            }
        }
    }

    /** Each column's mean, 0 where no value is known. */
    double[] means() {
        return means.clone();
    }

    /** Each column's standard deviation, the population's. */
    double[] deviations() {
        double[] deviations = new double[squares.length];
        for (int column = 0; column < deviations.length; column++) {
            deviations[column] = Math.sqrt(squares[column] / Math.max(1, counts[column]));
        }
        return deviations;
    }
}
