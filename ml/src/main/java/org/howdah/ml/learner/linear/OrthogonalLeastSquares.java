package org.howdah.ml.learner.linear;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Detached;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.jspecify.annotations.Nullable;
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
    /** Fewer features are decomposed at once. */
    private static final int WORTH_A_THREAD = 200;

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
        return solve(data, null, centres, new double[data.targets().size()], progress);
    }

    /**
     * The coefficients that minimise the squares of the errors plus those of the coefficients times
     * a penalty.
     *
     * @param weights how much each row counts, or null
     * @param penalties one for each target
     */
    static Solution solve(
            TrainingSet data,
            double @Nullable [] weights,
            Gram centres,
            double[] penalties,
            Progress progress) {
        Spectrum spectrum = spectrum(data, weights, centres, progress);
        double[][] coefficients = new double[penalties.length][];
        for (int target = 0; target < penalties.length; target++) {
            coefficients[target] = spectrum.solve(target, penalties[target]);
        }
        return new Solution(coefficients, spectrum.rank());
    }

    /** The principal directions of the rows, from their singular values. */
    static Spectrum spectrum(
            TrainingSet data, double @Nullable [] weights, Gram centres, Progress progress) {
        OrthogonalLeastSquares squares =
                new OrthogonalLeastSquares(centres.width(), data.targets().size());
        int some = Math.max(256, 4 * (squares.width + squares.targets));
        for (int row = 0; row < data.rows(); row += some) {
            progress.check();
            squares.add(data, weights, centres, row, Math.min(data.rows(), row + some));
        }
        return squares.width < WORTH_A_THREAD
                ? squares.spectrum(data.rows())
                : Detached.run(progress, alone -> squares.spectrum(data.rows()));
    }

    private void add(
            TrainingSet data, double @Nullable [] weights, Gram centres, int from, int to) {
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
            double root = weights == null ? 1 : Math.sqrt(weights[row]);
            for (int column = 0; column < width; column++) {
                double centred = values[offset + column] - centres.featureMeans()[column];
                stacked.set(line, column, root * centred);
            }
            for (int target = 0; target < targets; target++) {
                double label = data.targets().get(target)[row] - centres.targetMeans()[target];
                stacked.set(line, width + target, root * label);
            }
        }
        // the decomposition that a size chooses, of 64 columns or more, is wrong where columns
        // depend
        QR<Double> qr = QR.R064.make(false);
        qr.decompose(stacked);
        triangle = R064Store.FACTORY.copy(qr.getR());
    }

    private Spectrum spectrum(int rows) {
        SingularValue<Double> svd = SingularValue.R064.make(width, width);
        svd.decompose(triangle.limits(width, width));
        MatrixStore<Double> left = svd.getU();
        double[] singular = new double[width];
        double[][] along = new double[targets][width];
        for (int i = 0; i < width; i++) {
            singular[i] = svd.getSingularValues().doubleValue(i);
            for (int target = 0; target < targets; target++) {
                for (int row = 0; row < width; row++) {
                    along[target][i] +=
                            left.doubleValue(row, i) * triangle.doubleValue(row, width + target);
                }
            }
        }
        return Spectrum.of(singular, svd.getV(), along, Math.max(rows, width));
    }
}
