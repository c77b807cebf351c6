package org.howdah.ml.learner.clustering;

import org.howdah.ml.learner.NearestRows;

/** The nearest rows to one, ascending by distance and then by number. Not thread-safe. */
final class Nearest {
    private final NearestRows found;
    private final int count;

    Nearest(int count) {
        this.found = new NearestRows(count);
        this.count = count;
    }

    /** Finds them in the tree, for the values at that place. */
    void find(KdTree tree, double[] query, int at) {
        found.clear();
        tree.visit(
                query,
                at,
                Double.POSITIVE_INFINITY,
                (row, distance) -> {
                    found.offer(row, distance);
                    return found.bound();
                });
        found.arrange();
    }

    /** The numbers of the rows. */
    int[] rows() {
        return found.rows();
    }

    /** The distance to the farthest of them, reduced; infinite if there are fewer rows. */
    double farthest() {
        return found.count() < count ? Double.POSITIVE_INFINITY : found.distance(count - 1);
    }
}
