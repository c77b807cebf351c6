package org.howdah.ml.learner.kernel.covariance;

import java.util.List;

/**
 * A covariance of two rows as a function of positive hyperparameters, of which some are fixed and
 * the others are free; derivatives are by logarithms of the free ones. Immutable.
 */
public sealed interface Covariance
        permits Constant,
                DotProduct,
                ExpSineSquared,
                Matern,
                Power,
                Product,
                RationalQuadratic,
                Sum,
                WhiteNoise {

    /** The covariance of the rows. */
    double value(Pair pair);

    /**
     * The same, and its derivative by the logarithm of each free hyperparameter: as many numbers as
     * {@link #dimension}, from {@code derivatives[at]} on.
     */
    double differentiate(Pair pair, double[] derivatives, int at);

    /** The free hyperparameters in their order. */
    List<Magnitude> free();

    /** How many hyperparameters are free. */
    int dimension();

    /** The same with other values of free hyperparameters, of which it takes its own. */
    Covariance with(Values values);

    /** How many columns its rows must have; 0 for any. */
    int columns();

    /** The expression that makes the same covariance, but for bounds. */
    String text();

    /** The same with free hyperparameters of those logarithms. */
    default Covariance at(double... logarithms) {
        return with(new Values(logarithms));
    }
}
