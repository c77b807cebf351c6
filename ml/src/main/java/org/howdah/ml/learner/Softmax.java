package org.howdah.ml.learner;

/** The logistic function and its relative for several values, safe from overflow. */
public final class Softmax {
    private Softmax() {}

    /** {@code 1 / (1 + exp(-value))}. */
    public static double sigmoid(double value) {
        if (value >= 0) {
            return 1 / (1 + Math.exp(-value));
        }
        double exponential = Math.exp(value);
        return exponential / (1 + exponential);
    }

    /** Replaces values by their softmax; returns the logarithm of the sum of their exponentials. */
    public static double replace(double[] values, int at, int count) {
        double largest = values[at];
        for (int i = 1; i < count; i++) {
            largest = Math.max(largest, values[at + i]);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            values[at + i] = Math.exp(values[at + i] - largest);
            sum += values[at + i];
        }
        for (int i = 0; i < count; i++) {
            values[at + i] /= sum;
        }
        return largest + Math.log(sum);
    }
}
