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
        int width = gram.width();
        double[] scale = new double[width];
        for (int i = 0; i < width; i++) {
            scale[i] = Math.sqrt(gram.features()[i * width + i]);
        }
        R064Store correlations = R064Store.FACTORY.make(width, width);
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                correlations.set(i, j, gram.features()[i * width + j] / (scale[i] * scale[j]));
            }
        }
        Cholesky<Double> cholesky = Cholesky.R064.make(width, width);
        if (!cholesky.decompose(correlations) || !cholesky.isSPD()) {
            return Optional.empty();
        }
        MatrixStore<Double> inverse = cholesky.getInverse();
        double condition = norm(correlations) * norm(inverse);
        // written so that NaN, from a column of zeros, is refused too
        return condition <= WORST_CONDITION
                ? Optional.of(coefficients(gram, cholesky, scale))
                : Optional.empty();
    }

    private static double[][] coefficients(Gram gram, Cholesky<Double> cholesky, double[] scale) {
        int width = gram.width();
        R064Store right = R064Store.FACTORY.make(width, gram.targets().length);
        for (int target = 0; target < gram.targets().length; target++) {
            for (int i = 0; i < width; i++) {
                right.set(i, target, gram.targets()[target][i] / scale[i]);
            }
        }
        MatrixStore<Double> solution = cholesky.getSolution(right);
        double[][] coefficients = new double[gram.targets().length][width];
        for (int target = 0; target < coefficients.length; target++) {
            for (int i = 0; i < width; i++) {
                coefficients[target][i] = solution.doubleValue(i, target) / scale[i];
            }
        }
        return coefficients;
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
