package org.howdah.ml.learner.catboost;

/**
 * The first rows of an order, and their raw predictions by trees whose leaves know only the first
 * of these, the body. What the others, the tail, say of such leaves is not misled by their own
 * targets: that is ordered boosting. In plain boosting all rows are body.
 */
final class Segment {
    /** The rows' numbers. */
    final int[] order;

    /** How many rows are body. */
    final int body;

    /** How many rows there are. */
    final int end;

    /** Row by row of the order. */
    final double[] raw;

    private final int dimensions;

    Segment(int[] order, int body, int end, double[] start) {
        this.order = order;
        this.body = body;
        this.end = end;
        this.dimensions = start.length;
        this.raw = new double[Math.multiplyExact(end, dimensions)];
        for (int place = 0; place < end; place++) {
            System.arraycopy(start, 0, raw, place * dimensions, dimensions);
        }
    }

    boolean ordered() {
        return body < end;
    }

    /** Adds leaves' values. */
    void add(int[] leafOfRow, double[] values) {
        for (int place = 0; place < end; place++) {
            int leaf = leafOfRow[order[place]] * dimensions;
            for (int d = 0; d < dimensions; d++) {
                raw[place * dimensions + d] += values[leaf + d];
            }
        }
    }
}
