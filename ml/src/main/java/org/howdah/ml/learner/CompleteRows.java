package org.howdah.ml.learner;

import org.howdah.ml.data.Matrix;

/** Rows without missing or infinite values, as most algorithms want them. */
public final class CompleteRows {
    private static final int ROWS_BETWEEN_CHECKS = 4096;

    private CompleteRows() {}

    /**
     * The matrix itself.
     *
     * @param learner who can't learn from others, as messages call it, such as {@code linear
     *     models}
     * @throws InvalidTrainingData if there are no rows, or a value is missing or infinite
     */
    public static Matrix of(Matrix matrix, String learner, Progress progress) {
        if (matrix.rows() == 0 || matrix.columns() == 0) {
            throw InvalidTrainingData.noRows();
        }
        for (int row = 0; row < matrix.rows(); row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            require(matrix.block(row), matrix.offset(row), matrix.columns(), learner);
        }
        return matrix;
    }

    /** What is said of a feature that is infinite in a row; it counts from 0. */
    public static InvalidFeature infinite(int column) {
        return new InvalidFeature(
                column,
                "is infinite in some rows",
                "Leave such rows out, or scale the values: beyond 3.4e38 they count as infinite.");
    }

    /** Refuses the row whose values begin there if one isn't finite. */
    static void require(float[] values, int at, int columns, String learner) {
        for (int column = 0; column < columns; column++) {
            float value = values[at + column];
            if (!Float.isFinite(value)) {
                throw Float.isNaN(value)
                        ? new InvalidFeature(
                                column,
                                "is missing in some rows, which %s can't learn from"
                                        .formatted(learner),
                                "Impute missing values, leave such rows out, or predict by an algorithm that knows them, such as xgboost.")
                        : infinite(column);
            }
        }
    }
}
