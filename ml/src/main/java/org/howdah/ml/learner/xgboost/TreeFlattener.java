package org.howdah.ml.learner.xgboost;

import java.util.Arrays;

/** Writes trees into one array, children side by side. */
final class TreeFlattener {
    /** What a node takes: see {@link TreeEnsemble}. */
    static final int NODE = 4;

    private final int features;
    private int[] nodes = new int[1024];
    private int used;

    TreeFlattener(int features) {
        this.features = features;
    }

    /** The first node of a tree, and the tree's depth. */
    record Root(int node, int depth) {}

    int[] nodes() {
        return Arrays.copyOf(nodes, used);
    }

    /** Appends a tree and returns where its root is, and how far its deepest leaf is from there. */
    Root add(BoosterFile.Tree tree) {
        int root = allocate(1);
        int[] left = tree.left();
        int[] from = new int[left.length];
        int[] to = new int[left.length];
        to[0] = root;
        int[] depth = new int[left.length];
        int waiting = 1;
        for (int next = 0; next < waiting; next++) {
            int node = from[next];
            if (left[node] < 0) {
                writeLeaf(to[next], tree.conditions()[node]);
                continue;
            }
            int children = allocate(2);
            write(to[next], split(tree, node), tree.conditions()[node], children);
            for (int side = 0; side < 2; side++) {
                from[waiting] = side == 0 ? left[node] : tree.right()[node];
                to[waiting] = children + side * NODE;
                depth[waiting++] = depth[next] + 1;
            }
        }
        return new Root(root, depth[waiting - 1]);
    }

    private int split(BoosterFile.Tree tree, int node) {
        int feature = tree.features()[node];
        if (feature < 0 || feature >= features) {
            throw new IllegalArgumentException("feature %d of %d".formatted(feature, features));
        }
        return feature << 1 | (tree.defaultLeft()[node] & 1);
    }

    private void writeLeaf(int at, float value) {
        write(at, 0, Float.NaN, at - NODE);
        nodes[at + 3] = Float.floatToRawIntBits(value);
    }

    private void write(int at, int split, float condition, int children) {
        nodes[at] = split;
        nodes[at + 1] = Float.floatToRawIntBits(condition);
        nodes[at + 2] = children;
    }

    private int allocate(int count) {
        int at = used;
        used += count * NODE;
        if (used > nodes.length) {
            nodes = Arrays.copyOf(nodes, Math.max(used, nodes.length * 2));
        }
        return at;
    }
}
