package org.howdah.ml.learner.linear;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Vectors;

/** The values of a logistic regression's linear functions for all rows. */
final class LogisticValues {
    private static final int ROWS_BETWEEN_CHECKS = 4096;

    private final LogisticProblem problem;
    private final Progress progress;
    private final double[][] byFunction;

    LogisticValues(LogisticProblem problem, Progress progress) {
        this.problem = problem;
        this.progress = progress;
        double numbers = (problem.functions() + 5.0) * problem.features().rows();
        progress.memory().reserveMost("values of functions", Double.BYTES * numbers);
        this.byFunction = new double[problem.functions()][problem.features().rows()];
    }

    /** Writes the loss's first and second derivative by a function's value for each row. */
    void derive(int function, double[] residuals, double[] curvatures) {
        double[] values = new double[byFunction.length];
        for (int row = 0; row < residuals.length; row++) {
            check(row);
            copy(row, values);
            LogisticResidual.replace(values, problem.codes()[row]);
            double weight = problem.weights()[row];
            double residual = values[function];
            double probability = problem.positive(function, row) ? residual + 1 : residual;
            residuals[row] = weight * residual;
            curvatures[row] = weight * probability * (1 - probability);
        }
    }

    /** The loss if a function's values changed by so much of the changes. */
    double loss(int function, double[] changes, double length) {
        double[] values = new double[byFunction.length];
        double loss = 0;
        for (int row = 0; row < changes.length; row++) {
            check(row);
            copy(row, values);
            values[function] += length * changes[row];
            loss += problem.weights()[row] * LogisticResidual.replace(values, problem.codes()[row]);
        }
        return loss;
    }

    void move(int function, double[] changes, double length) {
        Vectors.addMultiple(byFunction[function], length, changes);
    }

    /** How a change of weights and intercept changes each row's value. */
    double[] changes(double[] weights, double shift) {
        LinearFunction function = LinearFunction.of(new double[][] {weights}, new double[] {shift});
        Matrix features = problem.features();
        double[] changes = new double[features.rows()];
        for (int row = 0; row < changes.length; row++) {
            check(row);
            changes[row] = function.value(0, features.block(row), features.offset(row));
        }
        return changes;
    }

    /** The Gram matrix of rows that count as much as their curvatures. */
    Gram gram(double[] curvatures, boolean centred) {
        return Gram.weighted(
                TrainingSet.unlabelled(problem.features()), curvatures, centred, progress);
    }

    /** For each feature less its mean the sum of products with a factor for each row. */
    static double[] sums(Matrix features, double[] factors, double[] means, Progress progress) {
        double[] sums = new double[means.length];
        for (int row = 0; row < factors.length; row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            float[] values = features.block(row);
            int offset = features.offset(row);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += factors[row] * (values[offset + i] - means[i]);
            }
        }
        return sums;
    }

    private void copy(int row, double[] values) {
        for (int function = 0; function < values.length; function++) {
            values[function] = byFunction[function][row];
        }
    }

    private void check(int row) {
        if (row % ROWS_BETWEEN_CHECKS == 0) {
            progress.check();
        }
    }
}
