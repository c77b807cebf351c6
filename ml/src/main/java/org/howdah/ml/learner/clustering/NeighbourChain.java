package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;

/** Merges by following nearest neighbours until two are each other's (Müllner, 2011). */
final class NeighbourChain {
    private final double[] distances;
    private final int count;
    private final Linkage linkage;
    private final int[] sizes;
    private final int[] chain;
    final int[] lefts;
    final int[] rights;
    final double[] heights;
    private int length;

    NeighbourChain(double[] distances, int count, Linkage linkage) {
        this.distances = distances;
        this.count = count;
        this.linkage = linkage;
        this.sizes = new int[count];
        this.chain = new int[count];
        this.lefts = new int[count - 1];
        this.rights = new int[count - 1];
        this.heights = new double[count - 1];
        Arrays.fill(sizes, 1);
    }

    void merge(Progress progress) {
        for (int merge = 0; merge < count - 1; merge++) {
            progress.check();
            progress.report(merge, count - 1);
            if (length == 0) {
                chain[length++] = first();
            }
            int nearest = follow();
            int top = chain[length - 1];
            length -= 2;
            int left = Math.min(top, nearest);
            int right = Math.max(top, nearest);
            lefts[merge] = left;
            rights[merge] = right;
            heights[merge] = distances[pair(left, right)];
            unite(left, right, heights[merge]);
        }
    }

    private int first() {
        int first = 0;
        while (sizes[first] == 0) {
            first++;
        }
        return first;
    }

    /**
     * Lengthens the chain until its last two are each other's nearest; returns the last but one.
     */
    private int follow() {
        while (true) {
            int top = chain[length - 1];
            int nearest = length > 1 ? chain[length - 2] : -1;
            double least = nearest < 0 ? Double.POSITIVE_INFINITY : distances[pair(top, nearest)];
            for (int i = 0; i < count; i++) {
                if (sizes[i] > 0 && i != top) {
                    double distance = distances[pair(top, i)];
                    if (distance < least || nearest < 0) {
                        least = distance;
                        nearest = i;
                    }
                }
            }
            if (length > 1 && nearest == chain[length - 2]) {
                return nearest;
            }
            chain[length++] = nearest;
        }
    }

    /** The merged cluster takes the place of the right one. */
    private void unite(int left, int right, double between) {
        int first = sizes[left];
        int second = sizes[right];
        sizes[left] = 0;
        sizes[right] = first + second;
        for (int i = 0; i < count; i++) {
            if (sizes[i] > 0 && i != right) {
                int pair = pair(right, i);
                distances[pair] =
                        linkage.distance(
                                distances[pair(left, i)],
                                distances[pair],
                                between,
                                first,
                                second,
                                sizes[i]);
            }
        }
    }

    private int pair(int one, int other) {
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        return (int) ((long) low * (2L * count - low - 1) / 2) + high - low - 1;
    }
}
