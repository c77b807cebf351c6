package org.howdah.ml.learner.linear;

import java.util.Optional;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/** Least squares by Cholesky's decomposition of the Gram matrix, where its condition allows. */
final class NormalEquations {
    /** Beyond, more than about ten of the sixteen digits would be lost. */
    private static final double WORST_CONDITION = 1e6;

    private NormalEquations() {}

    /**
     * The coefficients of each target, or none where the columns are too close to dependent for
     * this way.
     */
    static Optional<double[][]> solve(Gram gram) {
        return solve(gram.features(), gram.width(), gram.targets());
    }

    /**
     * The solutions of a symmetric system for several right sides, or none where it is too close to
     * singular.
     */
    static Optional<double[][]> solve(double[] matrix, int width, double[][] right) {
        return solve(matrix, width, right, WORST_CONDITION);
    }

    /** The same up to a condition of the matrix scaled to a diagonal of 1. */
    static Optional<double[][]> solve(
            double[] matrix, int width, double[][] right, double worstCondition) {
        double[] scale = scale(matrix, width);
        R064Store correlations = scaled(matrix, scale);
        Cholesky<Double> cholesky = Cholesky.R064.make(width, width);
        if (!cholesky.decompose(correlations) || !cholesky.isSPD()) {
            return Optional.empty();
        }
        MatrixStore<Double> inverse = cholesky.getInverse();
        double condition = norm(correlations) * norm(inverse);
        // written so that NaN, from a column of zeros, is refused too
        return condition <= worstCondition
                ? Optional.of(solutions(right, cholesky, scale))
                : Optional.empty();
    }

    /** The square roots of the diagonal. */
    private static double[] scale(double[] matrix, int width) {
        double[] scale = new double[width];
        for (int i = 0; i < width; i++) {
            scale[i] = Math.sqrt(matrix[i * width + i]);
        }
        return scale;
    }

    private static R064Store scaled(double[] matrix, double[] scale) {
        int width = scale.length;
        R064Store scaled = R064Store.FACTORY.make(width, width);
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                scaled.set(i, j, matrix[i * width + j] / (scale[i] * scale[j]));
            }
        }
        return scaled;
    }

    private static double[][] solutions(
            double[][] right, Cholesky<Double> cholesky, double[] scale) {
        int width = scale.length;
        R064Store scaled = R064Store.FACTORY.make(width, right.length);
        for (int target = 0; target < right.length; target++) {
            for (int i = 0; i < width; i++) {
                scaled.set(i, target, right[target][i] / scale[i]);
            }
        }
        MatrixStore<Double> solution = cholesky.getSolution(scaled);
        double[][] solutions = new double[right.length][width];
        for (int target = 0; target < right.length; target++) {
            for (int i = 0; i < width; i++) {
                solutions[target][i] = solution.doubleValue(i, target) / scale[i];
            }
        }
        return solutions;
    }

    /** The largest sum of absolute values of a column. */
    private static double norm(MatrixStore<Double> matrix) {
        double largest = 0;
        for (int column = 0; column < matrix.getColDim(); column++) {
            double sum = 0;
            for (int row = 0; row < matrix.getRowDim(); row++) {
                sum += Math.abs(matrix.doubleValue(row, column));
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }
}
