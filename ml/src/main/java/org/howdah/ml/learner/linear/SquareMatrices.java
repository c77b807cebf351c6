package org.howdah.ml.learner.linear;

import org.howdah.ml.learner.InvalidTrainingData;

/** What matrices of all pairs of columns, or of all pairs of rows, cost. */
final class SquareMatrices {
    /** A decomposition needs a few more of the same size beside the rows themselves. */
    private static final int SHARE_OF_MEMORY = 8;

    private SquareMatrices() {}

    /**
     * Refuses what would not fit.
     *
     * @param of what there are so many of, such as {@code columns}
     */
    static void requireRoom(int width, String of) {
        long bytes = (long) Double.BYTES * width * width;
        long most =
                Math.min(
                        (long) Double.BYTES * Integer.MAX_VALUE,
                        Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        if (bytes > most) {
            throw new InvalidTrainingData(
                    "%d %s are too many: products of all pairs of them need %d MiB, of which there is room for %d MiB"
                            .formatted(width, of, bytes >> 20, most >> 20),
                    "Take fewer features, an algorithm that goes over the rows, such as stochastic_gradient_descent, or a larger heap.");
        }
    }
}
