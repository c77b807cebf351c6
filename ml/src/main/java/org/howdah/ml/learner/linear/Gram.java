package org.howdah.ml.learner.linear;

import java.util.List;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;

/**
 * Sums of products of columns, in double: all that least squares and its relatives need to know of
 * the rows, in one pass and without a copy of them.
 *
 * @param rows how many rows there were
 * @param featureMeans what was subtracted from each feature: its mean, or 0 if not centred
 * @param targetMeans the same for each target
 * @param features features x features sums of products, row-major, symmetric
 * @param targets for each target its sums of products with each feature
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Gram(
        int rows,
        double[] featureMeans,
        double[] targetMeans,
        double[] features,
        double[][] targets) {
    private static final int ROWS_AT_ONCE = 4;
    private static final int ROWS_BETWEEN_CHECKS = 1024;

    static Gram of(TrainingSet data, boolean centred, Progress progress) {
        double[] means = ColumnMeans.of(data.features(), progress);
        return of(data, centred ? means : new double[means.length], centred, progress);
    }

    /** The one of features less those means, without targets. */
    static Gram of(TrainingSet data, double[] means, Progress progress) {
        return of(data, means, false, progress);
    }

    private static Gram of(
            TrainingSet data, double[] means, boolean centredTargets, Progress progress) {
        double[] targetMeans = data.targets().stream().mapToDouble(ColumnMeans::of).toArray();
        int width = means.length;
        Gram gram =
                new Gram(
                        data.rows(),
                        means,
                        centredTargets ? targetMeans : new double[targetMeans.length],
                        new double[width * width],
                        new double[targetMeans.length][width]);
        gram.addAll(data.features(), data.targets(), progress);
        return gram;
    }

    int width() {
        return featureMeans.length;
    }

    private void addAll(Matrix matrix, List<double[]> labels, Progress progress) {
        double[][] few = new double[ROWS_AT_ONCE][width()];
        for (int row = 0; row < rows; row += ROWS_AT_ONCE) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            for (int i = 0; i < ROWS_AT_ONCE; i++) {
                centre(matrix, row + i, few[i]);
                for (int target = 0; row + i < rows && target < targets.length; target++) {
                    double label = labels.get(target)[row + i] - targetMeans[target];
                    addMultiple(few[i], label, targets[target]);
                }
            }
            addProducts(few[0], few[1], few[2], few[3]);
        }
        mirror();
    }

    /** Copies a row less the means; rows behind the last are 0. */
    private void centre(Matrix matrix, int row, double[] copy) {
        if (row >= rows) {
            java.util.Arrays.fill(copy, 0);
            return;
        }
        float[] values = matrix.block(row);
        int offset = matrix.offset(row);
        for (int column = 0; column < copy.length; column++) {
            copy[column] = values[offset + column] - featureMeans[column];
        }
    }

    private static void addMultiple(double[] row, double factor, double[] sums) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] += factor * row[column];
        }
    }

    /** Four rows at once, so that each sum is loaded and stored once for four products. */
    private void addProducts(double[] a, double[] b, double[] c, double[] d) {
        int width = width();
        for (int i = 0; i < width; i++) {
            double ai = a[i];
            double bi = b[i];
            double ci = c[i];
            double di = d[i];
            int line = i * width;
            for (int j = i; j < width; j++) {
                features[line + j] += ai * a[j] + bi * b[j] + ci * c[j] + di * d[j];
            }
        }
    }

    private void mirror() {
        int width = width();
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < i; j++) {
                features[i * width + j] = features[j * width + i];
            }
        }
    }
}
