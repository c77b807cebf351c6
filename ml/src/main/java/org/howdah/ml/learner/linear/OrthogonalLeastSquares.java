package org.howdah.ml.learner.linear;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * Least squares without squaring the condition: QR of the centred rows, block by block, then the
 * singular values of its triangle. Where columns depend on each other, of all the best coefficients
 * those of least norm are taken, as LAPACK's gelsd does.
 */
final class OrthogonalLeastSquares {
    private final int width;
    private final int targets;
    private R064Store triangle;

    private OrthogonalLeastSquares(int width, int targets) {
        this.width = width;
        this.targets = targets;
        this.triangle = R064Store.FACTORY.make(width + targets, width + targets);
    }

    /**
     * The coefficients and how many columns are independent.
     *
     * @param coefficients one array for each target
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Solution(double[][] coefficients, int rank) {}

    static Solution solve(TrainingSet data, Gram centres, Progress progress) {
        OrthogonalLeastSquares squares =
                new OrthogonalLeastSquares(centres.width(), data.targets().size());
        int some = Math.max(256, 4 * (squares.width + squares.targets));
        for (int row = 0; row < data.rows(); row += some) {
            progress.check();
            squares.add(data, centres, row, Math.min(data.rows(), row + some));
        }
        return squares.solve(data.rows());
    }

    private void add(TrainingSet data, Gram centres, int from, int to) {
        int columns = width + targets;
        R064Store stacked = R064Store.FACTORY.make(columns + to - from, columns);
        for (int row = 0; row < columns; row++) {
            for (int column = row; column < columns; column++) {
                stacked.set(row, column, triangle.doubleValue(row, column));
            }
        }
        Matrix features = data.features();
        for (int row = from; row < to; row++) {
            int line = columns + row - from;
            float[] values = features.block(row);
            int offset = features.offset(row);
            for (int column = 0; column < width; column++) {
                stacked.set(line, column, values[offset + column] - centres.featureMeans()[column]);
            }
            for (int target = 0; target < targets; target++) {
                double label = data.targets().get(target)[row] - centres.targetMeans()[target];
                stacked.set(line, width + target, label);
            }
        }
        QR<Double> qr = QR.R064.make(columns + to - from, columns);
        qr.decompose(stacked);
        triangle = R064Store.FACTORY.copy(qr.getR());
    }

    private Solution solve(int rows) {
        SingularValue<Double> svd = SingularValue.R064.make(width, width);
        svd.decompose(triangle.limits(width, width));
        double[] singular = new double[width];
        for (int i = 0; i < width; i++) {
            singular[i] = svd.getSingularValues().doubleValue(i);
        }
        double negligible = Math.max(rows, width) * Math.ulp(1.0) * singular[0];
        int rank = 0;
        while (rank < width && singular[rank] > negligible) {
            rank++;
        }
        double[][] coefficients = new double[targets][width];
        for (int target = 0; target < targets; target++) {
            for (int i = 0; i < rank; i++) {
                addDirection(svd, i, singular[i], target, coefficients[target]);
            }
        }
        return new Solution(coefficients, rank);
    }

    private void addDirection(
            SingularValue<Double> svd,
            int direction,
            double singular,
            int target,
            double[] coefficients) {
        MatrixStore<Double> left = svd.getU();
        MatrixStore<Double> right = svd.getV();
        double along = 0;
        for (int i = 0; i < width; i++) {
            along += left.doubleValue(i, direction) * triangle.doubleValue(i, width + target);
        }
        for (int i = 0; i < width; i++) {
            coefficients[i] += right.doubleValue(i, direction) * along / singular;
        }
    }
}
