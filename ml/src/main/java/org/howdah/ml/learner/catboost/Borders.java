package org.howdah.ml.learner.catboost;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Thresholds between a feature's values, chosen so that the sum of the logarithms of the bins'
 * sizes is large: bins are cut greedily, each near its median (CatBoost's {@code GreedyLogSum}).
 */
final class Borders {
    private static final double TINY = 1e-8;

    private Borders() {}

    /** At most so many, ascending; none if all values are equal. No value may be NaN. */
    static float[] of(float[] values, int most) {
        Arrays.sort(values);
        float[] distinct = new float[values.length];
        int[] before = new int[values.length + 1];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                distinct[count++] = values[i];
            }
            before[count] = i + 1;
        }
        return cut(distinct, before, count, most);
    }

    private static float[] cut(float[] distinct, int[] before, int count, int most) {
        boolean[] cuts = new boolean[count + 1];
        PriorityQueue<Bin> bins = new PriorityQueue<>();
        bins.add(Bin.of(before, 0, count));
        int made = 0;
        while (made < most && !bins.isEmpty() && bins.peek().cut() > 0) {
            Bin bin = bins.remove();
            cuts[bin.cut()] = true;
            made++;
            bins.add(Bin.of(before, bin.from(), bin.cut()));
            bins.add(Bin.of(before, bin.cut(), bin.to()));
        }
        float[] borders = new float[made];
        int next = 0;
        for (int i = 1; i < count; i++) {
            if (cuts[i]) {
                borders[next++] = between(distinct[i - 1], distinct[i]);
            }
        }
        return borders;
    }

    /** At least the lower value and less than the upper, and finite. */
    private static float between(float lower, float upper) {
        if (lower == Float.NEGATIVE_INFINITY) {
            return -Float.MAX_VALUE;
        }
        float middle = (float) (0.5 * lower + 0.5 * upper);
        return middle >= lower && middle < upper ? middle : lower;
    }

    /**
     * The distinct values {@code from} to {@code to - 1}.
     *
     * @param cut where to cut them, or 0 if they can't be
     * @param gain what that adds to the sum of logarithms
     */
    private record Bin(int from, int to, int cut, double gain) implements Comparable<Bin> {

        static Bin of(int[] before, int from, int to) {
            if (to - from < 2) {
                return new Bin(from, to, 0, Double.NEGATIVE_INFINITY);
            }
            double middle = (before[from] + before[to]) / 2.0;
            int lower = from + 1;
            int upper = to - 1;
            while (lower < upper) {
                int center = (lower + upper) >>> 1;
                if (before[center] < middle) {
                    lower = center + 1;
                } else {
                    upper = center;
                }
            }
            int other = Math.max(from + 1, lower - 1);
            double gain = gain(before, from, to, lower);
            double otherGain = gain(before, from, to, other);
            return otherGain > gain
                    ? new Bin(from, to, other, otherGain)
                    : new Bin(from, to, lower, gain);
        }

        private static double gain(int[] before, int from, int to, int cut) {
            return Math.log(before[cut] - before[from] + TINY)
                    + Math.log(before[to] - before[cut] + TINY)
                    - Math.log(before[to] - before[from] + TINY);
        }

        /** The greatest gain first, then the lowest values. */
        @Override
        public int compareTo(Bin other) {
            int byGain = Double.compare(other.gain, gain);
            return byGain != 0 ? byGain : Integer.compare(from, other.from);
        }
    }
}
