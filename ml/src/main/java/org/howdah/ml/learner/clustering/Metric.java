package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import java.util.Map;
import org.howdah.ml.formula.Distance;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;

/**
 * A distance of rows: Minkowski's of a power, of which 1 is Manhattan's, 2 Euclid's, infinity
 * Chebyshev's, or 1 less the cosine. Its reduced form, without the root, has the same order and
 * costs less.
 *
 * @param power at least 1, or 0 for the cosine
 */
record Metric(double power) {
    static final Metric EUCLIDEAN = new Metric(2);
    static final Metric COSINE = new Metric(0);

    private static final Map<String, Double> NAMES =
            Map.of(
                    "euclidean", 2.0,
                    "l2", 2.0,
                    "manhattan", 1.0,
                    "cityblock", 1.0,
                    "l1", 1.0,
                    "chebyshev", Double.POSITIVE_INFINITY,
                    "cosine", COSINE.power);

    /** What cosines of equal directions may differ by. */
    private static final double ROUNDING = 1e-15;

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
    static Metric of(String name, double power) {
        return new Metric(NAMES.getOrDefault(name, power));
    }

    /** Whether there is a metric of that power. */
    static boolean exists(double power) {
        return power >= 1 || power == COSINE.power;
    }

    boolean cosine() {
        return power == 0;
    }

    /** How far a row reaches that stands for itself alone. */
    double nowhere() {
        return cosine() ? ROUNDING : 0;
    }

    double reduced(double[] left, int from, double[] right, int other, int width) {
        if (power == 2) {
            return Distances.squared(left, from, right, other, width);
        }
        if (cosine()) {
            return oneLessCosine(left, from, right, other, width);
        }
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum = plus(sum, left[from + i] - right[other + i]);
        }
        return sum;
    }

    private static double oneLessCosine(
            double[] left, int from, double[] right, int other, int width) {
        double product = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (int i = 0; i < width; i++) {
            product += left[from + i] * right[other + i];
            leftSquares += left[from + i] * left[from + i];
            rightSquares += right[other + i] * right[other + i];
        }
        double norms = Math.sqrt(leftSquares) * Math.sqrt(rightSquares);
        return norms == 0 ? 1 : Math.clamp(1 - product / norms, 0, 2);
    }

    /**
     * Adds a coordinate's difference to a reduced distance. A cosine is no less for a difference:
     * nothing can be said by coordinates alone.
     */
    double plus(double reduced, double difference) {
        if (power == 2) {
            return reduced + difference * difference;
        }
        if (cosine()) {
            return reduced;
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
        return reducedIsDistance() ? distance : Math.pow(distance, power);
    }

    double expand(double reduced) {
        if (power == 2) {
            return Math.sqrt(reduced);
        }
        return reducedIsDistance() ? reduced : Math.pow(reduced, 1 / power);
    }

    private boolean reducedIsDistance() {
        return power <= 1 || Double.isInfinite(power);
    }

    Distance formula() {
        return cosine() ? new Distance(Distance.Kind.COSINE, power) : Distance.minkowski(power);
    }
}
