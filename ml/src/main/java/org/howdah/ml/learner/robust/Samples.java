package org.howdah.ml.learner.robust;

import java.util.BitSet;
import java.util.SplittableRandom;

/** Random or all subsets of the numbers from 0 on. */
final class Samples {
    private Samples() {}

    /**
     * Draws {@code size} distinct numbers below {@code count} into {@code sample[start]} and behind
     * (Floyd's algorithm, in Bentley, 1987).
     */
    static void draw(SplittableRandom random, int count, int[] sample, int start, int size) {
        // a set where looking through the sample would take long
        BitSet drawn = new BitSet();
        boolean few = size <= 64;
        for (int i = 0; i < size; i++) {
            int last = count - size + i;
            int number = random.nextInt(last + 1);
            boolean taken = few ? contains(sample, start, i, number) : drawn.get(number);
            int chosen = taken ? last : number;
            sample[start + i] = chosen;
            if (!few) {
                drawn.set(chosen);
            }
        }
    }

    private static boolean contains(int[] sample, int start, int length, int number) {
        for (int i = start; i < start + length; i++) {
            if (sample[i] == number) {
                return true;
            }
        }
        return false;
    }

    /** How many subsets of that size there are. */
    static double combinations(int count, int size) {
        double product = 1;
        for (int i = 1; i <= Math.min(size, count - size); i++) {
            product = product * (count - i + 1) / i;
        }
        return Math.rint(product);
    }

    /** Turns a subset, in order, into the one that follows it in lexicographic order. */
    static void next(int count, int[] subset) {
        int size = subset.length;
        int i = size - 1;
        while (i >= 0 && subset[i] == count - size + i) {
            i--;
        }
        if (i < 0) {
            return;
        }
        subset[i]++;
        for (int j = i + 1; j < size; j++) {
            subset[j] = subset[j - 1] + 1;
        }
    }
}
