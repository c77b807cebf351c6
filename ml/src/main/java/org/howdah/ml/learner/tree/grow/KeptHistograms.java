package org.howdah.ml.learner.tree.grow;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;

/**
 * The histograms of all features that a tree keeps of nodes until their children are searched, one
 * array a node; arrays are used again. Their sum is bounded. Not thread-safe.
 */
final class KeptHistograms {
    /** How many numbers one tree may keep. */
    private static final long MOST_NUMBERS = 16L << 20;

    private static final int ROWS_WORTH_A_CHECK = 256;
    private static final int PARALLEL_WORK = 1 << 20;

    private final BinnedMatrix bins;
    private final NodeRows here;
    private final Progress progress;
    private final int[] bases;
    private final long length;
    private final Deque<double[]> unused = new ArrayDeque<>();
    private long kept;

    /** Whether there is memory for one more array. */
    private boolean offered;

    /**
     * @param here the rows that histograms are made of
     */
    KeptHistograms(BinnedMatrix bins, NodeRows here, Progress progress) {
        this.bins = bins;
        this.here = here;
        this.progress = progress;
        this.bases = new int[bins.columns()];
        long end = 0;
        for (int feature = 0; feature < bins.columns(); feature++) {
            bases[feature] = (int) Math.min(end, Integer.MAX_VALUE);
            end += (bins.missing(feature) + 1L) * here.stride;
        }
        this.length = end;
    }

    /** How many numbers a node's histograms have, also where they are too many to be kept. */
    long length() {
        return length;
    }

    /** Where in a node's array the feature's histogram begins. */
    int base(int feature) {
        return bases[feature];
    }

    /** Whether one more node's may be kept. */
    boolean fit() {
        if (kept + length > MOST_NUMBERS) {
            return false;
        }
        if (unused.isEmpty() && !offered) {
            offered = progress.memory().offers(length * Double.BYTES);
        }
        return offered || !unused.isEmpty();
    }

    /** Those of the rows that are gathered now; only if they {@link #fit}. */
    double[] make() {
        kept += length;
        double[] histograms = unused.pollLast();
        if (histograms == null) {
            offered = false;
            histograms = new double[(int) length];
        } else {
            Arrays.fill(histograms, 0);
        }
        fill(histograms);
        return histograms;
    }

    /** Takes back a node's, if it has some. */
    void release(Node node) {
        if (node.histograms != null) {
            kept -= length;
            unused.addLast(node.histograms);
            node.histograms = null;
        }
    }

    private void fill(double[] histograms) {
        int features = bins.columns();
        if ((long) here.count * features < PARALLEL_WORK) {
            for (int feature = 0; feature < features; feature++) {
                fill(histograms, feature);
            }
            return;
        }
        Workers.each(features, progress, feature -> fill(histograms, feature));
    }

    private void fill(double[] histograms, int feature) {
        if (here.count > ROWS_WORTH_A_CHECK) {
            progress.check();
        }
        here.addTo(histograms, bases[feature], bins.column(feature));
    }
}
