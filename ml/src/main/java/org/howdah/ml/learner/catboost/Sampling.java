package org.howdah.ml.learner.catboost;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How much each row counts in the search for a split. */
sealed interface Sampling {

    /** As all others. */
    record None() implements Sampling {}

    /** By the Bayesian bootstrap: an exponential variate to the power of the temperature. */
    record Bayesian(double temperature) implements Sampling {}

    /** At random, or not at all. */
    record Bernoulli(double share) implements Sampling {}

    /**
     * At random with a probability that grows with the gradient, and then by its inverse: minimal
     * variance sampling (Ibragimov and Gusev, 2019). Its regularisation is the gradients' mean.
     */
    record MinimalVariance(double share) implements Sampling {}

    /**
     * Writes the weight of each row.
     *
     * @param magnitudes of the rows' gradients
     */
    default void draw(double[] magnitudes, SplittableRandom random, double[] weights) {
        switch (this) {
            case None() -> Arrays.fill(weights, 1);
            case Bayesian(double temperature) -> {
                for (int row = 0; row < weights.length; row++) {
                    weights[row] = Math.pow(-Math.log(1 - random.nextDouble()), temperature);
                }
            }
            case Bernoulli(double share) -> {
                for (int row = 0; row < weights.length; row++) {
                    weights[row] = random.nextDouble() < share ? 1 : 0;
                }
            }
            case MinimalVariance(double share) ->
                    drawByMagnitude(share, magnitudes, random, weights);
        }
    }

    private static void drawByMagnitude(
            double share, double[] magnitudes, SplittableRandom random, double[] weights) {
        double mean = Arrays.stream(magnitudes).sum() / magnitudes.length;
        double[] sizes = new double[magnitudes.length];
        for (int row = 0; row < sizes.length; row++) {
            sizes[row] = Math.sqrt(magnitudes[row] * magnitudes[row] + mean * mean);
        }
        double threshold = threshold(sizes, share * sizes.length);
        for (int row = 0; row < sizes.length; row++) {
            double probability = threshold > 0 ? Math.min(1, sizes[row] / threshold) : 1;
            weights[row] = random.nextDouble() < probability ? 1 / probability : 0;
        }
    }

    /** By which to divide sizes so that they are, cut at 1, that number in sum. */
    private static double threshold(double[] sizes, double number) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        double sum = Arrays.stream(sorted).sum();
        int certain = 0;
        double threshold = sum / number;
        while (certain < sorted.length - 1
                && certain + 1 < number
                && sorted[sorted.length - 1 - certain] > threshold) {
            sum -= sorted[sorted.length - 1 - certain];
            certain++;
            threshold = sum / (number - certain);
        }
        return threshold;
    }
}
