package org.howdah.ml.formula;

/**
 * A binary tree; arrays have a value for each node, and node 0 is the root.
 *
 * @param output the sum that its leaves go into; {@link #ALL} if leaves have a value for each sum
 * @param left left children, negative for leaves
 * @param right right children
 * @param features what is compared
 * @param thresholds values below go left
 * @param missingLeft where NaN goes left
 * @param values of leaves: one for each node, or as many as there are sums
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record DecisionTree(
        int output,
        int[] left,
        int[] right,
        int[] features,
        float[] thresholds,
        boolean[] missingLeft,
        double[] values) {
    /** Leaves have a value for each sum. */
    public static final int ALL = -1;

    /** A tree of so many nodes, to be filled in. */
    public static DecisionTree ofNodes(int nodes, int output, int valuesOfNode) {
        return new DecisionTree(
                output,
                new int[nodes],
                new int[nodes],
                new int[nodes],
                new float[nodes],
                new boolean[nodes],
                new double[Math.multiplyExact(nodes, valuesOfNode)]);
    }

    public int nodes() {
        return left.length;
    }
}
