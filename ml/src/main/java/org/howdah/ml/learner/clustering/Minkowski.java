package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import java.util.Map;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;

/**
 * The Minkowski distance of a power: 1 is Manhattan's, 2 Euclid's, infinity Chebyshev's. Its
 * reduced form, without the root, has the same order and costs less.
 */
record Minkowski(double power) {
    static final Minkowski EUCLIDEAN = new Minkowski(2);

    private static final Map<String, Double> NAMES =
            Map.of(
                    "euclidean", 2.0,
                    "l2", 2.0,
                    "manhattan", 1.0,
                    "cityblock", 1.0,
                    "l1", 1.0,
                    "chebyshev", Double.POSITIVE_INFINITY);

    /** The names of metrics, the standard first. */
    static Parameter<String> names(String standard) {
        String[] others =
                NAMES.keySet().stream()
                        .filter(name -> !name.equals(standard))
                        .sorted()
                        .toArray(String[]::new);
        String[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = standard.equals("minkowski") ? "euclidean" : "minkowski";
        return Parameter.choice(
                "metric", standard, Arrays.stream(all).distinct().toArray(String[]::new));
    }

    static final Range POWERS = Range.atLeast(1);

    /** The metric of that name; the power matters for "minkowski" alone. */
    static Minkowski of(String name, double power) {
        return new Minkowski(NAMES.getOrDefault(name, power));
    }

    double reduced(double[] left, int from, double[] right, int other, int width) {
        if (power == 2) {
            return Distances.squared(left, from, right, other, width);
        }
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum = plus(sum, left[from + i] - right[other + i]);
        }
        return sum;
    }

    /** Adds a coordinate's difference to a reduced distance. */
    double plus(double reduced, double difference) {
        if (power == 2) {
            return reduced + difference * difference;
        }
        double size = Math.abs(difference);
        if (power == 1) {
            return reduced + size;
        }
        return Double.isInfinite(power) ? Math.max(reduced, size) : reduced + Math.pow(size, power);
    }

    double reduce(double distance) {
        if (power == 2) {
            return distance * distance;
        }
        return power == 1 || Double.isInfinite(power) ? distance : Math.pow(distance, power);
    }

    double expand(double reduced) {
        if (power == 2) {
            return Math.sqrt(reduced);
        }
        return power == 1 || Double.isInfinite(power) ? reduced : Math.pow(reduced, 1 / power);
    }
}
