package org.howdah.ml.learner.clustering;

import java.util.HashMap;
import java.util.Map;

/** How far two clusterings agree, but for the clusters' numbers (Hubert and Arabie, 1985). */
final class RandIndex {
    private RandIndex() {}

    /** 1 if they are the same; about 0 by chance. */
    static double adjusted(double[] one, double[] other) {
        Map<Double, Integer> left = new HashMap<>();
        Map<Double, Integer> right = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (int i = 0; i < one.length; i++) {
            left.merge(one[i], 1, Integer::sum);
            right.merge(other[i], 1, Integer::sum);
            both.merge(one[i] + " " + other[i], 1, Integer::sum);
        }
        double expected = pairs(left) * pairs(right) / (one.length * (one.length - 1.0) / 2);
        double most = (pairs(left) + pairs(right)) / 2;
        return most == expected ? 1 : (pairs(both) - expected) / (most - expected);
    }

    private static double pairs(Map<?, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }
}
