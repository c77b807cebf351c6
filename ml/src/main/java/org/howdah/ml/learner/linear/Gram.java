package org.howdah.ml.learner.linear;

import java.util.Arrays;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.FiniteTargets;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Vectors;
import org.jspecify.annotations.Nullable;

/**
 * Sums of products of columns, in double: all that least squares and its relatives need to know of
 * the rows, in one pass and without a copy of them.
 *
 * @param rows how many rows there were
 * @param featureMeans what was subtracted from each feature: its mean, or 0 if not centred
 * @param targetMeans the same for each target
 * @param features features x features sums of products, row-major, symmetric
 * @param targets for each target its sums of products with each feature
 * @param targetSquares for each target its sum of squares
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Gram(
        int rows,
        double[] featureMeans,
        double[] targetMeans,
        double[] features,
        double[][] targets,
        double[] targetSquares) {
    private static final int ROWS_AT_ONCE = 4;
    private static final int ROWS_BETWEEN_CHECKS = 1024;

    /** The one of all rows; computed once for the same data. */
    static Gram of(TrainingSet data, boolean centred, Progress progress) {
        progress.check();
        return data.derived(new Derivation(centred), () -> compute(data, centred, progress));
    }

    /** What a Gram matrix is called among what is derived from rows. */
    private record Derivation(boolean centred) implements TrainingSet.Derivation<Gram> {}

    private static Gram compute(TrainingSet data, boolean centred, Progress progress) {
        double[] means = ColumnMeans.of(data.features(), progress);
        FiniteTargets.require(data.targets());
        double[] targetMeans = data.targets().stream().mapToDouble(ColumnMeans::of).toArray();
        return of(
                data,
                centred ? means : new double[means.length],
                centred ? targetMeans : new double[targetMeans.length],
                null,
                progress);
    }

    /** The one of features less those means, without targets. */
    static Gram of(TrainingSet data, double[] means, Progress progress) {
        return of(data, means, new double[data.targets().size()], null, progress);
    }

    /** The one in which each row, also in the means, counts as much as its weight says. */
    static Gram weighted(TrainingSet data, double[] weights, boolean centred, Progress progress) {
        double[] means = ColumnMeans.weighted(data.features(), weights, progress);
        double[] targetMeans =
                data.targets().stream()
                        .mapToDouble(target -> ColumnMeans.weighted(target, weights))
                        .toArray();
        return of(
                data,
                centred ? means : new double[means.length],
                centred ? targetMeans : new double[targetMeans.length],
                weights,
                progress);
    }

    private static Gram of(
            TrainingSet data,
            double[] means,
            double[] targetMeans,
            double @Nullable [] weights,
            Progress progress) {
        SquareMatrices.requireRoom(means.length, "columns", progress);
        double parts = (double) Double.BYTES * progress.threads() * means.length * means.length;
        progress.memory().reserveMost("sums of products", parts);
        Gram gram = empty(data.rows(), means, targetMeans);
        gram.addAll(data.features(), data.targets().toArray(double[][]::new), weights, progress);
        return gram;
    }

    private static Gram empty(int rows, double[] means, double[] targetMeans) {
        int width = means.length;
        return new Gram(
                rows,
                means,
                targetMeans,
                new double[width * width],
                new double[targetMeans.length][width],
                new double[targetMeans.length]);
    }

    /** The same with one of the targets alone. */
    Gram only(int target) {
        return new Gram(
                rows,
                featureMeans,
                new double[] {targetMeans[target]},
                features,
                new double[][] {targets[target]},
                new double[] {targetSquares[target]});
    }

    /** The same with a number added to each feature's own sum of squares. */
    Gram plus(double penalty) {
        double[] sums = features.clone();
        for (int i = 0; i < width(); i++) {
            sums[i * width() + i] += penalty;
        }
        return new Gram(rows, featureMeans, targetMeans, sums, targets, targetSquares);
    }

    /** The product of the features' matrix with a vector. */
    double[] times(double[] vector) {
        double[] product = new double[width()];
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] != 0) {
                addMultiple(i, vector[i], product);
            }
        }
        return product;
    }

    /** Adds a multiple of a feature's products with all features. */
    void addMultiple(int feature, double factor, double[] sums) {
        int line = feature * width();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * features[line + i];
        }
    }

    double square(int feature) {
        return features[feature * width() + feature];
    }

    int width() {
        return featureMeans.length;
    }

    private void addAll(
            Matrix matrix, double[][] labels, double @Nullable [] weights, Progress progress) {
        long operations = (long) width() * (width() + targets.length) / 2;
        RowParts.of(matrix.rows(), operations)
                .inTurn(
                        progress,
                        (from, to) -> part(matrix, labels, weights, from, to, progress),
                        this::add);
        mirror();
    }

    private void add(Gram part) {
        Vectors.add(features, part.features);
        Vectors.add(targetSquares, part.targetSquares);
        for (int target = 0; target < targets.length; target++) {
            Vectors.add(targets[target], part.targets[target]);
        }
    }

    private Gram part(
            Matrix matrix,
            double[][] labels,
            double @Nullable [] weights,
            int from,
            int to,
            Progress progress) {
        Gram part = empty(to - from, featureMeans, targetMeans);
        double[][] few = new double[ROWS_AT_ONCE][width()];
        for (int row = from; row < to; row += ROWS_AT_ONCE) {
            if ((row - from) % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            for (int i = 0; i < ROWS_AT_ONCE; i++) {
                if (row + i >= to) {
                    Arrays.fill(few[i], 0);
                    continue;
                }
                double root = weights == null ? 1 : Math.sqrt(weights[row + i]);
                centre(matrix, row + i, root, few[i]);
                part.addTargets(labels, row + i, root, few[i]);
            }
            part.addProducts(few[0], few[1], few[2], few[3]);
        }
        return part;
    }

    private void addTargets(double[][] labels, int row, double root, double[] centred) {
        for (int target = 0; target < targets.length; target++) {
            double label = root * (labels[target][row] - targetMeans[target]);
            targetSquares[target] += label * label;
            addMultiple(centred, label, targets[target]);
        }
    }

    private void centre(Matrix matrix, int row, double factor, double[] copy) {
        float[] values = matrix.block(row);
        int offset = matrix.offset(row);
        for (int column = 0; column < copy.length; column++) {
            copy[column] = factor * (values[offset + column] - featureMeans[column]);
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
