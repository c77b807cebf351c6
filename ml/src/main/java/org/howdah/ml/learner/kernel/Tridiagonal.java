package org.howdah.ml.learner.kernel;

import org.howdah.ml.learner.Progress;

/**
 * A symmetric matrix turned by reflections until only its diagonal and the values beside it are
 * left (Householder 1958).
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Tridiagonal(LowerTriangle reflectors, double[] halves, double[] diagonal, double[] beside) {

    /** Reduces the matrix in its own memory, which then holds the reflectors. */
    static Tridiagonal of(LowerTriangle matrix, Progress progress) {
        int order = matrix.order();
        double[] halves = new double[order];
        double[] beside = new double[Math.max(0, order - 1)];
        for (int row = order - 1; row > 0; row--) {
            double[] values = matrix.row(row);
            double last = values[row - 1];
            double others = Rows.product(values, values, row - 1);
            beside[row - 1] = last;
            if (others > 0) {
                beside[row - 1] = -Math.copySign(Math.sqrt(others + last * last), last);
                values[row - 1] = last - beside[row - 1];
                halves[row] = (others + values[row - 1] * values[row - 1]) / 2;
                reflect(matrix, row, halves[row], progress);
            }
        }
        double[] diagonal = new double[order];
        for (int row = 0; row < order; row++) {
            diagonal[row] = matrix.row(row)[row];
        }
        return new Tridiagonal(matrix, halves, diagonal, beside);
    }

    /** Reflects both sides of the rows before that row by the vector that stands in it. */
    private static void reflect(LowerTriangle matrix, int row, double half, Progress progress) {
        double[] vector = matrix.row(row);
        double[] product = matrix.multiply(vector, row, progress);
        for (int i = 0; i < row; i++) {
            product[i] /= half;
        }
        double share = Rows.product(vector, product, row) / (2 * half);
        Rows.subtract(product, vector, share, 0, row);
        for (int i = 0; i < row; i++) {
            Rows.subtract(matrix.row(i), product, vector[i], 0, i + 1);
            Rows.subtract(matrix.row(i), vector, product[i], 0, i + 1);
        }
    }

    /** Turns a vector as the matrix was turned. */
    void turn(double[] vector) {
        for (int row = vector.length - 1; row > 0; row--) {
            reflect(vector, row);
        }
    }

    /** Turns a vector back. */
    void turnBack(double[] vector) {
        for (int row = 1; row < vector.length; row++) {
            reflect(vector, row);
        }
    }

    private void reflect(double[] vector, int row) {
        if (halves[row] > 0) {
            double[] reflector = reflectors.row(row);
            double share = Rows.product(reflector, vector, row) / halves[row];
            Rows.subtract(vector, reflector, share, 0, row);
        }
    }
}
