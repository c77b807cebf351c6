package org.howdah.ml.learner.catboost;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Quantiles of few values. */
final class Quantiles {
    private Quantiles() {}

    /** The quantile of values, which it sorts. */
    static double of(double[] values, double level) {
        Arrays.sort(values);
        double place = level * values.length;
        int index = Math.clamp((long) Math.ceil(place) - 1, 0, values.length - 1);
        return place == Math.rint(place) && place > 0 && index + 1 < values.length
                ? (values[index] + values[index + 1]) / 2
                : values[index];
    }

    /** The least value that, with those below it, has half the weight. */
    static double weightedMedian(double[] values, double[] weights) {
        int[] ascending =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double half = Arrays.stream(weights).sum() / 2;
        double sum = 0;
        for (int i : ascending) {
            sum += weights[i];
            if (sum >= half) {
                return values[i];
            }
        }
        return values.length == 0 ? 0 : values[ascending[ascending.length - 1]];
    }
}
