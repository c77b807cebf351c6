package org.howdah.ml.learner.linear;

import org.howdah.ml.learner.Softmax;

/** The logistic loss of one row, and its derivatives by the row's functions. */
final class LogisticResidual {
    private LogisticResidual() {}

    /**
     * Replaces the values of the functions, one for two labels or one for each, by the derivatives
     * of the loss for a row of the label of that code, and returns the loss.
     */
    static double replace(double[] values, int code) {
        return values.length == 1 ? binary(values, code) : multinomial(values, code);
    }

    private static double binary(double[] values, int code) {
        double value = code == 1 ? values[0] : -values[0];
        double exponential = Math.exp(-Math.abs(value));
        double wrong = (value < 0 ? 1 : exponential) / (1 + exponential);
        values[0] = code == 1 ? -wrong : wrong;
        return Math.log1p(exponential) + Math.max(-value, 0);
    }

    private static double multinomial(double[] values, int code) {
        double chosen = values[code];
        double logarithm = Softmax.replace(values, 0, values.length);
        values[code] -= 1;
        return logarithm - chosen;
    }
}
