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
            throw InvalidTrainingData.noRows();
        }
        require(data.targets());
        return data.targets();
    }

    /**
     * Refuses targets that can't be computed with.
     *
     * @throws InvalidTarget if a value is missing or infinite
     */
    public static void require(List<double[]> targets) {
        for (int number = 0; number < targets.size(); number++) {
            require(number, targets.get(number));
        }
    }

    /** Refuses the only target likewise. */
    public static void require(double[] target) {
        require(0, target);
    }

    private static void require(int number, double[] target) {
        for (double value : target) {
            if (!Double.isFinite(value)) {
                throw InvalidTarget.notFinite(number, value);
            }
        }
    }
}
