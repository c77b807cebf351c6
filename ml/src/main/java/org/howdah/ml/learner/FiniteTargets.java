package org.howdah.ml.learner;

import java.util.List;

/** Targets without missing or infinite values, as all regressions want them. */
public final class FiniteTargets {
    private FiniteTargets() {}

    /**
     * All targets of the rows, at least one of each.
     *
     * @throws InvalidTrainingData if there are none, or a value is missing or infinite
     */
    public static List<double[]> of(TrainingSet data) {
        if (data.rows() == 0 || data.targets().isEmpty()) {
            throw new InvalidTrainingData("there are no rows to learn from");
        }
        data.targets().forEach(FiniteTargets::require);
        return data.targets();
    }

    /**
     * Refuses a target that can't be computed with.
     *
     * @throws InvalidTrainingData if a value is missing or infinite
     */
    public static void require(double[] target) {
        for (int row = 0; row < target.length; row++) {
            if (!Double.isFinite(target[row])) {
                throw new InvalidTrainingData(
                        "the target of training row %d is missing or not finite: %s"
                                .formatted(row + 1, target[row]));
            }
        }
    }
}
