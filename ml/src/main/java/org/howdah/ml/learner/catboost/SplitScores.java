package org.howdah.ml.learner.catboost;

import java.util.Arrays;

/**
 * The scores of one feature's borders in one level: how well the leaves' values that the body's
 * gradients give fit the tail's gradients (in plain boosting, the body's own). Not thread-safe.
 *
 * <p>A leaf's part of the score changes only at bins in which it has rows; these changes are added
 * up over the borders in the end.
 */
final class SplitScores {
    private final int bins;
    private final int width;

    /** By bin, the weight and then the gradients. */
    private final double[] body;

    private final double[] tail;
    private final double[] below;
    private final double[] belowTail;
    private final double[] all;
    private final double[] allTail;

    /** By border, what it adds to the products and the squares beside the border before it. */
    private final double[] products;

    private final double[] squares;

    /** By border, how many leaves more than the border before it splits. */
    private final int[] splits;

    /** Bit by bit, the bins that have rows of the leaf. */
    private final long[] touched = new long[4];

    private double product;
    private double square;

    SplitScores(int bins, int dimensions) {
        this.bins = bins;
        this.width = dimensions + 1;
        this.body = new double[bins * width];
        this.tail = new double[bins * width];
        this.below = new double[width];
        this.belowTail = new double[width];
        this.all = new double[width];
        this.allTail = new double[width];
        this.products = new double[bins];
        this.squares = new double[bins];
        this.splits = new int[bins];
    }

    /** Adds the leaves of a segment. */
    void add(SegmentGradients rows, byte[] binOfRow) {
        boolean simple = width == 2 && !rows.segment.ordered();
        for (int leaf = 0; leaf + 1 < rows.starts.length; leaf++) {
            if (simple) {
                addSimpleLeaf(rows, rows.starts[leaf], rows.starts[leaf + 1], binOfRow);
            } else {
                addLeaf(rows, rows.starts[leaf], rows.starts[leaf + 1], binOfRow);
            }
        }
    }

    /** The same for one raw prediction in plain boosting, which most trees are made for. */
    private void addSimpleLeaf(SegmentGradients rows, int from, int to, byte[] binOfRow) {
        double weights = 0;
        double gradients = 0;
        int[] order = rows.segment.order;
        for (int i = from; i < to; i++) {
            int place = rows.places[i];
            double weight = rows.weights[place];
            if (weight == 0) {
                continue;
            }
            double gradient = rows.gradients[place];
            int bin = binOfRow[order[place]] & 0xFF;
            touched[bin >>> 6] |= 1L << bin;
            body[2 * bin] += weight;
            body[2 * bin + 1] += gradient;
            weights += weight;
            gradients += gradient;
        }
        addSimpleChanges(weights, gradients, rows.penalty);
    }

