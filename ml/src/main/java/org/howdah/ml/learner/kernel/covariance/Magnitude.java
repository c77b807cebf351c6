package org.howdah.ml.learner.kernel.covariance;

/**
 * A positive hyperparameter of a covariance.
 *
 * @param low the least value that it may take; without meaning if it is fixed, as the greatest
 */
public record Magnitude(String name, double value, double low, double high, boolean fixed) {

    Magnitude with(Values values) {
        return fixed ? this : new Magnitude(name, values.next(), low, high, false);
    }

    int dimension() {
        return fixed ? 0 : 1;
    }

    String text() {
        return name + "=" + value;
    }
}
