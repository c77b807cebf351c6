package org.howdah.ml.learner;

import org.howdah.ml.data.Matrix;

/** Applies a function of a block of rows to all rows of a matrix, in several threads. */
final class Blocks {
    private static final int ROWS_OF_A_PART = 4096;

    private final Matrix rows;
    private final Function function;
    private final double[] results;
    private final int outputs;

    private Blocks(Matrix rows, int outputs, Function function) {
        this.rows = rows;
        this.function = function;
        this.results = new double[numbers(rows.rows(), outputs)];
        this.outputs = outputs;
    }

    private static int numbers(int rows, int outputs) {
        long numbers = (long) rows * outputs;
        if (numbers > Integer.MAX_VALUE - 8) {
            throw new InvalidTrainingData(
                    "predictions of %d rows with %d numbers each are more than %d"
                            .formatted(rows, outputs, Integer.MAX_VALUE - 8),
                    "Predict or test fewer rows at once.");
        }
        return (int) numbers;
    }

    @FunctionalInterface
    interface Function {
        void apply(float[] rows, int start, int count, double[] results, int at);
    }

    static double[] apply(
            Matrix rows, int features, int outputs, Progress progress, Function function) {
        if (rows.columns() != features) {
            throw new IllegalArgumentException(
                    "%d features expected, not %d".formatted(features, rows.columns()));
        }
        Blocks blocks = new Blocks(rows, outputs, function);
        int parts = Math.ceilDiv(rows.rows(), ROWS_OF_A_PART);
        Workers.each(parts, progress, part -> blocks.apply(part, progress));
        return blocks.results;
    }

    private void apply(int part, Progress progress) {
        Pace pace = new Pace();
        int end = Math.min(rows.rows(), (part + 1) * ROWS_OF_A_PART);
        for (int row = part * ROWS_OF_A_PART; row < end; ) {
            progress.check();
            int count = pace.begin(Math.min(end - row, rows.run(row)));
            function.apply(rows.block(row), rows.offset(row), count, results, row * outputs);
            pace.end();
            row += count;
        }
    }
}
