package org.howdah.ml.learner.catboost;

import java.util.Arrays;

/**
 * Estimates the values of a tree's leaves: steps of Newton's method, or of the gradient, or the
 * exact quantile. Not thread-safe.
 *
 * @param targets by row
 * @param weights by row
 * @param l2 the penalty of large values
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Leaves(
        Loss loss, double[] targets, double[] weights, double l2, boolean newton, int iterations) {

    /**
     * The values of so many leaves, by leaf, of the segment's body.
     *
     * @param leafOfRow by row
     */
    double[] estimate(Segment segment, int[] leafOfRow, int count) {
        if (loss instanceof Loss.Quantile(double level)) {
            return quantiles(segment, leafOfRow, count, level);
        }
        int dimensions = loss.dimensions();
        double[] values = new double[count * dimensions];
        double[] raw =
                iterations == 1
                        ? segment.raw
                        : Arrays.copyOf(segment.raw, segment.body * dimensions);
        double penalty = penalty(segment);
        for (int iteration = 0; iteration < iterations; iteration++) {
            double[] steps = steps(segment, raw, leafOfRow, count, penalty);
            for (int i = 0; i < values.length; i++) {
                values[i] += steps[i];
            }
            for (int place = 0; iteration + 1 < iterations && place < segment.body; place++) {
                int leaf = leafOfRow[segment.order[place]] * dimensions;
                for (int d = 0; d < dimensions; d++) {
                    raw[place * dimensions + d] += steps[leaf + d];
                }
            }
        }
        return values;
    }

    /** Scaled by the rows' mean weight. */
    double penalty(Segment segment) {
        double sum = 0;
        for (int place = 0; place < segment.body; place++) {
            sum += weights[segment.order[place]];
        }
        return l2 * sum / segment.body;
    }

    private double[] steps(
            Segment segment, double[] raw, int[] leafOfRow, int count, double penalty) {
        int dimensions = loss.dimensions();
        LeafSums sums = new LeafSums(count, dimensions, newton);
        double[] gradient = new double[dimensions];
        for (int place = 0; place < segment.body; place++) {
            int row = segment.order[place];
            loss.gradient(raw, place * dimensions, targets[row], gradient, 0);
            if (dimensions > 1) {
                sums.add(leafOfRow[row], weights[row], gradient, (int) targets[row]);
            } else {
                double curvature = newton ? loss.curvature(targets[row], gradient[0]) : 1;
                sums.add(leafOfRow[row], weights[row] * gradient[0], weights[row] * curvature);
            }
        }
        return sums.steps(penalty);
    }

    private double[] quantiles(Segment segment, int[] leafOfRow, int count, double level) {
        int[] starts = new int[count + 1];
        for (int place = 0; place < segment.body; place++) {
            starts[leafOfRow[segment.order[place]] + 1]++;
        }
        for (int leaf = 0; leaf < count; leaf++) {
            starts[leaf + 1] += starts[leaf];
        }
        int[] next = starts.clone();
        double[] residuals = new double[segment.body];
        for (int place = 0; place < segment.body; place++) {
            int row = segment.order[place];
            residuals[next[leafOfRow[row]]++] = targets[row] - segment.raw[place];
        }
        double[] values = new double[count];
        for (int leaf = 0; leaf < count; leaf++) {
            if (starts[leaf] < starts[leaf + 1]) {
                values[leaf] =
                        Loss.quantile(
                                Arrays.copyOfRange(residuals, starts[leaf], starts[leaf + 1]),
                                level);
            }
        }
        return values;
    }
}
