package org.howdah.ml.learner.linear;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Vectors;

/** The sum of squared errors of coefficients of centred features. */
final class SquaredErrors {
    /** A smaller part of the targets' squares has too few true digits as a difference of sums. */
    private static final double CANCELLED = 1e-6;

    private static final int ROWS_BETWEEN_CHECKS = 4096;

    private SquaredErrors() {}

    /** From the Gram matrix where that is precise, else from the rows. */
    static double of(
            TrainingSet data, Gram gram, int target, double[] coefficients, Progress progress) {
        double squares = gram.targetSquares()[target];
        double[] explained = gram.times(coefficients);
        double errors =
                squares
                        - 2 * Vectors.product(coefficients, gram.targets()[target])
                        + Vectors.product(coefficients, explained);
        return errors > CANCELLED * squares
                ? errors
                : ofRows(data, gram, target, coefficients, progress);
    }

    private static double ofRows(
            TrainingSet data, Gram gram, int target, double[] coefficients, Progress progress) {
        Matrix features = data.features();
        double[] labels = data.targets().get(target);
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            float[] values = features.block(row);
            int offset = features.offset(row);
            double error = labels[row] - gram.targetMeans()[target];
            for (int i = 0; i < coefficients.length; i++) {
                error -= coefficients[i] * (values[offset + i] - gram.featureMeans()[i]);
            }
            sum += error * error;
        }
        return sum;
    }

    /** The variance of a target about its mean, whether or not the Gram matrix is centred. */
    static double variance(double[] target) {
        double mean = ColumnMeans.of(target);
        double sum = 0;
        for (double value : target) {
            sum += (value - mean) * (value - mean);
        }
        return sum / target.length;
    }
}
