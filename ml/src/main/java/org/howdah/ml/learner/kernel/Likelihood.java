package org.howdah.ml.learner.kernel;

import org.howdah.ml.learner.kernel.covariance.Covariance;

/** How likely training rows' targets are, as a function of the covariance. */
@FunctionalInterface
interface Likelihood {
    /**
     * The logarithm of the marginal likelihood, negative infinity where the covariance is not
     * positive definite; its derivatives by the logarithms of free hyperparameters are written.
     */
    double evaluate(Covariance covariance, double[] derivatives);
}
