package org.howdah.ml.learner;

import org.howdah.ml.data.Matrix;

/** Copies rows into one array, for models that keep them. */
public final class FlatRows {
    private static final int ROWS_BETWEEN_CHECKS = 4096;
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private FlatRows() {}

    /**
     * All values, row-major.
     *
     * @param reader who reads them, as messages call it, such as {@code a search of neighbours}
     * @throws InvalidTrainingData if one is missing or infinite, or if they don't fit
     */
    public static float[] of(Matrix matrix, String reader, Progress progress) {
        int columns = matrix.columns();
        float[] values = new float[length(matrix, reader)];
        for (int row = 0; row < matrix.rows(); row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            System.arraycopy(matrix.block(row), matrix.offset(row), values, row * columns, columns);
            for (int column = 0; column < columns; column++) {
                if (!Float.isFinite(values[row * columns + column])) {
                    throw notFinite(values[row * columns + column], row, column, reader);
                }
            }
        }
        return values;
    }

    private static int length(Matrix matrix, String reader) {
        long length = (long) matrix.rows() * matrix.columns();
        if (length > LONGEST || length * Float.BYTES > Runtime.getRuntime().maxMemory() / 2) {
            throw new InvalidTrainingData(
                    "%d rows of %d features are too many to be kept for %s"
                            .formatted(matrix.rows(), matrix.columns(), reader),
                    "Take a sample of the rows, or fewer features.");
        }
        return (int) length;
    }

    private static InvalidTrainingData notFinite(float value, int row, int column, String reader) {
        return new InvalidTrainingData(
                "feature %d is %s in training row %d, which %s can't use"
                        .formatted(
                                column + 1,
                                Float.isNaN(value) ? "missing" : "infinite",
                                row + 1,
                                reader),
                "Impute missing values, or take an algorithm that knows them, such as xgboost.");
    }
}
