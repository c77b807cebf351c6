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
        double errors = 0;
        for (int row = 0; row < truth.length; row++) {
            errors += square(truth[row] - predicted[row]);
        }
        return unexplained(errors, truth);
    }

    /** 1 less those squares as a share of the truth's. */
    private static double unexplained(double squares, double[] truth) {
        double deviations = deviations(truth);
        if (deviations == 0) {
            return squares == 0 ? 1 : squares > 0 ? 0 : Double.NaN;
        }
        return 1 - squares / deviations;
    }

    /** The squared deviations from the mean; of equal values 0, although their mean is rounded. */
    private static double deviations(double[] values) {
        double first = values[0];
        if (Arrays.stream(values).allMatch(value -> value == first)) {
            return 0;
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double sum = 0;
        for (double value : values) {
            sum += square(value - mean);
        }
        return sum;
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

    /** The middle error, or the mean of the two in the middle. */
    static double medianAbsolute(double[] truth, double[] predicted) {
        double[] errors = new double[truth.length];
        for (int row = 0; row < errors.length; row++) {
            errors[row] = Math.abs(truth[row] - predicted[row]);
        }
        Arrays.sort(errors);
        int half = errors.length / 2;
        if (errors.length == 0) {
            return Double.NaN;
        }
        return errors.length % 2 == 1 ? errors[half] : (errors[half - 1] + errors[half]) / 2;
    }

    static double greatestAbsolute(double[] truth, double[] predicted) {
        double greatest = truth.length == 0 ? Double.NaN : 0;
        for (int row = 0; row < truth.length; row++) {
            greatest = Math.max(greatest, Math.abs(truth[row] - predicted[row]));
        }
        return greatest;
    }

    /** As {@link #r2}, but an error that all predictions share doesn't count. */
    static double explainedVariance(double[] truth, double[] predicted) {
        if (truth.length < 2) {
            return Double.NaN;
        }
        double[] errors = new double[truth.length];
        for (int row = 0; row < errors.length; row++) {
            errors[row] = truth[row] - predicted[row];
        }
        return unexplained(deviations(errors), truth);
    }

    private static double square(double value) {
        return value * value;
    }
}
