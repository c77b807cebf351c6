package org.howdah.ml.learner.robust;

import java.util.Map;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.linear.LinearRegression;

/** Ordinary least squares, where robust regressions begin. */
final class LeastSquares {
    private static final Learner LEARNER = new LinearRegression();

    private LeastSquares() {}

    static Coefficients fit(TrainingSet data, boolean intercept, Progress progress) {
        return LEARNER.fit(
                        data,
                        LEARNER.schema().resolve(Map.of("fit_intercept", intercept)),
                        progress)
                .model()
                .coefficients()
                .orElseThrow();
    }
}
