package org.howdah.ml.learner.linear;

import org.howdah.ml.learner.Vectors;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * The principal directions of rows: those in which the sums of squares are greatest, then next to
 * greatest, and so on.
 *
 * @param singular the roots of the sums of squares, descending
 * @param directions the directions, one array of as many values as features for each
 * @param along for each target its sums of products with the rows along each direction, divided by
 *     the root
 * @param rank how many roots are more than rounding errors
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Spectrum(double[] singular, double[][] directions, double[][] along, int rank) {
    /** Below, relative to the greatest, squares have too few true digits left. */
    private static final double LEAST_SQUARE = 1e-10;

    static Spectrum of(double[] singular, MatrixStore<Double> vectors, double[][] along, int size) {
        double[][] directions = new double[singular.length][(int) vectors.countRows()];
        for (int i = 0; i < singular.length; i++) {
            for (int row = 0; row < directions[i].length; row++) {
                directions[i][row] = vectors.doubleValue(row, i);
            }
        }
        double negligible = size * Math.ulp(1.0) * (singular.length == 0 ? 0 : singular[0]);
        int rank = 0;
        while (rank < singular.length && singular[rank] > negligible) {
            rank++;
        }
        return new Spectrum(singular, directions, along, rank);
    }

    /** The one of the Gram matrix; squares lose half of the digits of small roots. */
    static Spectrum of(Gram gram) {
        int width = gram.width();
        R064Store matrix = R064Store.FACTORY.make(width, width);
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                matrix.set(i, j, gram.features()[i * width + j]);
            }
        }
        Eigenvalue<Double> eigenvalues = Eigenvalue.R064.make(width, true);
        eigenvalues.decompose(matrix);
        double[] singular = new double[width];
        double[][] along = new double[gram.targets().length][width];
        for (int i = 0; i < width; i++) {
            singular[i] = Math.sqrt(Math.max(0, eigenvalues.getD().doubleValue(i, i)));
            for (int target = 0; singular[i] > 0 && target < along.length; target++) {
                for (int row = 0; row < width; row++) {
                    along[target][i] +=
                            eigenvalues.getV().doubleValue(row, i) * gram.targets()[target][row];
                }
                along[target][i] /= singular[i];
            }
        }
        return of(singular, eigenvalues.getV(), along, Math.max(gram.rows(), width));
    }

    /** Whether no direction's square is so small that it should come from the rows themselves. */
    boolean precise() {
        double least = singular.length == 0 ? 0 : singular[singular.length - 1];
        return least * least > LEAST_SQUARE * singular[0] * singular[0];
    }

    /** The coefficients of a target under a penalty of squares; those of least norm without. */
    double[] solve(int target, double penalty) {
        double[] coefficients = new double[directions.length == 0 ? 0 : directions[0].length];
        for (int i = 0; i < rank; i++) {
            double factor = along[target][i] * singular[i] / (singular[i] * singular[i] + penalty);
            Vectors.addMultiple(coefficients, factor, directions[i]);
        }
        return coefficients;
    }
}
