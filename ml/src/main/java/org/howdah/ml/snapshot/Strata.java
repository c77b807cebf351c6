package org.howdah.ml.snapshot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides test rows among labels in proportion to how often the labels occur. */
final class Strata {
    private Strata() {}

    /**
     * How many test rows each label gives, by largest remainders; where it can be, each label keeps
     * a row to be learned from.
     *
     * @param counts how often each label occurs
     * @param test how many test rows there are, fewer than all
     */
    static int[] quotas(int[] counts, int test) {
        long rows = Arrays.stream(counts).asLongStream().sum();
        int[] quotas = new int[counts.length];
        double[] exact = new double[counts.length];
        for (int label = 0; label < counts.length; label++) {
            exact[label] = counts[label] * (double) test / rows;
            quotas[label] = Math.min((int) exact[label], counts[label] - 1);
        }
        int left = test - Arrays.stream(quotas).sum();
        for (int spared = 1; left > 0; spared--) {
            left = share(left, counts, quotas, exact, spared);
        }
        return quotas;
    }

    /** Gives one row more to labels, those with the largest remainder first, until none can. */
    private static int share(int left, int[] counts, int[] quotas, double[] exact, int spared) {
        int remaining = left;
        while (remaining > 0) {
            int[] labels =
                    IntStream.range(0, counts.length)
                            .filter(label -> quotas[label] < counts[label] - spared)
                            .boxed()
                            .sorted(
                                    Comparator.comparingDouble(
                                            label -> quotas[label] - exact[label]))
                            .mapToInt(Integer::intValue)
                            .limit(remaining)
                            .toArray();
            if (labels.length == 0) {
                return remaining;
            }
            for (int label : labels) {
                quotas[label]++;
                remaining--;
            }
        }
        return 0;
    }
}
