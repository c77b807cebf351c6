package org.howdah.ml.learner.clustering;

import java.util.Arrays;

/** Watches whether the exemplars have stayed the same for some iterations. */
final class Stability {
    private final int patience;
    private final int[] since;
    private boolean[] last;
    private int iterations;

    Stability(int rows, int patience) {
        this.patience = patience;
        this.since = new int[rows];
        this.last = new boolean[rows];
    }

    /** Tells whether all rows have been exemplars, or not, for so many iterations, and some are. */
    boolean after(boolean... exemplars) {
        boolean some = false;
        for (int row = 0; row < since.length; row++) {
            since[row] = exemplars[row] == last[row] ? since[row] + 1 : 1;
            some |= exemplars[row];
        }
        last = exemplars;
        iterations++;
        return some
                && iterations > patience
                && Arrays.stream(since).allMatch(same -> same >= patience);
    }
}
