package org.howdah.ml.learner.tree.grow;

import org.howdah.ml.learner.InvalidTarget;

/** What Poisson's deviance asks of targets, whose logarithms of means it compares. */
public final class PoissonTargets {
    private static final String WAY_OUT = "Take \"squared_error\" instead of \"poisson\".";

    private PoissonTargets() {}

    /**
     * Lets pass values of the only target that are not negative and not all 0.
     *
     * @throws InvalidTarget for others
     */
    public static void require(double[] targets) {
        for (double target : targets) {
            if (target < 0) {
                throw new InvalidTarget(
                        0, target, ", but \"poisson\" can't learn negative targets", WAY_OUT);
            }
        }
        if (!(TrainingRows.sum(targets) > 0)) {
            throw new InvalidTarget(0, 0, " in all rows, which \"poisson\" can't learn", WAY_OUT);
        }
    }
}
