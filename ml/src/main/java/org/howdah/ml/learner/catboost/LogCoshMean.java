package org.howdah.ml.learner.catboost;

import java.util.Arrays;

/** The constant whose {@link Loss.LogCosh} is least: between the mean and the median. */
final class LogCoshMean {
    private static final int MOST_STEPS = 60;
    private static final double PRECISION = 1e-9;

    private LogCoshMean() {}

    /** That of those values; 0 of none. Newton's method, by halves where a step leads too far. */
    static double of(double... values) {
        if (values.length == 0) {
            return 0;
        }
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        double value = Arrays.stream(values).average().orElseThrow();
        double precision = PRECISION * Math.max(1, Math.max(Math.abs(low), Math.abs(high)));
        for (int step = 0; step < MOST_STEPS && high - low > precision; step++) {
            double slope = 0;
            double curvature = 0;
            for (double each : values) {
                double gradient = Math.tanh(each - value);
                slope += gradient;
                curvature += 1 - gradient * gradient;
            }
            if (Math.abs(slope) <= PRECISION * values.length) {
                return value;
            }
            if (slope > 0) {
                low = value;
            } else {
                high = value;
            }
            double next = value + slope / curvature;
            value = next > low && next < high ? next : (low + high) / 2;
        }
        return value;
    }
}
