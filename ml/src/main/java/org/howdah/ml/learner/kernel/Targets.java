package org.howdah.ml.learner.kernel;

import java.util.List;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.TrainingSet;

/** What all regressions here want of their targets. */
final class Targets {
    private Targets() {}

    /**
     * The targets, of at least one row.
     *
     * @throws InvalidTrainingData if a value isn't finite, or there is nothing
     */
    static List<double[]> of(TrainingSet data) {
        if (data.rows() == 0 || data.targets().isEmpty()) {
            throw new InvalidTrainingData("there are no rows to learn from");
        }
        for (double[] target : data.targets()) {
            for (double value : target) {
                if (!Double.isFinite(value)) {
                    throw new InvalidTrainingData("a target is missing or not finite");
                }
            }
        }
        return data.targets();
    }
}
