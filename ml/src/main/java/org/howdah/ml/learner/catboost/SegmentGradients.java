package org.howdah.ml.learner.catboost;

/**
 * A segment's rows in one level: their gradients and weights by place, and their places leaf by
 * leaf. Not thread-safe while it changes.
 */
final class SegmentGradients {
    final Segment segment;

    /** The penalty of large leaves. */
    final double penalty;

    /** By place, one for each raw prediction; multiplied by the weight. */
    final double[] gradients;

    final double[] weights;

    /**
     * Places, leaf by leaf; those of leaf n lie at {@code starts[n]} to {@code starts[n + 1] - 1}.
     */
    final int[] places;

    int[] starts = new int[2];

    /** Before the sampling. */
    private final double[] unsampled;

    private final int dimensions;

    SegmentGradients(Segment segment, Leaves leaves) {
        this.segment = segment;
        this.penalty = leaves.penalty(segment);
        this.dimensions = leaves.loss().dimensions();
        this.unsampled = new double[segment.end * dimensions];
        this.gradients = new double[unsampled.length];
        this.weights = new double[segment.end];
        this.places = new int[segment.end];
        for (int place = 0; place < segment.end; place++) {
            double target = leaves.targets()[segment.order[place]];
            int at = place * dimensions;
            leaves.loss().gradient(segment.raw, at, target, unsampled, at);
        }
    }

    /** Weighs the rows anew. */
    void weigh(double[] weightOfRow, double[] sampledOfRow) {
        for (int place = 0; place < segment.end; place++) {
            int row = segment.order[place];
            weights[place] = weightOfRow[row] * sampledOfRow[row];
            for (int at = place * dimensions; at < (place + 1) * dimensions; at++) {
                gradients[at] = unsampled[at] * weights[place];
            }
        }
    }

    /** Puts the places in the order of their leaves. */
    void group(int[] leafOfRow, int leaves) {
        starts = new int[leaves + 1];
        for (int place = 0; place < segment.end; place++) {
            starts[leafOfRow[segment.order[place]] + 1]++;
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            starts[leaf + 1] += starts[leaf];
        }
        int[] next = starts.clone();
        for (int place = 0; place < segment.end; place++) {
            places[next[leafOfRow[segment.order[place]]]++] = place;
        }
    }

    /** Writes the size of each row's gradient. */
    void magnitudes(double[] ofRow) {
        for (int place = 0; place < segment.end; place++) {
            double squares = 0;
            for (int at = place * dimensions; at < (place + 1) * dimensions; at++) {
                squares += unsampled[at] * unsampled[at];
            }
            ofRow[segment.order[place]] = Math.sqrt(squares);
        }
    }
}
