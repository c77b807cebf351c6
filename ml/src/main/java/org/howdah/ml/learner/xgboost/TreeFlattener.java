package org.howdah.ml.learner.xgboost;

import java.util.Arrays;

/** Writes trees into one array, children side by side. */
final class TreeFlattener {
    private static final int NODE = 3;

    private final int features;
    private int[] nodes = new int[1024];
    private int used;

    TreeFlattener(int features) {
        this.features = features;
    }

    int[] nodes() {
        return Arrays.copyOf(nodes, used);
    }

    /** Appends a tree and returns where its root is. */
    int add(BoosterFile.Tree tree) {
        int root = allocate(1);
        int[] left = tree.left();
        int[] from = new int[left.length];
        int[] to = new int[left.length];
        to[0] = root;
        int waiting = 1;
        for (int next = 0; next < waiting; next++) {
            int node = from[next];
            if (left[node] < 0) {
                write(to[next], 0, tree.conditions()[node], -1);
                continue;
            }
            int children = allocate(2);
            write(to[next], split(tree, node), tree.conditions()[node], children);
            from[waiting] = left[node];
            to[waiting++] = children;
            from[waiting] = tree.right()[node];
            to[waiting++] = children + NODE;
        }
        return root;
    }

    private int split(BoosterFile.Tree tree, int node) {
        int feature = tree.features()[node];
        if (feature < 0 || feature >= features) {
            throw new IllegalArgumentException("feature %d of %d".formatted(feature, features));
        }
        return feature << 1 | tree.defaultLeft()[node];
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
