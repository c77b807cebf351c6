package org.howdah.ml.learner.tree.grow;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;

/**
 * Sums of absolute differences from the medians of two sides, while weighted values move from the
 * right side to the left: each move and each sum takes steps as many as the logarithm of the count
 * (Fenwick, 1994). Reused from node to node.
 */
final class MovingMedian {
    private static final int ROWS_BETWEEN_CHECKS = 8192;

    private final PacedSort sort;
    private final Progress progress;
    private final long[] keys;
    private final int[] ranks;
    private final double[] values;
    private final double[] weights;
    private final double[] allWeights;
    private final double[] allSums;
    private final double[] leftWeights;
    private final double[] leftSums;
    private int count;
    private double allWeight;
    private double allSum;
    private double leftWeight;
    private double leftSum;
    private int moves;

    MovingMedian(int most, PacedSort sort, Progress progress) {
        this.sort = sort;
        this.progress = progress;
        this.keys = new long[most];
        this.ranks = new int[most];
        this.values = new double[most];
        this.weights = new double[most];
        this.allWeights = new double[most + 1];
        this.allSums = new double[most + 1];
        this.leftWeights = new double[most + 1];
        this.leftSums = new double[most + 1];
    }

    /** One of the values that move. */
    interface Values {
        /** Its place in the order of all values. */
        int place(int number);

        double value(int number);

        double weight(int number);
    }

    /** Takes so many values, all of them right. */
    void take(int number, Values given) {
        count = number;
        for (int i = 0; i < count; i++) {
            check();
            keys[i] = (long) given.place(i) << Integer.SIZE | i;
        }
        sort.sort(keys, count);
        Arrays.fill(allWeights, 0, count + 1, 0);
        Arrays.fill(allSums, 0, count + 1, 0);
        allWeight = 0;
        allSum = 0;
        for (int rank = 0; rank < count; rank++) {
            check();
            int i = (int) keys[rank];
            ranks[i] = rank;
            values[rank] = given.value(i);
            weights[rank] = given.weight(i);
            allWeight += weights[rank];
            allSum += weights[rank] * values[rank];
            addUp(allWeights, rank + 1, weights[rank]);
            addUp(allSums, rank + 1, weights[rank] * values[rank]);
        }
        reset();
    }

    /** Builds the tree of sums in the order of ranks. */
    private void addUp(double[] sums, int at, double value) {
        sums[at] += value;
        int above = at + (at & -at);
        if (above <= count) {
            sums[above] += sums[at];
        }
    }

    /** All values are right. */
    void reset() {
        Arrays.fill(leftWeights, 0, count + 1, 0);
        Arrays.fill(leftSums, 0, count + 1, 0);
        leftWeight = 0;
        leftSum = 0;
    }

    void moveLeft(int number) {
        check();
        int rank = ranks[number];
        double weight = weights[rank];
        double sum = weight * values[rank];
        leftWeight += weight;
        leftSum += sum;
        for (int at = rank + 1; at <= count; at += at & -at) {
            leftWeights[at] += weight;
            leftSums[at] += sum;
        }
    }

    private void check() {
        if (++moves >= ROWS_BETWEEN_CHECKS) {
            moves = 0;
            progress.check();
        }
    }

    double leftError() {
        return error(leftWeights, leftSums, 0, leftWeight, leftSum);
    }

    double rightError() {
        return error(leftWeights, leftSums, 1, allWeight - leftWeight, allSum - leftSum);
    }

    double error() {
        return error(allWeights, allSums, 0, allWeight, allSum);
    }

    /**
     * @param ofAll 1 for what is left of all without these, 0 for these
     */
    private double error(double[] some, double[] sums, int ofAll, double weight, double sum) {
        int below = 0;
        double belowWeight = 0;
        double belowSum = 0;
        for (int step = Integer.highestOneBit(count); step > 0; step >>= 1) {
            int at = below + step;
            if (at > count) {
                continue;
            }
            double more = ofAll == 1 ? allWeights[at] - some[at] : some[at];
            if (belowWeight + more < weight / 2) {
                below = at;
                belowWeight += more;
                belowSum += ofAll == 1 ? allSums[at] - sums[at] : sums[at];
            }
        }
        double median = values[Math.min(below, count - 1)];
        double lower = median * belowWeight - belowSum;
        return lower + (sum - belowSum) - median * (weight - belowWeight);
    }

    /** The median of all: between two values where each side has half of the weight. */
    double median() {
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += weights[rank];
            if (sum >= allWeight / 2) {
                boolean between = sum == allWeight / 2 && rank + 1 < count;
                return between ? values[rank] / 2 + values[rank + 1] / 2 : values[rank];
            }
        }
        return values[count - 1];
    }
}
