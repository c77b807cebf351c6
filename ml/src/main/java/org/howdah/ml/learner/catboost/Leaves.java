package org.howdah.ml.learner.catboost;

import java.util.Arrays;

/**
 * Estimates the values of a tree's leaves: steps of Newton's method, or of the gradient, or the
 * best constant. Not thread-safe.
 *
 * @param targets by row
 * @param weights by row
 * @param l2 the penalty of large values
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Leaves(
        Loss loss,
        double[] targets,
        double[] weights,
        double l2,
        LeafMethod method,
        int iterations) {
    private static final int MOST_HALVINGS = 40;

    /**
     * The values of so many leaves, by leaf, of the segment's body.
     *
     * @param leafOfRow by row
     */
    double[] estimate(Segment segment, int[] leafOfRow, int count) {
        if (method == LeafMethod.EXACT) {
            return exact(segment, leafOfRow, count);
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
            if (loss.overshoots()) {
                shorten(segment, raw, leafOfRow, steps);
            }
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
        boolean newton = method == LeafMethod.NEWTON;
        LeafSums sums = new LeafSums(count, dimensions, curvature());
        double[] gradient = new double[dimensions];
        for (int place = 0; place < segment.body; place++) {
            int row = segment.order[place];
            loss.gradient(raw, place * dimensions, targets[row], gradient, 0);
            if (dimensions > 1) {
                sums.add(leafOfRow[row], weights[row], gradient, (int) targets[row]);
            } else {
                double curvature =
                        newton ? loss.curvature(raw[place], targets[row], gradient[0]) : 1;
                sums.add(leafOfRow[row], weights[row] * gradient[0], weights[row] * curvature);
            }
        }
        return sums.steps(penalty);
    }

    /** Halves the steps of leaves that would lose by them. */
    private void shorten(Segment segment, double[] raw, int[] leafOfRow, double[] steps) {
        double[] before = losses(segment, raw, leafOfRow, new double[steps.length]);
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] after = losses(segment, raw, leafOfRow, steps);
            boolean shorter = false;
            for (int leaf = 0; leaf < steps.length; leaf++) {
                if (steps[leaf] != 0 && !(after[leaf] <= before[leaf])) {
                    steps[leaf] = halving == MOST_HALVINGS - 1 ? 0 : steps[leaf] / 2;
                    shorter = true;
                }
            }
            if (!shorter) {
                return;
            }
        }
    }

    /** By leaf, after those steps of the only raw prediction. */
    private double[] losses(Segment segment, double[] raw, int[] leafOfRow, double[] steps) {
        double[] losses = new double[steps.length];
        double[] moved = new double[1];
        for (int place = 0; place < segment.body; place++) {
            int row = segment.order[place];
            moved[0] = raw[place] + steps[leafOfRow[row]];
            losses[leafOfRow[row]] += weights[row] * loss.value(moved, 0, targets[row]);
        }
        return losses;
    }

    private LeafSums.Curvature curvature() {
        if (loss.dimensions() == 1 || method != LeafMethod.NEWTON) {
            return LeafSums.Curvature.WEIGHT;
        }
        return loss instanceof Loss.MultiClass
                ? LeafSums.Curvature.SOFTMAX
                : LeafSums.Curvature.DIAGONAL;
    }

    /** The best constant for each leaf's residuals. */
    private double[] exact(Segment segment, int[] leafOfRow, int count) {
        int[] starts = new int[count + 1];
        for (int place = 0; place < segment.body; place++) {
            starts[leafOfRow[segment.order[place]] + 1]++;
        }
        for (int leaf = 0; leaf < count; leaf++) {
            starts[leaf + 1] += starts[leaf];
        }
        int[] next = starts.clone();
        double[] residuals = new double[segment.body];
        double[] ofRows = new double[segment.body];
        for (int place = 0; place < segment.body; place++) {
            int row = segment.order[place];
            int to = next[leafOfRow[row]]++;
            residuals[to] = targets[row] - segment.raw[place];
            ofRows[to] = targets[row];
        }
        double[] values = new double[count];
        for (int leaf = 0; leaf < count; leaf++) {
            if (starts[leaf] < starts[leaf + 1]) {
                values[leaf] =
                        exact(
                                Arrays.copyOfRange(residuals, starts[leaf], starts[leaf + 1]),
                                Arrays.copyOfRange(ofRows, starts[leaf], starts[leaf + 1]));
            }
        }
        return values;
    }

    private double exact(double[] residuals, double[] ofRows) {
        return switch (loss) {
            case Loss.Quantile(double level) -> Quantiles.of(residuals, level);
            case Loss.PercentageError() -> Quantiles.weightedMedian(residuals, Loss.shares(ofRows));
            default -> LogCoshMean.of(residuals);
        };
    }
}
