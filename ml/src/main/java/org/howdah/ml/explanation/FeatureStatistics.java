package org.howdah.ml.explanation;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;

/**
 * Means and standard deviations (the population's) of features; missing values are left out, and 0
 * stands for a feature that has no others.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record FeatureStatistics(double[] means, double[] deviations) {
    private static final int VALUES_BETWEEN_CHECKS = 1 << 20;

    /** Those of all rows, in one pass (B. Welford, 1962). */
    public static FeatureStatistics of(Matrix rows, Progress progress) {
        int columns = rows.columns();
        long[] counts = new long[columns];
        double[] means = new double[columns];
        double[] squares = new double[columns];
        int rowsBetweenChecks = Math.max(1, VALUES_BETWEEN_CHECKS / Math.max(1, columns));
        for (int row = 0; row < rows.rows(); row++) {
            if (row % rowsBetweenChecks == 0) {
                progress.check();
            }
            float[] block = rows.block(row);
            int offset = rows.offset(row);
            for (int column = 0; column < columns; column++) {
                double value = block[offset + column];
                if (!Double.isNaN(value)) {
                    double distance = value - means[column];
                    means[column] += distance / ++counts[column];
                    squares[column] += distance * (value - means[column]);
                }
            }
        }
        for (int column = 0; column < columns; column++) {
            squares[column] = Math.sqrt(squares[column] / Math.max(1, counts[column]));
        }
        return new FeatureStatistics(means, squares);
    }
}
