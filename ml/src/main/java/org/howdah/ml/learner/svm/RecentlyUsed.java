package org.howdah.ml.learner.svm;

import java.util.Arrays;

/**
 * Numbers in the order of their last use: a ring of links, so that each step takes equally long.
 */
final class RecentlyUsed {
    private final int[] newer;
    private final int[] older;
    private final int ends;

    /** None yet of the numbers 0 to {@code count - 1}. */
    RecentlyUsed(int count) {
        ends = count;
        newer = new int[count + 1];
        older = new int[count + 1];
        Arrays.fill(newer, ends);
        Arrays.fill(older, ends);
    }

    /** Adds one that isn't in it as the newest. */
    void add(int number) {
        int newest = older[ends];
        older[number] = newest;
        newer[number] = ends;
        newer[newest] = number;
        older[ends] = number;
    }

    void remove(int number) {
        newer[older[number]] = newer[number];
        older[newer[number]] = older[number];
    }

    int oldest() {
        return newer[ends];
    }
}
