package org.howdah.ml.learner.tree.grow;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Searches occupied bins of one node's features for the best split. Reused from node to node. */
final class SplitSearch {
    private static final double LEAST_NEWTON_WEIGHT = 1e-3;

    private final BinnedMatrix bins;
    private final Criterion criterion;
    private final Growth growth;
    private final NodeRows node;
    private final @Nullable AbsoluteErrors errors;
    private final SplittableRandom random;
    private final OccupiedBins occupied;
    private final double[] left;
    private final double[] right;
    private final double leastWeight;
    private final boolean monotone;
    private int leftCount;
    private double leftWeight;
    private double drawnThreshold;
    private Split best = new Split();
    private Node bounds = new Node(0, 0, 0, 0);

    SplitSearch(
            BinnedMatrix bins,
            Criterion criterion,
            Growth growth,
            NodeRows node,
            OccupiedBins occupied,
            @Nullable AbsoluteErrors errors,
            SplittableRandom random) {
        this.bins = bins;
        this.criterion = criterion;
        this.growth = growth;
        this.node = node;
        this.occupied = occupied;
        this.errors = errors;
        this.random = random;
        this.monotone = growth.constraints().monotone();
        this.left = new double[node.outputs];
        this.right = new double[node.outputs];
        this.leastWeight =
                criterion.newton() ? LEAST_NEWTON_WEIGHT : Math.max(0, growth.minLeafWeight());
    }

    void begin(Node searched) {
        best = new Split();
        bounds = searched;
    }

    /** The best of all features searched since {@link #begin}. */
    Split best() {
        return best;
    }

    /** The score of the node's rows without a split. */
    double wholeScore() {
        if (monotone) {
            return node.totals[0] * value(node.weight, node.totals[0]);
        }
        return errors == null
                ? criterion.score(node.weight, node.totals, 0, node.totals.length)
                : errors.wholeScore();
    }

    /** Looks at one feature; returns whether it varies among the node's rows. */
    boolean search(int feature, double[] histogram, int base) {
        int missing = base + bins.missing(feature) * node.stride;
        boolean someMissing = histogram[missing] > 0;
        if (occupied.count() + (someMissing ? 1 : 0) < 2) {
            return false;
        }
        if (errors != null) {
            errors.arrange(bins.column(feature));
        }
        int last = growth.randomThresholds() ? drawn(feature) : -1;
        scan(feature, histogram, base, last, -1, someMissing);
        if (someMissing) {
            scan(feature, histogram, base, last, missing, true);
        }
        return true;
    }

    /** The place of the last occupied bin left of a threshold drawn at random. */
    private int drawn(int feature) {
        if (occupied.count() < 2) {
            return 0;
        }
        double low = bins.highest(feature, occupied.bin(0));
        double high = bins.lowest(feature, occupied.bin(occupied.count() - 1));
        double threshold = low + random.nextDouble() * (high - low);
        int last = 0;
        while (last < occupied.count() - 2
                && bins.lowest(feature, occupied.bin(last + 1)) <= threshold) {
            last++;
        }
        drawnThreshold = threshold;
        return last;
    }

    /**
     * From the lowest to the highest bin.
     *
     * @param only the only place to be tried, or -1 for all
     * @param first where in the histogram the left side's first rows are, or -1 for none
     * @param missing whether there are missing values, which are right unless they are first
     */
    private void scan(
            int feature, double[] histogram, int base, int only, int first, boolean missing) {
        leftCount = 0;
        leftWeight = 0;
        Arrays.fill(left, 0);
        if (errors != null) {
            errors.reset();
        }
        if (first >= 0) {
            addLeft(histogram, first, bins.missing(feature));
        }
        int end = missing && first < 0 ? occupied.count() : occupied.count() - 1;
        if (node.outputs == 1 && criterion.kind() == Criterion.Kind.SQUARES && !monotone) {
            scanSquares(feature, histogram, base, only, first >= 0, end);
            return;
        }
        for (int i = 0; i < end; i++) {
            addLeft(histogram, base + occupied.bin(i) * node.stride, occupied.bin(i));
            if (only < 0 || only == i) {
                consider(feature, i, first >= 0);
            }
        }
    }

