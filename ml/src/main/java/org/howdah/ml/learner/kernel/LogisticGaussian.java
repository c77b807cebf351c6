package org.howdah.ml.learner.kernel;

import java.util.Arrays;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Function;

/**
 * The mean of the logistic function over a Gaussian, by the approximation as a sum of five error
 * functions (Williams & Barber 1998, appendix A).
 */
final class LogisticGaussian {
    private static final double[] SLOPES = {0.41, 0.4, 0.37, 0.44, 0.39};
    private static final double[] FACTORS = {
        -1854.8214151, 3516.89893646, 221.29346712, 128.12323805, -2010.49422654
    };

    /** Beyond, the error function is 1 in double. */
    private static final double SATURATED = 6;

    private LogisticGaussian() {}

    /** The mean, 0 to 1. */
    static double mean(double mean, double variance) {
        double sum = 0;
        double constant = 0;
        for (int term = 0; term < SLOPES.length; term++) {
            double slope = SLOPES[term];
            double argument = slope * mean / Math.sqrt(1 + 2 * variance * slope * slope);
            sum += FACTORS[term] * 0.5 * erf(argument);
            constant += FACTORS[term];
        }
        double result = sum + 0.5 * constant;
        return Double.isNaN(result) ? Double.NaN : Math.clamp(result, 0, 1);
    }

    /** The same as {@link #mean}, as a formula. */
    static Formula formula(Formula mean, Formula variance) {
        int terms = SLOPES.length;
        double[][] slopes = new double[terms][1];
        double[][] squares = new double[terms][1];
        double[] ones = new double[terms];
        double[][] halves = new double[1][terms];
        for (int term = 0; term < terms; term++) {
            slopes[term][0] = SLOPES[term];
            squares[term][0] = 2 * SLOPES[term] * SLOPES[term];
            ones[term] = 1;
            halves[0][term] = 0.5 * FACTORS[term];
        }
        Formula arguments =
                new Formula.Quotient(
                        new Formula.Linear(mean, slopes, new double[terms]),
                        new Formula.Each(
                                Function.ROOT, new Formula.Linear(variance, squares, ones)));
        double constant = 0.5 * Arrays.stream(FACTORS).sum();
        return new Formula.Clipped(
                new Formula.Linear(
                        new Formula.Each(Function.ERROR_FUNCTION, arguments),
                        halves,
                        new double[] {constant}),
                0,
                1);
    }

    /** The error function, by its series of positive terms (Abramowitz & Stegun 1964, 7.1.6). */
    static double erf(double value) {
        if (Math.abs(value) > SATURATED) {
            return Math.signum(value);
        }
        double square = value * value;
        double term = value;
        double sum = value;
        for (int n = 1; Math.abs(term) > Math.ulp(sum) / 4; n++) {
            term *= 2 * square / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-square) * sum;
    }
}
