package org.howdah.ml.metric;

import java.util.Arrays;

/** How far predicted numbers are from the truth. */
final class Errors {
    private Errors() {}

    /**
     * The coefficient of determination: 1 less the squared errors as a share of the squared
     * deviations from the mean. Where the truth doesn't vary, 1 if it is met and else 0; NaN for
     * fewer than two rows.
     */
    static double r2(double[] truth, double[] predicted) {
        if (truth.length < 2) {
            return Double.NaN;
        }
        double mean = Arrays.stream(truth).average().orElseThrow();
        double errors = 0;
        double deviations = 0;
        for (int row = 0; row < truth.length; row++) {
            errors += square(truth[row] - predicted[row]);
            deviations += square(truth[row] - mean);
        }
        if (deviations == 0) {
            return errors == 0 ? 1 : errors > 0 ? 0 : Double.NaN;
        }
        return 1 - errors / deviations;
    }

    static double meanAbsolute(double[] truth, double[] predicted) {
        double sum = 0;
        for (int row = 0; row < truth.length; row++) {
            sum += Math.abs(truth[row] - predicted[row]);
        }
        return sum / truth.length;
    }

    static double meanSquared(double[] truth, double[] predicted) {
        double sum = 0;
        for (int row = 0; row < truth.length; row++) {
            sum += square(truth[row] - predicted[row]);
        }
        return sum / truth.length;
    }

    private static double square(double value) {
        return value * value;
    }
}
