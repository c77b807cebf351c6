package org.howdah.ml.learner.linear;

import java.util.Optional;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Vectors;

/** Standard errors of linear regression's coefficients. */
final class ErrorsOfRegression {
    private ErrorsOfRegression() {}

    static Uncertainty of(
            TrainingSet data,
            int target,
            double[] weights,
            double constant,
            boolean intercept,
            Progress progress) {
        TrainingSet one = data.onlyTarget(target);
        Gram gram = Gram.of(one, intercept, progress);
        Optional<InverseGram> inverse = InverseGram.of(one, null, gram, progress);
        int degrees = data.rows() - weights.length - (intercept ? 1 : 0);
        if (inverse.isEmpty() || degrees < 1) {
            return Uncertainty.unknown(weights.length);
        }
        double centre = constant + Vectors.product(weights, gram.featureMeans());
        double shift = gram.targetMeans()[0] - centre;
        double errors = SquaredErrors.of(one, gram, 0, weights, progress);
        return Uncertainty.of(
                gram,
                inverse.get(),
                errors / degrees,
                degrees,
                weights,
                Vectors.difference(gram.targets()[0], gram.times(weights)),
                intercept ? shift * data.rows() : 0,
                intercept ? data.rows() : 0);
    }
}
