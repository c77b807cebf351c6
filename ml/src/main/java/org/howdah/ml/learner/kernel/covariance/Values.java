package org.howdah.ml.learner.kernel.covariance;

/** Logarithms of hyperparameters, which an expression's parts take in turn. */
final class Values {
    private final double[] logarithms;
    private int next;

    Values(double[] logarithms) {
        this.logarithms = logarithms.clone();
    }

    double next() {
        return Math.exp(logarithms[next++]);
    }
}
