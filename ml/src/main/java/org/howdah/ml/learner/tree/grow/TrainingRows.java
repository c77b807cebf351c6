package org.howdah.ml.learner.tree.grow;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.howdah.ml.learner.FiniteTargets;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.TrainingSet;

/** What learners of trees need of training rows. */
public final class TrainingRows {
    private TrainingRows() {}

    /** The numbers 0 to {@code count - 1}. */
    public static int[] all(int count) {
        int[] rows = new int[count];
        Arrays.setAll(rows, row -> row);
        return rows;
    }

    /**
     * All targets row by row.
     *
     * @throws InvalidTrainingData if there are none, or one isn't finite
     */
    public static double[] targets(TrainingSet data) {
        List<double[]> targets = FiniteTargets.of(data);
        int outputs = targets.size();
        double[] values = new double[Math.multiplyExact(data.rows(), outputs)];
        for (int output = 0; output < outputs; output++) {
            double[] target = targets.get(output);
            for (int row = 0; row < target.length; row++) {
                values[row * outputs + output] = target[row];
            }
        }
        return values;
    }

    /** Some of the numbers 0 to {@code total - 1} without repetition, in random order. */
    public static int[] draw(int count, int total, SplittableRandom random) {
        int[] numbers = all(total);
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(total - i);
            int number = numbers[other];
            numbers[other] = numbers[i];
            numbers[i] = number;
        }
        return Arrays.copyOf(numbers, count);
    }

    /** How often each of so many is drawn, with repetition. */
    public static double[] drawCounts(int draws, int total, SplittableRandom random) {
        double[] counts = new double[total];
        for (int i = 0; i < draws; i++) {
            counts[random.nextInt(total)]++;
        }
        return counts;
    }

    /** The places of positive weights. */
    public static int[] positive(double[] weights) {
        int[] rows = new int[weights.length];
        int count = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    public static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
