package org.howdah.ml.learner.linear;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Vectors;

/** Means of columns, computed in double. */
public final class ColumnMeans {
    private static final int ROWS_BETWEEN_CHECKS = 4096;

    private ColumnMeans() {}

    /**
     * The mean of each column.
     *
     * @throws InvalidTrainingData if a value is missing or infinite
     */
    public static double[] of(Matrix matrix, Progress progress) {
        double[] sums = new double[matrix.columns()];
        for (int row = 0; row < matrix.rows(); row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            float[] values = matrix.block(row);
            int offset = matrix.offset(row);
            for (int column = 0; column < sums.length; column++) {
                sums[column] += values[offset + column];
            }
        }
        for (int column = 0; column < sums.length; column++) {
            if (!Double.isFinite(sums[column])) {
                throw notFinite(matrix, column);
            }
            sums[column] /= matrix.rows();
        }
        return sums;
    }

    /**
     * The mean of each column in which a row counts as much as its weight says.
     *
     * @throws InvalidTrainingData if a value is missing or infinite, or all weights are 0
     */
    static double[] weighted(Matrix matrix, double[] weights, Progress progress) {
        of(matrix, progress);
        double[] sums = new double[matrix.columns()];
        for (int row = 0; row < matrix.rows(); row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            float[] values = matrix.block(row);
            int offset = matrix.offset(row);
            for (int column = 0; column < sums.length; column++) {
                sums[column] += weights[row] * values[offset + column];
            }
        }
        double total = total(weights);
        for (int column = 0; column < sums.length; column++) {
            sums[column] /= total;
        }
        return sums;
    }

    static double weighted(double[] values, double[] weights) {
        return Vectors.product(values, weights) / total(weights);
    }

    private static double total(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (!(sum > 0)) {
            throw new InvalidTrainingData("all rows have weight 0");
        }
        return sum;
    }

    public static double of(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        if (!Double.isFinite(sum)) {
            throw new InvalidTrainingData("a target is missing or not finite");
        }
        return sum / values.length;
    }

    private static InvalidTrainingData notFinite(Matrix matrix, int column) {
        int row = 0;
        while (Float.isFinite(matrix.get(row, column))) {
            row++;
        }
        boolean missing = Float.isNaN(matrix.get(row, column));
        return new InvalidTrainingData(
                "feature %d is %s in training row %d, which linear models can't learn from"
                        .formatted(column + 1, missing ? "missing" : "infinite", row + 1),
                "Impute missing values, or take an algorithm that knows them, such as xgboost.");
    }
}
