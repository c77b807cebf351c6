package org.howdah.ml.metric;

import java.util.Arrays;

/**
 * Which cluster each row belongs to, by codes from 0 in the order of the clusters' numbers.
 *
 * @param sizes how many rows each has
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Partition(int[] codes, int[] sizes) {

    static Partition of(double... clusters) {
        double[] distinct = Arrays.stream(clusters).sorted().distinct().toArray();
        int[] codes = new int[clusters.length];
        int[] sizes = new int[distinct.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = Arrays.binarySearch(distinct, clusters[row]);
            sizes[codes[row]]++;
        }
        return new Partition(codes, sizes);
    }

    int count() {
        return sizes.length;
    }

    /** Whether there is more than one cluster, and one with more than one row. */
    boolean compares() {
        return count() >= 2 && count() < codes.length;
    }
}
