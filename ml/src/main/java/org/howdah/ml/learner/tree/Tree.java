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

    boolean leaf(int node) {
        return left[node] < 0;
    }

    int nodes() {
        return left.length;
    }
}
