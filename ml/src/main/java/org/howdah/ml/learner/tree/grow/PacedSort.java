package org.howdah.ml.learner.tree.grow;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;

/** Sorts many numbers in steps of some milliseconds, so that it can be cancelled. Reused. */
final class PacedSort {
    /** How many numbers a step sorts or merges. */
    static final int RUN = 1 << 16;

    private final Progress progress;
    private final long[] spare;

    /** Sorts up to so many numbers at once. */
    PacedSort(int most, Progress progress) {
        this.progress = progress;
        this.spare = new long[most > RUN ? most : 0];
    }

    /** Sorts the first numbers ascending. */
    void sort(long[] numbers, int count) {
        for (int start = 0; start < count; start += RUN) {
            progress.check();
            Arrays.sort(numbers, start, Math.min(count, start + RUN));
        }
        for (long width = RUN; width < count; width *= 2) {
            for (long start = 0; start + width < count; start += 2 * width) {
                int end = (int) Math.min(count, start + 2 * width);
                merge(numbers, (int) start, (int) (start + width), end);
            }
        }
    }

    /** Merges two sorted parts that follow each other. */
    private void merge(long[] numbers, int start, int middle, int end) {
        int lefts = middle - start;
        System.arraycopy(numbers, start, spare, 0, lefts);
        int left = 0;
        int right = middle;
        for (int at = start; left < lefts; at++) {
            if (at % RUN == 0) {
                progress.check();
            }
            boolean takesLeft = right == end || spare[left] <= numbers[right];
            numbers[at] = takesLeft ? spare[left++] : numbers[right++];
        }
    }
}
