package org.howdah.ml.learner.decomposition;

import java.util.Arrays;

/** How the columns of a group become one. */
enum Pooling {
    MEAN,
    MIN,
    MAX,
    MEDIAN;

    static Pooling of(String name) {
        return switch (name) {
            case "min" -> MIN;
            case "max" -> MAX;
            case "median" -> MEDIAN;
            default -> MEAN;
        };
    }

    org.howdah.ml.formula.Pooling formula() {
        return switch (this) {
            case MEAN -> org.howdah.ml.formula.Pooling.MEAN;
            case MIN -> org.howdah.ml.formula.Pooling.MIN;
            case MAX -> org.howdah.ml.formula.Pooling.MAX;
            case MEDIAN -> org.howdah.ml.formula.Pooling.MEDIAN;
        };
    }

    /** The value of the first so many; they may be reordered. NaN if one is NaN. */
    double of(double[] values, int count) {
        double result =
                switch (this) {
                    case MIN -> Double.POSITIVE_INFINITY;
                    case MAX -> Double.NEGATIVE_INFINITY;
                    case MEAN, MEDIAN -> 0;
                };
        for (int i = 0; i < count; i++) {
            result =
                    switch (this) {
                        case MIN -> Math.min(result, values[i]);
                        case MAX -> Math.max(result, values[i]);
                        case MEAN, MEDIAN -> result + values[i];
                    };
        }
        return switch (this) {
            case MIN, MAX -> result;
            case MEAN -> result / count;
            case MEDIAN -> Double.isNaN(result) ? Double.NaN : median(values, count);
        };
    }

    private static double median(double[] values, int count) {
        Arrays.sort(values, 0, count);
        return (values[(count - 1) / 2] + values[count / 2]) / 2;
    }
}
