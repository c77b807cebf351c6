package org.howdah.ml.learner;

/**
 * The numbers of a linear model, as scikit-learn's {@code coef_} and {@code intercept_}.
 *
 * @param weights one array of as many values as features for each target; for a classification one
 *     for each label, or one alone if there are two labels
 * @param intercepts one for each of these arrays
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Coefficients(double[][] weights, double[] intercepts) {}
