package org.howdah.ml.learner.clustering;

import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.QuadraticMemory;

/**
 * The first singular vectors of a matrix, by the eigenvectors of its products of columns or of
 * rows.
 *
 * @param left one array for each vector
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SingularVectors(double[][] left, double[][] right) {

    /**
     * @param matrix row-major
     * @param most how many at most
     */
    static SingularVectors of(double[] matrix, int columns, int most, Progress progress) {
        int rows = matrix.length / columns;
        if (columns > rows) {
            SingularVectors turned = of(transposed(matrix, columns), rows, most, progress);
            double[][] ofRows = turned.right;
            double[][] ofColumns = turned.left;
            return new SingularVectors(ofRows, ofColumns);
        }
        QuadraticMemory.require("spectral clustering", "features", columns, 16, "kmeans", progress);
        Eigenvectors eigenvectors = Eigenvectors.of(products(matrix, columns, progress), progress);
        int count = Math.min(most, columns);
        double[][] left = new double[count][];
        double[][] right = new double[count][];
        for (int i = 0; i < count; i++) {
            right[i] = eigenvectors.vectors()[i];
            left[i] = image(matrix, right[i], Math.sqrt(Math.max(0, eigenvectors.values()[i])));
        }
        return new SingularVectors(left, right);
    }

    private static double[] image(double[] matrix, double[] vector, double value) {
        double[] image = new double[matrix.length / vector.length];
        for (int row = 0; row < image.length; row++) {
            double sum = 0;
            for (int column = 0; column < vector.length; column++) {
                sum += matrix[row * vector.length + column] * vector[column];
            }
            image[row] = value > 1e-9 ? sum / value : 0;
        }
        return image;
    }

    private static double[][] products(double[] matrix, int columns, Progress progress) {
        double[][] products = new double[columns][columns];
        for (int at = 0; at < matrix.length; at += columns) {
            progress.check();
            for (int i = 0; i < columns; i++) {
                double value = matrix[at + i];
                double[] sums = products[i];
                for (int j = 0; j < columns; j++) {
                    sums[j] += value * matrix[at + j];
                }
            }
        }
        return products;
    }

    private static double[] transposed(double[] matrix, int columns) {
        int rows = matrix.length / columns;
        double[] transposed = new double[matrix.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                transposed[column * rows + row] = matrix[row * columns + column];
            }
        }
        return transposed;
    }
}
