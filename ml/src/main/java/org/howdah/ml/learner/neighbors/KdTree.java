package org.howdah.ml.learner.neighbors;

import org.howdah.ml.learner.NearestRows;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Selection;

/**
 * A balanced tree of rows that halves them at the median of the widest column (Bentley 1975;
 * Friedman, Bentley & Finkel 1977). It takes 12 bytes a row, because models keep it; clustering's
 * tree has boxes instead, which prune more. Immutable and thread-safe.
 */
final class KdTree {
    private static final int ROWS_BETWEEN_CHECKS = 4096;

    private final float[] values;
    private final int columns;
    private final int leaf;
    private final int[] order;

    /** The column that splits the rows at their middle, which is unique to each split. */
    private final int[] axes;

    /** The value in that column that no earlier row exceeds and no later row is below. */
    private final float[] thresholds;

    KdTree(float[] values, int columns, int leaf, Progress progress) {
        this.values = values;
        this.columns = columns;
        this.leaf = leaf;
        order = new int[values.length / columns];
        axes = new int[order.length];
        thresholds = new float[order.length];
        for (int row = 0; row < order.length; row++) {
            order[row] = row;
        }
        split(0, order.length, progress);
    }

    private void split(int from, int to, Progress progress) {
        progress.check();
        if (to - from <= leaf) {
            return;
        }
        int middle = (from + to) >>> 1;
        int axis = widest(from, to, progress);
        Selection.place(order, from, to - 1, middle, row -> value(row, axis), progress);
        axes[middle] = axis;
        thresholds[middle] = value(order[middle], axis);
        split(from, middle, progress);
        split(middle, to, progress);
    }

    private int widest(int from, int to, Progress progress) {
        float[] least = new float[columns];
        float[] most = new float[columns];
        System.arraycopy(values, order[from] * columns, least, 0, columns);
        System.arraycopy(values, order[from] * columns, most, 0, columns);
        for (int i = from; i < to; i++) {
            if (i % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            for (int column = 0; column < columns; column++) {
                float value = values[order[i] * columns + column];
                least[column] = Math.min(least[column], value);
                most[column] = Math.max(most[column], value);
            }
        }
        int widest = 0;
        for (int column = 1; column < columns; column++) {
            if ((double) most[column] - least[column] > (double) most[widest] - least[widest]) {
                widest = column;
            }
        }
        return widest;
    }

    private float value(int row, int axis) {
        return values[row * columns + axis];
    }

    void nearest(float[] query, int at, Metric metric, NearestRows found) {
        nearest(query, at, metric, found, 0, order.length);
    }

    private void nearest(
            float[] query, int at, Metric metric, NearestRows found, int from, int to) {
        if (to - from <= leaf) {
            for (int i = from; i < to; i++) {
                int row = order[i];
                found.offer(row, metric.reduced(query, at, values, row * columns, columns));
            }
            return;
        }
        int middle = (from + to) >>> 1;
        int axis = axes[middle];
        double beyond = (double) query[at + axis] - thresholds[middle];
        boolean lower = beyond < 0;
        nearest(query, at, metric, found, lower ? from : middle, lower ? middle : to);
        if (metric.part(beyond) <= found.bound()) {
            nearest(query, at, metric, found, lower ? middle : from, lower ? to : middle);
        }
    }
}
