package org.howdah.ml.learner.robust;

import org.howdah.ml.learner.Progress;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/** Square matrices, row-major in one array. */
final class SquareMatrix {
    private SquareMatrix() {}

    /**
     * The inverse, column-major, by Gauss and Jordan's elimination with rows exchanged: where most
     * rows are those of the identity, little is left to do. Not finite if there is none.
     */
    static double[] invert(double[] matrix, int size, Progress progress) {
        double[] left = matrix.clone();
        double[] right = new double[matrix.length];
        for (int i = 0; i < size; i++) {
            right[i * size + i] = 1;
        }
        for (int column = 0; column < size; column++) {
            progress.check();
            int pivot = largest(left, size, column);
            exchange(left, size, column, pivot);
            exchange(right, size, column, pivot);
            double factor = 1 / left[column * size + column];
            scale(left, column * size, size, factor);
            scale(right, column * size, size, factor);
            for (int row = 0; row < size; row++) {
                double share = left[row * size + column];
                if (row != column && share != 0) {
                    subtract(left, row * size, column * size, size, share);
                    subtract(right, row * size, column * size, size, share);
                }
            }
        }
        return transpose(right, size);
    }

    private static int largest(double[] matrix, int size, int column) {
        int best = column;
        for (int row = column + 1; row < size; row++) {
            if (Math.abs(matrix[row * size + column]) > Math.abs(matrix[best * size + column])) {
                best = row;
            }
        }
        return best;
    }

    private static void exchange(double[] matrix, int size, int a, int b) {
        for (int i = 0; a != b && i < size; i++) {
            double value = matrix[a * size + i];
            matrix[a * size + i] = matrix[b * size + i];
            matrix[b * size + i] = value;
        }
    }

    private static void scale(double[] values, int start, int count, double factor) {
        for (int i = start; factor != 1 && i < start + count; i++) {
            values[i] *= factor;
        }
    }

    private static void subtract(double[] values, int to, int from, int count, double factor) {
        for (int i = 0; i < count; i++) {
            values[to + i] -= factor * values[from + i];
        }
    }

    private static double[] transpose(double[] matrix, int size) {
        double[] transposed = new double[matrix.length];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                transposed[column * size + row] = matrix[row * size + column];
            }
        }
        return transposed;
    }

    static double[] solve(double[] matrix, double[] right, int size) {
        R064Store column = R064Store.FACTORY.make(size, 1);
        for (int row = 0; row < size; row++) {
            column.set(row, 0, right[row]);
        }
        R064Store store = R064Store.FACTORY.make(size, size);
        for (int row = 0; row < size; row++) {
            for (int i = 0; i < size; i++) {
                store.set(row, i, matrix[row * size + i]);
            }
        }
        LU<Double> decomposition = LU.R064.make(size, size);
        decomposition.decompose(store);
        MatrixStore<Double> solution = decomposition.getSolution(column);
        double[] values = new double[size];
        for (int row = 0; row < size; row++) {
            values[row] = solution.doubleValue(row, 0);
        }
        return values;
    }
}
