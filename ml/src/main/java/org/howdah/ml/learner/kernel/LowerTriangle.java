package org.howdah.ml.learner.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;

/**
 * The diagonal and what is below it of a square matrix, row by row: a triangular matrix, or a
 * symmetric one.
 */
final class LowerTriangle {
    private static final int ROWS_BETWEEN_CHECKS = 256;

    private final double[][] rows;

    private LowerTriangle(double[][] rows) {
        this.rows = rows;
    }

    /** One of zeros. */
    static LowerTriangle zeros(int order) {
        double[][] rows = new double[order][];
        for (int row = 0; row < order; row++) {
            rows[row] = new double[row + 1];
        }
        return new LowerTriangle(rows);
    }

    /**
     * Refuses so many training rows unless that many triangles of them fit into half of the heap.
     */
    static void requireRoom(int order, double triangles, Progress progress) {
        long room = Runtime.getRuntime().maxMemory() / 2;
        if (triangles * bytes(order) > room) {
            throw new InvalidTrainingData(
                    "the similarities of %d training rows take %.0f MB, but there is room for %d"
                            .formatted(order, triangles * bytes(order) / (1 << 20), room >> 20),
                    "Take a sample of at most %d rows, or raise howdah.engine_memory."
                            .formatted((int) Math.sqrt(room / (4 * triangles))));
        }
        progress.memory().reserve((long) (triangles * bytes(order)));
    }

    static long bytes(int order) {
        return 4L * order * (order + 1) + 16L * order;
    }

    int order() {
        return rows.length;
    }

    /** The row's values up to the diagonal, to read and write in place. */
    double[] row(int row) {
        return rows[row];
    }

    /** Those rows and columns of the symmetric matrix, whose numbers ascend; itself if all. */
    LowerTriangle select(int[] numbers, Progress progress) {
        if (numbers.length == rows.length) {
            return this;
        }
        LowerTriangle selected = zeros(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            progress.check();
            for (int j = 0; j <= i; j++) {
                selected.rows[i][j] = rows[numbers[i]][numbers[j]];
            }
        }
        return selected;
    }

    /** The product of the symmetric matrix and a vector. */
    double[] multiply(double[] vector, Progress progress) {
        return multiply(vector, rows.length, progress);
    }

    /** The product of the first so many rows and columns and of the vector's first values. */
    double[] multiply(double[] vector, int order, Progress progress) {
        double[] product = new double[order];
        for (int i = 0; i < order; i++) {
            if (i % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            product[i] = Rows.product(rows[i], vector, i + 1);
            Rows.subtract(product, rows[i], -vector[i], 0, i);
        }
        return product;
    }

    void write(DataOutput out) throws IOException {
        for (double[] row : rows) {
            for (double value : row) {
                out.writeDouble(value);
            }
        }
    }

    /** Reads one whose order is known to be that of rows that were already read. */
    static LowerTriangle read(DataInput in, int order) throws IOException {
        double[][] rows = new double[order][];
        for (int row = 0; row < order; row++) {
            rows[row] = Inputs.doubles(in, row + 1);
        }
        return new LowerTriangle(rows);
    }
}
