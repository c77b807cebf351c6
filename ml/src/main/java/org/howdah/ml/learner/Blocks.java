package org.howdah.ml.learner;

import org.howdah.ml.data.Matrix;

/** Applies a function of a block of rows to all rows of a matrix. */
final class Blocks {
    private Blocks() {}

    @FunctionalInterface
    interface Function {
        void apply(float[] rows, int start, int count, double[] results, int at);
    }

    static double[] apply(Matrix rows, int features, int outputs, Function function) {
        if (rows.columns() != features) {
            throw new IllegalArgumentException(
                    "%d features expected, not %d".formatted(features, rows.columns()));
        }
        double[] results = new double[Math.multiplyExact(rows.rows(), outputs)];
        for (int row = 0; row < rows.rows(); ) {
            int count = rows.run(row);
            function.apply(rows.block(row), rows.offset(row), count, results, row * outputs);
            row += count;
        }
        return results;
    }
}