    private void addLeft(double[] histogram, int at, int bin) {
        if (errors != null) {
            errors.moveLeft(bin);
        }
        leftCount += (int) histogram[at];
        leftWeight += histogram[at + node.firstSum - 1];
        for (int output = 0; output < left.length; output++) {
            left[output] += histogram[at + node.firstSum + output];
        }
    }

    private void consider(int feature, int place, boolean missingLeft) {
        double rightWeight = node.weight - leftWeight;
        if (leftCount < growth.minLeaf()
                || node.count - leftCount < growth.minLeaf()
                || leftWeight < leastWeight
                || rightWeight < leastWeight) {
            return;
        }
        if (monotone) {
            considerMonotone(feature, place, missingLeft, rightWeight);
            return;
        }
        double score = errors == null ? score(rightWeight) : errors.score();
        if (score > best.score) {
            take(feature, place, missingLeft, score);
        }
    }

    /** Values may neither be in the wrong order nor leave the node's bounds. */
    private void considerMonotone(int feature, int place, boolean missingLeft, double rightWeight) {
        double rest = node.totals[0] - left[0];
        double lower = value(leftWeight, left[0]);
        double upper = value(rightWeight, rest);
        if (growth.constraints().signs().get(feature) * (upper - lower) < 0) {
            return;
        }
        double score = left[0] * lower + rest * upper;
        if (score > best.score) {
            take(feature, place, missingLeft, score);
            best.middle = lower / 2 + upper / 2;
        }
    }

    private double value(double weight, double sum) {
        return bounds.clamp(sum / (weight + criterion.l2()));
    }

    private double score(double rightWeight) {
        for (int output = 0; output < right.length; output++) {
            right[output] = node.totals[output] - left[output];
        }
        return criterion.score(leftWeight, left, 0, left.length)
                + criterion.score(rightWeight, right, 0, right.length);
    }

    /** The same for one sum of which squares are taken. */
    private void scanSquares(
            int feature, double[] histogram, int base, int only, boolean missingLeft, int end) {
        double sum = left[0];
        double total = node.totals[0];
        double weight = leftWeight;
        double l2 = criterion.l2();
        int count = leftCount;
        int stride = node.stride;
        int minLeaf = growth.minLeaf();
        double bestScore = best.score;
        for (int i = 0; i < end; i++) {
            int at = base + occupied.bin(i) * stride;
            count += (int) histogram[at];
            weight += histogram[at + stride - 2];
            sum += histogram[at + stride - 1];
            double rightWeight = node.weight - weight;
            if (count < minLeaf || weight < leastWeight || (only >= 0 && only != i)) {
                continue;
            }
            if (node.count - count < minLeaf || rightWeight < leastWeight) {
                break;
            }
            double rest = total - sum;
            double score = sum * sum / (weight + l2) + rest * rest / (rightWeight + l2);
            if (score > bestScore) {
                take(feature, i, missingLeft, score);
                bestScore = score;
            }
        }
    }

    private void take(int feature, int place, boolean missingLeft, double score) {
        best.feature = feature;
        best.bin = occupied.bin(place);
        best.score = score;
        best.missingLeft = missingLeft;
        best.threshold = threshold(feature, place);
    }

    private double threshold(int feature, int place) {
        if (place == occupied.count() - 1) {
            return Double.POSITIVE_INFINITY;
        }
        if (criterion.newton()) {
            return bins.threshold(feature, occupied.bin(place));
        }
        double low = bins.highest(feature, occupied.bin(place));
        double high = bins.lowest(feature, occupied.bin(place + 1));
        if (growth.randomThresholds() && drawnThreshold > low && drawnThreshold < high) {
            return drawnThreshold;
        }
        float middle = (float) (low / 2 + high / 2);
        return middle >= high ? low : middle;
    }
}
