package org.howdah.ml.learner;

import org.howdah.ml.data.Matrix;

/** Rows without missing or infinite values, as most algorithms want them. */
public final class CompleteRows {
    private static final int ROWS_BETWEEN_CHECKS = 4096;

    private CompleteRows() {}

    /**
     * The matrix itself.
     *
     * @param algorithm what can't learn from others
     * @throws InvalidTrainingData if there are no rows, or a value is missing or infinite
     */
    public static Matrix of(Matrix matrix, String algorithm, Progress progress) {
        if (matrix.rows() == 0 || matrix.columns() == 0) {
            throw new InvalidTrainingData("there are no rows to learn from");
        }
        for (int row = 0; row < matrix.rows(); row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            float[] values = matrix.block(row);
            int offset = matrix.offset(row);
            for (int column = 0; column < matrix.columns(); column++) {
                if (!Float.isFinite(values[offset + column])) {
                    throw notFinite(values[offset + column], row, column, algorithm);
                }
            }
        }
        return matrix;
    }

    private static InvalidTrainingData notFinite(
            float value, int row, int column, String algorithm) {
        return new InvalidTrainingData(
                "feature %d is %s in training row %d, which %s can't learn from"
                        .formatted(
                                column + 1,
                                Float.isNaN(value) ? "missing" : "infinite",
                                row + 1,
                                algorithm),
                "Impute missing values, or leave such rows out.");
    }
}
