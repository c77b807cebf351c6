package org.howdah.ml.learner.decomposition;

import java.util.Arrays;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Detached;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.QuadraticMemory;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Vectors;
import org.howdah.ml.learner.clustering.Eigenvectors;
import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * The directions in which centred rows vary most, as many as the lesser of rows and columns.
 *
 * @param variances along each, descending
 * @param axes one array of length one for each, which may point either way
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PrincipalAxes(double[] means, double[] variances, double[][] axes) {
    /** Below this share of the greatest, an eigenvalue of the covariance is too inexact. */
    private static final double INEXACT = 1e-9;

    static PrincipalAxes of(Matrix rows, Progress progress) {
        double[] means = Covariance.means(rows, progress);
        if (rows.columns() > rows.rows()) {
            requireMemory(rows, progress);
            return triangular(rows, means, rows.rows(), progress);
        }
        QuadraticMemory.require(
                "pca", "features", rows.columns(), 40, "feature_agglomeration", progress);
        Covariance covariance = Covariance.of(rows, means, progress);
        Eigenvectors eigenvectors = Eigenvectors.of(covariance.values(), progress);
        double[] values = eigenvectors.values();
        if (values[values.length - 1] < INEXACT * values[0]) {
            int some = Math.max(256, 4 * rows.columns());
            return triangular(rows, means, some, progress);
        }
        return of(means, values, eigenvectors.vectors());
    }

    private static void requireMemory(Matrix rows, Progress progress) {
        double numbers = (double) rows.rows() * rows.columns();
        if (24 * numbers > Runtime.getRuntime().maxMemory() / 2.0
                || numbers > Integer.MAX_VALUE - 8) {
            throw new InvalidTrainingData(
                    "pca of %d rows with more features, %d, needs too much memory"
                            .formatted(rows.rows(), rows.columns()),
                    "Take fewer features or rows, or raise howdah.engine_memory.");
        }
        progress.memory().reserveMost("pca rows and features", 24 * numbers);
    }

    /** Without squaring: QR of the centred rows, block by block, and the triangle's SVD. */
    private static PrincipalAxes triangular(
            Matrix rows, double[] means, int some, Progress progress) {
        R064Store triangle = R064Store.FACTORY.make(0, rows.columns());
        for (int row = 0; row < rows.rows(); row += some) {
            progress.check();
            triangle = stacked(triangle, rows, means, row, Math.min(rows.rows(), row + some));
            if (triangle.countRows() > triangle.countColumns()) {
                // the one that the size chooses is wrong where columns depend on each other
                QR<Double> qr = QR.R064.make(false);
                qr.decompose(triangle);
                triangle = R064Store.FACTORY.copy(qr.getR());
            }
        }
        R064Store whole = triangle;
        return Detached.run(progress, alone -> decomposed(whole, rows, means));
    }

    private static R064Store stacked(
            R064Store triangle, Matrix rows, double[] means, int from, int to) {
        int above = (int) triangle.countRows();
        R064Store stacked = R064Store.FACTORY.make(above + to - from, rows.columns());
        double[] centred = new double[rows.columns()];
        for (int line = 0; line < above + to - from; line++) {
            if (line >= above) {
                Covariance.centre(rows, from + line - above, means, centred);
            }
            for (int column = 0; column < centred.length; column++) {
                boolean old = line < above;
                stacked.set(
                        line, column, old ? triangle.doubleValue(line, column) : centred[column]);
            }
        }
        return stacked;
    }

    private static PrincipalAxes decomposed(R064Store triangle, Matrix rows, double[] means) {
        boolean wide = triangle.countColumns() > triangle.countRows();
        MatrixStore<Double> tall = wide ? triangle.transpose() : triangle;
        SingularValue<Double> decomposition = SingularValue.R064.make(tall);
        decomposition.decompose(tall);
        MatrixStore<Double> vectors = wide ? decomposition.getU() : decomposition.getV();
        int count = Math.min(rows.rows(), rows.columns());
        double[] variances = new double[count];
        double[][] axes = new double[count][rows.columns()];
        for (int i = 0; i < count; i++) {
            double value = decomposition.getSingularValues().doubleValue(i);
            variances[i] = value * value / (rows.rows() - 1);
            for (int column = 0; column < rows.columns(); column++) {
                axes[i][column] = vectors.doubleValue(column, i);
            }
        }
        return of(means, variances, axes);
    }

    private static PrincipalAxes of(double[] means, double[] variances, double[][] axes) {
        double[] positive = Arrays.stream(variances).map(value -> Math.max(0, value)).toArray();
        return new PrincipalAxes(means, positive, axes);
    }

    /** The first axes, each of which points to where the row farthest along it lies. */
    double[][] turned(int count, Matrix rows, Progress progress) {
        double[] farthest = new double[count];
        RowParts parts = RowParts.of(rows.rows(), (long) count * means.length);
        for (double[] part :
                parts.each(progress, (from, to) -> farthest(count, rows, from, to, progress))) {
            for (int i = 0; i < count; i++) {
                farthest[i] = farther(part[i], farthest[i]);
            }
        }
        double[][] turned = new double[count][];
        for (int i = 0; i < count; i++) {
            double sign = farthest[i] < 0 ? -1 : 1;
            turned[i] = Arrays.stream(axes[i]).map(value -> sign * value).toArray();
        }
        return turned;
    }

    private double[] farthest(int count, Matrix rows, int from, int to, Progress progress) {
        double[] farthest = new double[count];
        double[] centred = new double[means.length];
        for (int row = from; row < to; row++) {
            progress.check();
            Covariance.centre(rows, row, means, centred);
            for (int i = 0; i < count; i++) {
                farthest[i] = farther(Vectors.product(axes[i], centred), farthest[i]);
            }
        }
        return farthest;
    }

    /** Of two places along an axis the first, unless it is nearer or as near. */
    private static double farther(double place, double other) {
        return Math.abs(place) > Math.abs(other) ? place : other;
    }
}
