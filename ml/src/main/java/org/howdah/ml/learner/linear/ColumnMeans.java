package org.howdah.ml.learner.linear;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.CompleteRows;
import org.howdah.ml.learner.FiniteTargets;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Vectors;
import org.jspecify.annotations.Nullable;

/** Means of columns, computed in double. */
public final class ColumnMeans {
    private ColumnMeans() {}

    /**
     * The mean of each column.
     *
     * @throws InvalidTrainingData if a value is missing or infinite
     */
    public static double[] of(Matrix matrix, Progress progress) {
        double[] means = sums(matrix, null, progress);
        for (double sum : means) {
            if (!Double.isFinite(sum)) {
                requireComplete(matrix, progress);
            }
        }
        for (int column = 0; column < means.length; column++) {
            means[column] /= matrix.rows();
        }
        return means;
    }

    /**
     * The mean of each column in which a row counts as much as its weight says.
     *
     * @throws InvalidTrainingData if a value is missing or infinite, or all weights are 0
     */
    static double[] weighted(Matrix matrix, double[] weights, Progress progress) {
        requireComplete(matrix, progress);
        double[] means = sums(matrix, weights, progress);
        double total = total(weights);
        for (int column = 0; column < means.length; column++) {
            means[column] /= total;
        }
        return means;
    }

    private static void requireComplete(Matrix matrix, Progress progress) {
        CompleteRows.of(matrix, "linear models", progress);
    }

    private static double[] sums(Matrix matrix, double @Nullable [] weights, Progress progress) {
        double[] sums = new double[matrix.columns()];
        RowParts.of(matrix.rows(), matrix.columns())
                .each(progress, (from, to) -> sums(matrix, weights, from, to))
                .forEach(part -> Vectors.add(sums, part));
        return sums;
    }

    private static double[] sums(Matrix matrix, double @Nullable [] weights, int from, int to) {
        double[] sums = new double[matrix.columns()];
        for (int row = from; row < to; row++) {
            float[] values = matrix.block(row);
            int offset = matrix.offset(row);
            double weight = weights == null ? 1 : weights[row];
            for (int column = 0; column < sums.length; column++) {
                sums[column] += weight * values[offset + column];
            }
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
            throw new InvalidTrainingData(
                    "all rows have weight 0",
                    "Give at least one label of class_weight a weight above 0.");
        }
        return sum;
    }

    /**
     * The mean of a target.
     *
     * @throws InvalidTrainingData if a value is missing or infinite
     */
    public static double of(double[] target) {
        FiniteTargets.require(target);
        double sum = 0;
        for (double value : target) {
            sum += value;
        }
        return sum / target.length;
    }
}
