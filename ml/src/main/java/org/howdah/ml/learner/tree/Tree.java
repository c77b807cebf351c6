package org.howdah.ml.learner.tree;

/**
 * A binary tree; arrays have a value for each node, and node 0 is the root. Nodes that cannot be
 * reached don't count.
 *
 * @param left left children, negative for leaves
 * @param right right children
 * @param features what is compared
 * @param thresholds values below go left; see {@link TreeEnsemble#above} for those up to and with
 * @param missingLeft 1 where missing values go left
 * @param values leaves' values: one for each node, or as many as there are outputs
 * @param covers how much weight of training rows came by
 * @param gains what splits brought
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Tree(
        int[] left,
        int[] right,
        int[] features,
        float[] thresholds,
        byte[] missingLeft,
        double[] values,
        float[] covers,
        float[] gains) {

    /** The leaf that the row comes to which begins at {@code rows[start]}. */
    public int leafOf(float[] rows, int start) {
        int node = 0;
        while (left[node] >= 0) {
            float value = rows[start + features[node]];
            boolean below = Float.isNaN(value) ? missingLeft[node] == 1 : value < thresholds[node];
            node = below ? left[node] : right[node];
        }
        return node;
    }

    /** The same with gains that add up to that total, unless they are 0. */
    public Tree withGains(double total) {
        double sum = 0;
        for (float gain : gains) {
            sum += gain;
        }
        float[] shares = new float[gains.length];
        for (int node = 0; node < shares.length; node++) {
            shares[node] = sum > 0 ? (float) (total * gains[node] / sum) : 0;
        }
        return new Tree(left, right, features, thresholds, missingLeft, values, covers, shares);
    }

    /** The same of a matrix in which its features have those numbers. */
    public Tree withFeatures(int... numbers) {
        int[] renamed = new int[features.length];
        for (int node = 0; node < renamed.length; node++) {
            renamed[node] = numbers[features[node]];
        }
        return new Tree(left, right, renamed, thresholds, missingLeft, values, covers, gains);
    }

    /** The same with other values. */
    public Tree withValues(double... others) {
        return new Tree(left, right, features, thresholds, missingLeft, others, covers, gains);
    }

    public boolean leaf(int node) {
        return left[node] < 0;
    }

    public int nodes() {
        return left.length;
    }
}
