package org.howdah.ml.learner.tree.grow;

import java.util.Arrays;

/**
 * The bins of one feature that some row of a node is in, ascending, but for that of missing values.
 * Reused from feature to feature.
 */
final class OccupiedBins {
    private final BinnedMatrix bins;
    private final int stride;
    private final int[] occupied = new int[BinnedMatrix.MOST_SLOTS];
    private int count;

    /**
     * @param stride how many numbers a histogram has for each bin
     */
    OccupiedBins(BinnedMatrix bins, int stride) {
        this.bins = bins;
        this.stride = stride;
    }

    int count() {
        return count;
    }

    int bin(int place) {
        return occupied[place];
    }

    /** Finds them by the counts in a histogram. */
    void find(int feature, double[] histogram, int base) {
        count = 0;
        for (int bin = 0; bin < bins.missing(feature); bin++) {
            if (histogram[base + bin * stride] != 0) {
                occupied[count++] = bin;
            }
        }
    }

    /** Takes them from bits. */
    void take(int feature, long[] bits) {
        count = 0;
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int bin = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (bin != bins.missing(feature)) {
                    occupied[count++] = bin;
                }
            }
        }
    }

    /** Empties them in a histogram, and the bin of missing values. */
    void clear(int feature, double[] histogram) {
        for (int i = 0; i < count; i++) {
            int at = occupied[i] * stride;
            Arrays.fill(histogram, at, at + stride, 0);
        }
        int missing = bins.missing(feature) * stride;
        Arrays.fill(histogram, missing, missing + stride, 0);
    }
}
