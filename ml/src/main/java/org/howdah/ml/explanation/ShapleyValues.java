package org.howdah.ml.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Progress;

/**
 * Shapley values of any model's outputs against one background row: what a value of the row adds on
 * average when the values replace the background's one after the other, in all orders (E. Strumbelj
 * and I. Kononenko, 2014; with one background row the baseline Shapley values of M. Sundararajan
 * and A. Najmi, 2020). Up to {@value #MOST_EXACT} values that differ from the background are
 * computed exactly, more from a sample of orders of a fixed seed, each with its reverse (R.
 * Mitchell and others, 2022). In both cases they add up exactly.
 */
final class ShapleyValues {
    private static final int MOST_EXACT = 10;
    private static final int EVALUATIONS = 2048;
    private static final long SEED = 0;

    private final Outputs outputs;
    private final int[] starts;
    private final float[] background;
    private final Progress progress;

    ShapleyValues(Outputs outputs, int[] starts, double[] means, Progress progress) {
        this.outputs = outputs;
        this.starts = starts;
        this.progress = progress;
        this.background = new float[means.length];
        for (int i = 0; i < means.length; i++) {
            background[i] = (float) means[i];
        }
    }

    List<Contributions> of(float[] row) {
        double[] base = evaluate(background);
        double[][] values = new double[outputs.count()][starts.length - 1];
        int[] players =
                IntStream.range(0, starts.length - 1)
                        .filter(value -> differs(value, row))
                        .toArray();
        if (players.length <= MOST_EXACT) {
            exact(row, players, values);
        } else {
            sampled(row, players, values);
        }
        List<Contributions> all = new ArrayList<>();
        for (int output = 0; output < values.length; output++) {
            all.add(new Contributions(base[output], values[output]));
        }
        return all;
    }

    private boolean differs(int value, float[] row) {
        return !Arrays.equals(
                row,
                starts[value],
                starts[value + 1],
                background,
                starts[value],
                starts[value + 1]);
    }

    /** The sum over all coalitions, by the bits of their numbers. */
    private void exact(float[] row, int[] players, double[][] values) {
        int coalitions = 1 << players.length;
        double[][] worth = new double[coalitions][];
        for (int coalition = 0; coalition < coalitions; coalition++) {
            float[] mixed = background.clone();
            for (int i = 0; i < players.length; i++) {
                if ((coalition >> i & 1) == 1) {
                    replace(mixed, players[i], row);
                }
            }
            worth[coalition] = evaluate(mixed);
        }
        double[] shares = shares(players.length);
        for (int coalition = 0; coalition < coalitions; coalition++) {
            double share = shares[Integer.bitCount(coalition)];
            for (int i = 0; i < players.length; i++) {
                int joined = coalition | 1 << i;
                if (joined != coalition) {
                    add(values, players[i], worth[coalition], worth[joined], share);
                }
            }
        }
    }

    /** The part of the orders in which a player comes right behind a coalition of each size. */
    private static double[] shares(int players) {
        double[] shares = new double[players + 1];
        double share = 1.0 / Math.max(1, players);
        for (int size = 0; size < players; size++) {
            shares[size] = share;
            share = share * (size + 1) / Math.max(1, players - size - 1);
        }
        return shares;
    }

    private void sampled(float[] row, int[] players, double[][] values) {
        SplittableRandom random = new SplittableRandom(SEED);
        int pairs = Math.max(1, EVALUATIONS / (2 * players.length));
        int[] order = players.clone();
        for (int pair = 0; pair < pairs; pair++) {
            shuffle(order, random);
            inOrder(row, order, values, 0.5 / pairs);
            reverse(order);
            inOrder(row, order, values, 0.5 / pairs);
        }
    }

    private void inOrder(float[] row, int[] order, double[][] values, double share) {
        float[] mixed = background.clone();
        double[] before = evaluate(mixed);
        for (int player : order) {
            replace(mixed, player, row);
            double[] after = evaluate(mixed);
            add(values, player, before, after, share);
            before = after;
        }
    }

    private static void add(
            double[][] values, int player, double[] before, double[] after, double share) {
        for (int output = 0; output < values.length; output++) {
            values[output][player] += share * (after[output] - before[output]);
        }
    }

    private void replace(float[] mixed, int player, float[] row) {
        System.arraycopy(
                row, starts[player], mixed, starts[player], starts[player + 1] - starts[player]);
    }

    private double[] evaluate(float[] row) {
        progress.check();
        double[] result = new double[outputs.count()];
        outputs.of(row, result);
        return result;
    }

    static void shuffle(int[] numbers, SplittableRandom random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int number = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = number;
        }
    }

    private static void reverse(int[] numbers) {
        for (int i = 0, j = numbers.length - 1; i < j; i++, j--) {
            int number = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = number;
        }
    }
}
