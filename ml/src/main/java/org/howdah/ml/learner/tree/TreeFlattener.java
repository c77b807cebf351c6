package org.howdah.ml.learner.tree;

import java.util.Arrays;

/**
 * Writes trees into one array, breadth first, so that children lie side by side: see {@link
 * TreeEnsemble}.
 */
final class TreeFlattener {
    /** What a node takes. */
    static final int NODE = 4;

    private final int features;
    private final int width;
    private final boolean inline;
    private final double[] gains;
    private final long[] splits;
    private int[] nodes = new int[1024];
    private float[] covers = new float[256];
    private double[] leaves = new double[64];
    private int usedNodes;
    private int usedLeaves;

    /**
     * @param width how many values a leaf has
     * @param inline whether the one value is a float32 in the node itself
     */
    TreeFlattener(int features, int width, boolean inline) {
        this.features = features;
        this.width = width;
        this.inline = inline;
        this.gains = new double[features];
        this.splits = new long[features];
    }

    /** Where a tree is: its first node, how many it has, and how far its deepest leaf is. */
    record Root(int node, int nodes, int depth) {}

    int[] nodes() {
        return Arrays.copyOf(nodes, usedNodes * NODE);
    }

    float[] covers() {
        return Arrays.copyOf(covers, usedNodes);
    }

    double[] leaves() {
        return Arrays.copyOf(leaves, usedLeaves);
    }

    /** The sum of all splits' gains by feature. */
    double[] gains() {
        return gains.clone();
    }

    /** How many splits each feature has. */
    long[] splits() {
        return splits.clone();
    }

    /** Appends a tree. */
    Root add(Tree tree) {
        int first = usedNodes;
        int[] from = new int[tree.nodes()];
        int[] depth = new int[tree.nodes()];
        int found = 1;
        for (int next = 0; next < found; next++) {
            int node = from[next];
            int at = allocate(tree.covers()[node]);
            if (tree.leaf(node)) {
                writeLeaf(at, tree, node);
                continue;
            }
            if (found + 2 > from.length) {
                throw new IllegalArgumentException("a tree's node has two parents");
            }
            writeSplit(at, (first + found) * NODE, tree, node);
            from[found] = tree.left()[node];
            from[found + 1] = tree.right()[node];
            depth[found] = depth[next] + 1;
            depth[found + 1] = depth[next] + 1;
            found += 2;
        }
        return new Root(first * NODE, found, depth[found - 1]);
    }

    private void writeSplit(int at, int children, Tree tree, int node) {
        int feature = tree.features()[node];
        if (feature < 0 || feature >= features) {
            throw new IllegalArgumentException("feature %d of %d".formatted(feature, features));
        }
        nodes[at] = feature << 1 | (tree.missingLeft()[node] & 1);
        nodes[at + 1] = Float.floatToRawIntBits(tree.thresholds()[node]);
        nodes[at + 2] = children;
        gains[feature] += positive(tree.gains()[node]);
        splits[feature]++;
    }

    private void writeLeaf(int at, Tree tree, int node) {
        nodes[at] = 0;
        nodes[at + 1] = Float.floatToRawIntBits(Float.NaN);
        nodes[at + 2] = at - NODE;
        if (inline) {
            nodes[at + 3] = Float.floatToRawIntBits((float) tree.values()[node]);
            return;
        }
        if (usedLeaves + width > leaves.length) {
            leaves = Arrays.copyOf(leaves, Math.max(usedLeaves + width, larger(leaves.length)));
        }
        System.arraycopy(tree.values(), node * width, leaves, usedLeaves, width);
        nodes[at + 3] = usedLeaves;
        usedLeaves += width;
    }

    private int allocate(float cover) {
        if (usedNodes == covers.length) {
            covers = Arrays.copyOf(covers, larger(covers.length));
            nodes = Arrays.copyOf(nodes, Math.multiplyExact(covers.length, NODE));
        }
        covers[usedNodes] = positive(cover);
        return usedNodes++ * NODE;
    }

    private static int larger(int length) {
        return Math.addExact(length, (length >>> 1) + 1);
    }

    /** What is no weight or gain counts nothing. */
    private static float positive(float value) {
        return value > 0 && value < Float.POSITIVE_INFINITY ? value : 0;
    }
}
