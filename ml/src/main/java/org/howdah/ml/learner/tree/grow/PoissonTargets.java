package org.howdah.ml.learner.tree.grow;

import org.howdah.ml.learner.InvalidTrainingData;

/** What Poisson's deviance asks of targets, whose logarithms of means it compares. */
public final class PoissonTargets {
    private static final String WAY_OUT = "Take \"squared_error\" instead of \"poisson\".";

    private PoissonTargets() {}

    /**
     * Lets pass targets that are not negative and not all 0.
     *
     * @throws InvalidTrainingData for others
     */
    public static void require(double[] targets) {
        for (double target : targets) {
            if (target < 0) {
                throw new InvalidTrainingData(
                        "a target is %s, but \"poisson\" can't learn negative ones"
                                .formatted(target),
                        WAY_OUT);
            }
        }
        if (!(TrainingRows.sum(targets) > 0)) {
            throw new InvalidTrainingData(
                    "all targets are 0, which \"poisson\" can't learn", WAY_OUT);
        }
    }
}
