package org.howdah.ml.learner.clustering;

/** Watches the smoothed inertia of batches, and tells when it no longer falls. */
final class Smoothing {
    private final double weight;
    private final double stop;
    private final int patience;
    private double smoothed = Double.NaN;
    private double least = Double.POSITIVE_INFINITY;
    private int without;

    Smoothing(double weight, double stop, int patience) {
        this.weight = weight;
        this.stop = stop;
        this.patience = patience;
    }

    boolean done(double inertia, double shift) {
        smoothed = Double.isNaN(smoothed) ? inertia : smoothed * (1 - weight) + inertia * weight;
        if (stop > 0 && shift <= stop) {
            return true;
        }
        if (smoothed < least) {
            least = smoothed;
            without = 0;
        } else {
            without++;
        }
        return patience > 0 && without >= patience;
    }
}
