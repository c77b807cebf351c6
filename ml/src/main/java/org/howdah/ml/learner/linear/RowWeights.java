package org.howdah.ml.learner.linear;

import java.util.Arrays;
import java.util.Optional;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.LabelWeights;

/** How much each row counts in a logistic regression. */
final class RowWeights {
    private RowWeights() {}

    static double[] of(Optional<LabelWeights> given, ClassLabels labels, int[] codes) {
        double[] byCode = LabelWeights.of(given, labels, codes);
        return Arrays.stream(codes).mapToDouble(code -> byCode[code]).toArray();
    }

    /** Where one label is told from all others, which scikit-learn weighs in its own way. */
    static double[] against(
            Hyperparameters parameters, ClassLabels labels, int[] codes, int label) {
        Optional<LabelWeights> given = parameters.get(CommonParameters.CLASS_WEIGHT);
        if (LogisticParameters.liblinear(parameters)) {
            double weight = LabelWeights.of(given, labels, codes)[label];
            return Arrays.stream(codes).mapToDouble(code -> code == label ? weight : 1).toArray();
        }
        boolean balanced = given.filter(LabelWeights.Balanced.class::isInstance).isPresent();
        int[] binary = Arrays.stream(codes).map(code -> code == label ? 1 : 0).toArray();
        return balanced ? of(given, ClassLabels.of(0, 1), binary) : of(given, labels, codes);
    }
}
