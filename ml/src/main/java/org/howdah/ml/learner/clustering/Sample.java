package org.howdah.ml.learner.clustering;

import java.util.SplittableRandom;

/** Numbers drawn at random. */
final class Sample {
    private Sample() {}

    /** So many different numbers below {@code from}. */
    static int[] without(int from, int count, SplittableRandom random) {
        int[] numbers = new int[from];
        for (int i = 0; i < from; i++) {
            numbers[i] = i;
        }
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(from - i);
            drawn[i] = numbers[other];
            numbers[other] = numbers[i];
        }
        return drawn;
    }

    /** So many numbers below {@code from}, which may repeat. */
    static int[] with(int from, int count, SplittableRandom random) {
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = random.nextInt(from);
        }
        return drawn;
    }
}
