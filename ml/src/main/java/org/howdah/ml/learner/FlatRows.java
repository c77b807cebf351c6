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
     * @param learner who keeps them, as messages call it, such as {@code nearest neighbours}
     * @throws InvalidTrainingData if one is missing or infinite, or if they don't fit
     */
    public static float[] of(Matrix matrix, String learner, Progress progress) {
        int columns = matrix.columns();
        int length = length(matrix, learner);
        progress.memory().reserve(length, Float.BYTES);
        float[] values = new float[length];
        for (int row = 0; row < matrix.rows(); row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            System.arraycopy(matrix.block(row), matrix.offset(row), values, row * columns, columns);
            CompleteRows.require(values, row * columns, columns, learner);
        }
        return values;
    }

    private static int length(Matrix matrix, String learner) {
        long length = (long) matrix.rows() * matrix.columns();
        if (length > LONGEST) {
            throw new InvalidTrainingData(
                    "%d rows of %d features are too many to be kept for %s"
                            .formatted(matrix.rows(), matrix.columns(), learner),
                    "Take a sample of the rows, or fewer features.");
        }
        return (int) length;
    }
}
