package org.howdah.ml.learner.svm;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.FlatRows;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;

/** Rows one behind the other in one array, and the product of each with itself. */
@SuppressWarnings("ArrayRecordComponent") // shared within the package, compared by nobody
record Samples(float[] values, int columns, double[] squares) {
    private static final int ROWS_BETWEEN_CHECKS = 1024;

    /**
     * All rows of the matrix.
     *
     * @throws InvalidTrainingData if a value is missing or infinite, or if they don't fit
     */
    static Samples of(Matrix matrix, Progress progress) {
        int columns = matrix.columns();
        float[] values = FlatRows.of(matrix, "support vector machines", progress);
        progress.memory().reserve(12.0 * matrix.rows(), Double.BYTES);
        double[] squares = new double[matrix.rows()];
        for (int row = 0; row < squares.length; row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            int start = row * columns;
            squares[row] = product(values, start, values, start, columns);
        }
        return new Samples(values, columns, squares);
    }

    int rows() {
        return squares.length;
    }

    double product(int first, int second) {
        return product(values, first * columns, values, second * columns, columns);
    }

    /** The product of a row of one array with a row of another, in double. */
    static double product(float[] a, int startA, float[] b, int startB, int columns) {
        double even = 0;
        double odd = 0;
        int column = 0;
        for (; column + 1 < columns; column += 2) {
            even += (double) a[startA + column] * b[startB + column];
            odd += (double) a[startA + column + 1] * b[startB + column + 1];
        }
        if (column < columns) {
            even += (double) a[startA + column] * b[startB + column];
        }
        return even + odd;
    }

    /** The variance of all values of all columns, as if they were one. */
    double variance() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squared = 0;
        for (float value : values) {
            squared += (value - mean) * (value - mean);
        }
        return squared / values.length;
    }
}
