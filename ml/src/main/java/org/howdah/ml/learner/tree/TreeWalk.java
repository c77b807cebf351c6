package org.howdah.ml.learner.tree;

import org.howdah.ml.learner.tree.TreeFlattener.Root;

/**
 * Rows' ways to leaves. From a leaf every value goes back to the leaf, so that four walks go on
 * together for as many steps as the deepest leaf needs, without waiting for each other's memory.
 */
final class TreeWalk {
    /** Walks look this often whether all have ended. */
    private static final int STEPS_AT_ONCE = 8;

    private final boolean single;
    private final boolean joint;
    private final double[] margins;
    private final Root[][] roots;
    private final int[] nodes;
    private final double[] leaves;
    private final int features;
    private final int outputs;

    TreeWalk(TreeEnsemble trees) {
        this.single = trees.single;
        this.joint = trees.joint;
        this.margins = trees.margins;
        this.roots = trees.roots;
        this.nodes = trees.nodes;
        this.leaves = trees.leaves;
        this.features = trees.features();
        this.outputs = trees.outputs();
    }

    /**
     * The sums of leaves of a few rows, tree by tree, so that a tree stays in the cache: {@code
     * count * outputs} values from {@code sums[at]} on.
     */
    void sum(float[] rows, int start, int count, double[] sums, int at) {
        for (int row = 0; row < count; row++) {
            System.arraycopy(margins, 0, sums, at + row * outputs, outputs);
        }
        int fours = count & ~3;
        for (int output = 0; output < outputs; output++) {
            for (int row = fours; row < count; row++) {
                sumOne(output, rows, start + row * features, sums, at + row * outputs + output);
            }
            if (fours == 0) {
                continue;
            }
            for (Root root : roots[output]) {
                for (int row = 0; row < fours; row += 4) {
                    addFour(root, rows, start + row * features, sums, at + row * outputs + output);
                }
            }
        }
    }

    /** One tree's leaves of four rows. */
    private void addFour(Root root, float[] rows, int start, double[] sums, int at) {
        int a = root.node();
        int b = a;
        int c = a;
        int d = a;
        for (int left = root.depth(); left > 0; left -= STEPS_AT_ONCE) {
            int before = a + b + c + d;
            for (int step = Math.min(left, STEPS_AT_ONCE); step > 0; step--) {
                a = child(a, rows, start);
                b = child(b, rows, start + features);
                c = child(c, rows, start + 2 * features);
                d = child(d, rows, start + 3 * features);
            }
            // children lie behind their parents
            if (a + b + c + d == before) {
                break;
            }
        }
        add(a, sums, at);
        add(b, sums, at + outputs);
        add(c, sums, at + 2 * outputs);
        add(d, sums, at + 3 * outputs);
    }

    /** All trees' leaves of one row, four trees at a time. */
    private void sumOne(int output, float[] rows, int start, double[] sums, int at) {
        Root[] trees = roots[output];
        int tree = 0;
        for (; tree + 3 < trees.length; tree += 4) {
            int a = trees[tree].node();
            int b = trees[tree + 1].node();
            int c = trees[tree + 2].node();
            int d = trees[tree + 3].node();
            for (int left = deepest(trees, tree); left > 0; left -= STEPS_AT_ONCE) {
                int before = a + b + c + d;
                for (int step = Math.min(left, STEPS_AT_ONCE); step > 0; step--) {
                    a = child(a, rows, start);
                    b = child(b, rows, start);
                    c = child(c, rows, start);
                    d = child(d, rows, start);
                }
                if (a + b + c + d == before) {
                    break;
                }
            }
            add(a, sums, at);
            add(b, sums, at);
            add(c, sums, at);
            add(d, sums, at);
        }
        for (; tree < trees.length; tree++) {
            int node = trees[tree].node();
            for (int depth = trees[tree].depth(); depth > 0; depth--) {
                node = child(node, rows, start);
            }
            add(node, sums, at);
        }
    }

    private static int deepest(Root[] trees, int first) {
        return Math.max(
                Math.max(trees[first].depth(), trees[first + 1].depth()),
                Math.max(trees[first + 2].depth(), trees[first + 3].depth()));
    }

    /** The child that the row's value goes to. */
    int child(int node, float[] rows, int start) {
        int split = nodes[node];
        float value = rows[start + (split >>> 1)];
        float threshold = Float.intBitsToFloat(nodes[node + 1]);
        int below = value < threshold ? 1 : 0;
        int missingLeft = Float.isNaN(value) ? split & 1 : 0;
        return nodes[node + 2] + TreeEnsemble.NODE * (1 - (below | missingLeft));
    }

    private void add(int leaf, double[] sums, int at) {
        int value = nodes[leaf + 3];
        if (single) {
            sums[at] = (float) sums[at] + Float.intBitsToFloat(value);
        } else if (joint) {
            for (int output = 0; output < outputs; output++) {
                sums[at + output] += leaves[value + output];
            }
        } else {
            sums[at] += leaves[value];
        }
    }
}
