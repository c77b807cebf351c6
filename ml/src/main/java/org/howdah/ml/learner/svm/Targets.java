package org.howdah.ml.learner.svm;

import org.howdah.ml.learner.InvalidTrainingData;

/** What regressions learn to predict. */
final class Targets {
    private Targets() {}

    /**
     * Refuses targets that can't be computed with.
     *
     * @throws InvalidTrainingData if one is missing or not finite
     */
    static void requireFinite(double[] target) {
        for (int row = 0; row < target.length; row++) {
            if (!Double.isFinite(target[row])) {
                throw new InvalidTrainingData(
                        "the target is missing or not finite in training row " + (row + 1));
            }
        }
    }
}
