package org.howdah.ml.learner;

/**
 * How many rows to predict between two looks at whether the work was cancelled: as many as take
 * some milliseconds, whether a row costs a nanosecond or as many milliseconds. Not thread-safe.
 */
public final class Pace {
    private static final int FIRST = 16;
    private static final int MOST = 4096;
    private static final long FAST = 5_000_000;
    private static final long SLOW = 20_000_000;

    private int rows = FIRST;
    private long start;

    /** Begins with few. */
    public Pace() {}

    /** How many of so many rows that are left are next. */
    public int begin(int left) {
        start = System.nanoTime();
        return Math.min(left, rows);
    }

    /** They are done. */
    public void end() {
        long elapsed = System.nanoTime() - start;
        if (elapsed < FAST) {
            rows = Math.min(MOST, 2 * rows);
        } else if (elapsed > SLOW) {
            rows = Math.max(1, rows / 2);
        }
    }
}
