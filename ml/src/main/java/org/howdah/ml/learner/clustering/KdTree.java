package org.howdah.ml.learner.clustering;

import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Selection;

/**
 * Rows in a k-d tree (Bentley, 1975) whose nodes know the box around their rows, so that searches
 * within a radius look at few; a query may be any point. Immutable and thread-safe.
 */
final class KdTree {
    private static final int LEAF = 24;

    final double[] points;
    final int width;
    final Metric metric;
    private final int[] order;
    private final int[] starts;
    private final int[] ends;
    private final double[] boxes;

    /**
     * @param points rows of that width, one after the other, which it shares
     */
    KdTree(double[] points, int width, Metric metric, Progress progress) {
        this.points = points;
        this.width = width;
        this.metric = metric;
        int count = points.length / width;
        int nodes = 1;
        for (int size = count; size > LEAF; size = (size + 1) / 2) {
            nodes = 2 * nodes + 1;
        }
        progress.memory().reserve(4L * count + 8L * nodes + 16.0 * width * nodes, 1);
        this.order = new int[count];
        this.starts = new int[nodes];
        this.ends = new int[nodes];
        this.boxes = new double[Math.multiplyExact(2 * width, nodes)];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        build(0, 0, count, progress);
    }

    int count() {
        return order.length;
    }

    private void build(int node, int from, int to, Progress progress) {
        progress.check();
        starts[node] = from;
        ends[node] = to;
        int widest = box(node, from, to);
        if (2 * node + 2 < starts.length) {
            int middle = from + (to - from) / 2;
            Selection.place(
                    order, from, to - 1, middle, row -> points[row * width + widest], progress);
            build(2 * node + 1, from, middle, progress);
            build(2 * node + 2, middle, to, progress);
        }
    }

    private int box(int node, int from, int to) {
        int widest = 0;
        double widestSize = -1;
        for (int column = 0; column < width; column++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                double value = points[order[i] * width + column];
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            boxes[2 * (node * width + column)] = low;
            boxes[2 * (node * width + column) + 1] = high;
            if (high - low > widestSize) {
                widestSize = high - low;
                widest = column;
            }
        }
        return widest;
    }

    /** What is done with a row and its reduced distance; returns how far to look from then on. */
    @FunctionalInterface
    interface Visitor {
        double visit(int row, double reduced);
    }

    /** Visits all rows within a reduced distance, which the visitor may lower. */
    void visit(double[] query, int at, double reach, Visitor visitor) {
        if (order.length > 0) {
            visit(0, query, at, reach, visitor);
        }
    }

    private double visit(int node, double[] query, int at, double limit, Visitor visitor) {
        double reach = limit;
        if (2 * node + 2 >= starts.length) {
            for (int i = starts[node]; i < ends[node]; i++) {
                double reduced = metric.reduced(query, at, points, order[i] * width, width);
                if (reduced <= reach) {
                    reach = visitor.visit(order[i], reduced);
                }
            }
            return reach;
        }
        double left = boxDistance(2 * node + 1, query, at);
        double right = boxDistance(2 * node + 2, query, at);
        int first = left <= right ? 2 * node + 1 : 2 * node + 2;
        if (Math.min(left, right) <= reach) {
            reach = visit(first, query, at, reach, visitor);
        }
        if (Math.max(left, right) <= reach) {
            reach = visit(4 * node + 3 - first, query, at, reach, visitor);
        }
        return reach;
    }

    private double boxDistance(int node, double[] query, int at) {
        double sum = 0;
        for (int column = 0; column < width; column++) {
            double value = query[at + column];
            int box = 2 * (node * width + column);
            if (value < boxes[box]) {
                sum = metric.plus(sum, boxes[box] - value);
            } else if (value > boxes[box + 1]) {
                sum = metric.plus(sum, value - boxes[box + 1]);
            }
        }
        return sum;
    }

    long bytes() {
        return 8L * points.length + 4L * order.length + 8L * starts.length + 8L * boxes.length;
    }
}
