package org.howdah.ml.learner.tree.grow;

import java.util.Arrays;

/** Finds where to cut a feature's values into bins. */
final class Thresholds {
    private static final int SAMPLE = 200_000;

    private Thresholds() {}

    /**
     * Between all distinct values if there are at most so many, else between quantiles of (evenly
     * spread) rows that have a value. NaN is left out.
     */
    static double[] of(float[] values, int bins) {
        float[] distinct = distinct(values, bins);
        if (distinct.length <= bins) {
            double[] middles = new double[Math.max(0, distinct.length - 1)];
            for (int i = 0; i < middles.length; i++) {
                middles[i] = ((double) distinct[i] + distinct[i + 1]) / 2;
            }
            return middles;
        }
        float[] sorted = sortedSample(values);
        double[] cuts = new double[bins - 1];
        for (int i = 1; i < bins; i++) {
            double place = (double) i / bins * (sorted.length - 1);
            cuts[i - 1] =
                    ((double) sorted[(int) Math.floor(place)] + sorted[(int) Math.ceil(place)]) / 2;
        }
        return Arrays.stream(cuts).distinct().toArray();
    }

    /** The distinct values, ascending, or the first so many and one more in any order. */
    private static float[] distinct(float[] values, int most) {
        float[] table = new float[1024];
        boolean[] used = new boolean[table.length];
        float[] found = new float[most + 1];
        int count = 0;
        for (float value : values) {
            if (Float.isNaN(value)) {
                continue;
            }
            int slot = (Float.floatToRawIntBits(value) * 0x9E3779B9) >>> 22;
            while (used[slot] && table[slot] != value) {
                slot = (slot + 1) & (table.length - 1);
            }
            if (!used[slot]) {
                used[slot] = true;
                table[slot] = value;
                found[count++] = value;
                if (count > most) {
                    return found;
                }
            }
        }
        float[] distinct = Arrays.copyOf(found, count);
        Arrays.sort(distinct);
        return distinct;
    }

    /** Of evenly spread rows among those that have a value. */
    private static float[] sortedSample(float[] values) {
        int present = 0;
        for (float value : values) {
            present += Float.isNaN(value) ? 0 : 1;
        }
        float[] sample = new float[Math.min(present, SAMPLE)];
        int seen = 0;
        int taken = 0;
        for (float value : values) {
            if (Float.isNaN(value)) {
                continue;
            }
            if (seen++ == (long) taken * present / sample.length) {
                sample[taken++] = value;
            }
        }
        Arrays.sort(sample);
        return sample;
    }
}
