package org.howdah.ml.learner.neighbors;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;

/** Copies rows into one array. */
final class FlatRows {
    private static final int ROWS_BETWEEN_CHECKS = 4096;
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private FlatRows() {}

    /**
     * All values, row-major.
     *
     * @throws InvalidTrainingData if one is missing or infinite, or if they don't fit
     */
    static float[] of(Matrix matrix, Progress progress) {
        int columns = matrix.columns();
        float[] values = new float[length(matrix)];
        for (int row = 0; row < matrix.rows(); row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            System.arraycopy(matrix.block(row), matrix.offset(row), values, row * columns, columns);
            for (int column = 0; column < columns; column++) {
                if (!Float.isFinite(values[row * columns + column])) {
                    throw notFinite(values[row * columns + column], row, column);
                }
            }
        }
        return values;
    }

    private static int length(Matrix matrix) {
        long length = (long) matrix.rows() * matrix.columns();
        if (length > LONGEST || length * Float.BYTES > Runtime.getRuntime().maxMemory() / 2) {
            throw new InvalidTrainingData(
                    "%d rows of %d features are too many to be kept for a search of neighbours"
                            .formatted(matrix.rows(), matrix.columns()),
                    "Take a sample of the rows, or fewer features.");
        }
        return (int) length;
    }

    private static InvalidTrainingData notFinite(float value, int row, int column) {
        return new InvalidTrainingData(
                "feature %d is %s in training row %d, which a search of neighbours can't use"
                        .formatted(
                                column + 1, Float.isNaN(value) ? "missing" : "infinite", row + 1),
                "Impute missing values, or take an algorithm that knows them, such as xgboost.");
    }
}
