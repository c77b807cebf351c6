package org.howdah.ml.learner.tree.boosting;

import java.util.Arrays;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.TrainingSet;

/** Labels' codes as targets. */
final class Codes {
    private Codes() {}

    static double[] of(ClassLabels labels, TrainingSet data) {
        return Arrays.stream(data.target()).map(label -> labels.code(label)).toArray();
    }
}