    private void addSimpleChanges(double weights, double gradients, double penalty) {
        double value = gradients * inverse(weights + penalty);
        double lastProduct = value * gradients;
        double lastSquare = value * value * weights;
        products[0] += lastProduct;
        squares[0] += lastSquare;
        double lowerWeights = 0;
        double lowerGradients = 0;
        int last = -1;
        for (int word = 0; word < touched.length; word++) {
            for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
                int bin = (word << 6) + Long.numberOfTrailingZeros(bits);
                splits[bin] += last < 0 ? 1 : 0;
                last = bin;
                lowerWeights += body[2 * bin];
                lowerGradients += body[2 * bin + 1];
                body[2 * bin] = 0;
                body[2 * bin + 1] = 0;
                double upperWeights = weights - lowerWeights;
                double upperGradients = gradients - lowerGradients;
                double lower = lowerGradients * inverse(lowerWeights + penalty);
                double upper = upperGradients * inverse(upperWeights + penalty);
                double newProduct = lower * lowerGradients + upper * upperGradients;
                double newSquare = lower * lower * lowerWeights + upper * upper * upperWeights;
                products[bin] += newProduct - lastProduct;
                squares[bin] += newSquare - lastSquare;
                lastProduct = newProduct;
                lastSquare = newSquare;
            }
            touched[word] = 0;
        }
        if (last >= 0) {
            splits[last]--;
        }
    }

    private void addLeaf(SegmentGradients rows, int from, int to, byte[] binOfRow) {
        Arrays.fill(all, 0);
        Arrays.fill(allTail, 0);
        boolean ordered = rows.segment.ordered();
        for (int i = from; i < to; i++) {
            int place = rows.places[i];
            double weight = rows.weights[place];
            if (weight == 0) {
                continue;
            }
            int bin = binOfRow[rows.segment.order[place]] & 0xFF;
            touched[bin >>> 6] |= 1L << bin;
            boolean inBody = place < rows.segment.body;
            add(rows, place, weight, inBody ? body : tail, bin * width);
            add(rows, place, weight, inBody ? all : allTail, 0);
        }
        if (!ordered) {
            System.arraycopy(all, 0, allTail, 0, width);
        }
        addChanges(rows.penalty, ordered ? tail : body);
    }

    private void add(SegmentGradients rows, int place, double weight, double[] sums, int at) {
        int dimensions = width - 1;
        sums[at] += weight;
        for (int d = 0; d < dimensions; d++) {
            sums[at + 1 + d] += rows.gradients[place * dimensions + d];
        }
    }

    /** Goes through the bins that have rows, and leaves them empty. */
    private void addChanges(double penalty, double[] judge) {
        Arrays.fill(below, 0);
        Arrays.fill(belowTail, 0);
        evaluate(penalty);
        products[0] += product;
        squares[0] += square;
        int last = -1;
        for (int word = 0; word < touched.length; word++) {
            for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
                int bin = (word << 6) + Long.numberOfTrailingZeros(bits);
                splits[bin] += last < 0 ? 1 : 0;
                addChange(bin, penalty, judge);
                last = bin;
            }
            touched[word] = 0;
        }
        if (last >= 0) {
            splits[last]--;
        }
    }

    private void addChange(int bin, double penalty, double[] judge) {
        int at = bin * width;
        for (int i = 0; i < width; i++) {
            below[i] += body[at + i];
            belowTail[i] += judge[at + i];
        }
        for (int i = 0; i < width; i++) {
            body[at + i] = 0;
            tail[at + i] = 0;
        }
        double lastProduct = product;
        double lastSquare = square;
        evaluate(penalty);
        products[bin] += product - lastProduct;
        squares[bin] += square - lastSquare;
    }

    /** The product of values and gradients, and the square of values, on both sides. */
    private void evaluate(double penalty) {
        product = 0;
        square = 0;
        double lower = inverse(below[0] + penalty);
        double upper = inverse(all[0] - below[0] + penalty);
        double lowerWeight = belowTail[0];
        double upperWeight = allTail[0] - belowTail[0];
        for (int i = 1; i < width; i++) {
            double lowerValue = below[i] * lower;
            double upperValue = (all[i] - below[i]) * upper;
            product += lowerValue * belowTail[i] + upperValue * (allTail[i] - belowTail[i]);
            square += lowerValue * lowerValue * lowerWeight + upperValue * upperValue * upperWeight;
        }
    }

    private static double inverse(double weight) {
        return weight > 1e-12 ? 1 / weight : 0;
    }

    /**
     * Writes the score of each border; negative infinity for one that splits no leaf.
     *
     * @param cosine whether the score is the cosine between values and gradients, rather than what
     *     the squared error loses
     */
    void write(double[] scores, boolean cosine) {
        double productSum = 0;
        double squareSum = 0;
        int splitSum = 0;
        for (int border = 0; border < bins - 1; border++) {
            productSum += products[border];
            squareSum += squares[border];
            splitSum += splits[border];
            if (splitSum == 0) {
                scores[border] = Double.NEGATIVE_INFINITY;
            } else if (cosine) {
                scores[border] = squareSum > 1e-100 ? productSum / Math.sqrt(squareSum) : 0;
            } else {
                scores[border] = 2 * productSum - squareSum;
            }
        }
    }
}
