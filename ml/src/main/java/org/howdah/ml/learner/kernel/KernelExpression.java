package org.howdah.ml.learner.kernel;

import java.util.Optional;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.ValueType;
import org.howdah.ml.learner.kernel.covariance.Covariance;
import org.howdah.ml.learner.kernel.covariance.CovarianceParser;
import org.jspecify.annotations.Nullable;

/**
 * A covariance as a user writes it.
 *
 * @param text scikit-learn's expression
 */
record KernelExpression(String text, Covariance covariance) {

    /** The covariance, for rows of so many columns. */
    Covariance covariance(int columns) {
        int wanted = covariance.columns();
        if (wanted > 0 && wanted != columns) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"kernel\" has %d length scales, but there are %d features"
                            .formatted(wanted, columns),
                    "Give one length scale, or a list of one for each feature.");
        }
        return covariance;
    }

    /** An expression as text. */
    static final class Type implements ValueType<KernelExpression> {
        @Override
        public Optional<KernelExpression> read(@Nullable Object json) {
            return json instanceof String text
                    ? Optional.of(new KernelExpression(text, CovarianceParser.parse(text)))
                    : Optional.empty();
        }

        @Override
        public String description() {
            return "an expression of kernels, such as \"1.0 * RBF(1.0) + WhiteKernel()\"";
        }

        @Override
        public Object write(KernelExpression value) {
            return value.text();
        }
    }
}
