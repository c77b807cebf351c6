package org.howdah.ml.learner.clustering;

import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.structure.Access2D;

/** Decompositions of matrices of a few rows and columns. */
final class SmallMatrices {
    private SmallMatrices() {}

    /**
     * The rotation next to a square matrix, and the sum of its singular values.
     *
     * @param rotation U times the transposed V
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Polar(double[][] rotation, double sum) {}

    static Polar polar(double[][] matrix) {
        SingularValue<Double> decomposition = SingularValue.R064.make(matrix.length, matrix.length);
        decomposition.decompose(R064Store.FACTORY.copy(Access2D.wrap(matrix)));
        MatrixStore<Double> rotation =
                decomposition.getU().multiply(decomposition.getV().transpose());
        double sum = 0;
        double[][] rows = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            sum += decomposition.getSingularValues().doubleValue(i);
            for (int j = 0; j < matrix.length; j++) {
                rows[i][j] = rotation.doubleValue(i, j);
            }
        }
        return new Polar(rows, sum);
    }
}
