package org.howdah.ml.learner.online;

/** Counts epochs that are not better than the best by the tolerance. */
final class Patience {
    private final Settings settings;
    private double best = Double.POSITIVE_INFINITY;
    private int stalled;

    Patience(Settings settings) {
        this.settings = settings;
    }

    /** Whether there were too many, this one included; less is better. */
    boolean stalled(double value, int rows) {
        if (settings.tolerance().isEmpty()) {
            return false;
        }
        stalled = value > best - settings.tolerance().getAsDouble() * rows ? stalled + 1 : 0;
        best = Math.min(best, value);
        return stalled >= settings.patience();
    }

    void restart() {
        stalled = 0;
    }
}
