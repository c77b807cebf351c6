package org.howdah.ml.learner.clustering;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;

/** Rows of numbers that are read one by one in double. Thread-safe. */
interface Rows {
    int count();

    int width();

    /** Writes the row's values into the array. */
    void read(int row, double[] into);

    /** The rows of a matrix, in place. */
    static Rows of(Matrix matrix) {
        return new MatrixRows(matrix);
    }

    /** The rows in a row-major array, in place. */
    static Rows of(double[] values, int width) {
        return new ArrayRows(values, width);
    }

    /** All values, row-major. */
    static double[] toArray(Matrix matrix, Progress progress) {
        progress.memory().reserve((double) matrix.rows() * matrix.columns(), Double.BYTES);
        double[] values = new double[Math.multiplyExact(matrix.rows(), matrix.columns())];
        for (int row = 0; row < matrix.rows(); row++) {
            float[] block = matrix.block(row);
            int offset = matrix.offset(row);
            for (int column = 0; column < matrix.columns(); column++) {
                values[row * matrix.columns() + column] = block[offset + column];
            }
        }
        return values;
    }

    /** The rows of a matrix. */
    record MatrixRows(Matrix matrix) implements Rows {
        @Override
        public int count() {
            return matrix.rows();
        }

        @Override
        public int width() {
            return matrix.columns();
        }

        @Override
        public void read(int row, double[] into) {
            float[] block = matrix.block(row);
            int offset = matrix.offset(row);
            for (int column = 0; column < matrix.columns(); column++) {
                into[column] = block[offset + column];
            }
        }
    }

    /** The rows in an array. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record ArrayRows(double[] values, int width) implements Rows {
        @Override
        public int count() {
            return values.length / width;
        }

        @Override
        public void read(int row, double[] into) {
            System.arraycopy(values, row * width, into, 0, width);
        }
    }
}
