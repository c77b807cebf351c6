package org.howdah.ml.learner.neighbors;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.FlatRows;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.NearestRows;
import org.howdah.ml.learner.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows nearest to a query, or all within a radius: by a tree, or by looking at each row.
 * Both find the same. Immutable and thread-safe.
 */
final class NeighborSearch {
    /** Beyond so many columns a tree prunes too little. */
    private static final int MOST_COLUMNS_OF_A_TREE = 15;

    private static final int LEAF = 30;

    /** What messages call its users. */
    static final String LEARNER = "nearest neighbours";

    private final float[] values;
    private final int columns;
    private final Metric metric;
    private final @Nullable KdTree tree;

    NeighborSearch(
            float[] values, int columns, Metric metric, boolean byTree, int leaf, Progress check) {
        this.values = values;
        this.columns = columns;
        this.metric = metric;
        tree = byTree ? new KdTree(values, columns, leaf, check) : null;
    }

    /**
     * A search among a copy of those rows.
     *
     * @throws InvalidTrainingData if a value is missing or infinite
     */
    static NeighborSearch among(Matrix rows, Metric metric, Progress progress) {
        boolean byTree = prefersTree(metric, rows.columns());
        float[] values = FlatRows.of(rows, LEARNER, progress);
        return new NeighborSearch(values, rows.columns(), metric, byTree, LEAF, progress);
    }

    static boolean prefersTree(Metric metric, int columns) {
        return metric.axial() && columns <= MOST_COLUMNS_OF_A_TREE;
    }

    int rows() {
        return values.length / columns;
    }

    int columns() {
        return columns;
    }

    /** The distance of a neighbour that {@link #nearest} has found. */
    double distance(NearestRows found, int place) {
        return metric.distance(found.distance(place));
    }

    /** Fills in the rows nearest to the query, whose values must be finite. */
    void nearest(float[] query, int at, NearestRows found) {
        found.clear();
        if (tree != null) {
            tree.nearest(query, at, metric, found);
        } else {
            for (int row = 0; row < rows(); row++) {
                found.offer(row, metric.reduced(query, at, values, row * columns, columns));
            }
        }
        found.arrange();
    }

    float[] values() {
        return values;
    }

    Metric metric() {
        return metric;
    }

    long bytes() {
        return 4L * values.length + (tree == null ? 0 : 12L * rows());
    }
}
