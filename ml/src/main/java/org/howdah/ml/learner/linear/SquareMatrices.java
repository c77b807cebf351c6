package org.howdah.ml.learner.linear;

import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.QuadraticMemory;

/** What matrices of all pairs of columns, or of all pairs of rows, cost. */
final class SquareMatrices {
    /** A decomposition needs a few more of the same size beside the rows themselves. */
    private static final double MATRICES = 4;

    private SquareMatrices() {}

    /**
     * Refuses what would not fit.
     *
     * @param of what there are so many of, such as {@code columns}
     * @throws InvalidTrainingData if there are too many
     */
    static void requireRoom(int width, String of, Progress progress) {
        QuadraticMemory.require(
                "a linear model",
                of,
                width,
                MATRICES * Double.BYTES,
                "an algorithm that goes over the rows, such as stochastic_gradient_descent",
                progress);
    }
}
