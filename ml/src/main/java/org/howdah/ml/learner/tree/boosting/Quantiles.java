package org.howdah.ml.learner.tree.boosting;

import java.util.Arrays;

/** Quantiles of values. */
final class Quantiles {
    private Quantiles() {}

    /** Between the two values next to it; sorts the values. */
    static double interpolated(double[] values, double quantile) {
        Arrays.sort(values);
        double place = quantile * (values.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, values.length - 1);
        return values[below] + (place - below) * (values[above] - values[below]);
    }

    /** The lowest value that has at least such a share of values up to it; sorts the values. */
    static double lower(double[] values, double quantile) {
        Arrays.sort(values);
        int count = (int) Math.ceil(quantile * values.length);
        return values[Math.max(0, Math.min(count, values.length) - 1)];
    }
}
