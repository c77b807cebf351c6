package org.howdah.ml.learner.lightgbm;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.TreeEnsemble;

/**
 * One tree of a model file. Inner nodes are numbered from 0, the root, and a node's children have
 * greater numbers; leaf {@code n} is the child {@code ~n}. Arrays have a value for each inner node,
 * or for each leaf; every node but the root is the child of exactly one.
 *
 * @param thresholds a value at most this large goes left
 * @param missingLeft whether a missing value goes left
 * @param zeroIsMissing whether the number 0 is missing too
 * @param counts how many training rows came to each inner node
 * @param leafCounts and to each leaf
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record TreeText(
        int[] features,
        double[] thresholds,
        boolean[] missingLeft,
        boolean zeroIsMissing,
        int[] left,
        int[] right,
        double[] gains,
        double[] counts,
        double[] leaves,
        double[] leafCounts) {
    private static final int CATEGORICAL = 1;
    private static final int DEFAULT_LEFT = 2;
    private static final int NOTHING_IS_MISSING = 0;
    private static final int MISSING_IS_ZERO = 1;
    private static final int MISSING_IS_NAN = 2;

    static TreeText of(Map<String, String> section, int allFeatures) throws IOException {
        int leaves = ModelText.number(section, "num_leaves");
        if (leaves < 1 || !section.getOrDefault("is_linear", "0").equals("0")) {
            throw new IOException("a tree of %d leaves, or of linear ones".formatted(leaves));
        }
        int inner = leaves - 1;
        double[] thresholds = doubles(section, "threshold", inner);
        int[] decisions = integers(section, "decision_type", inner);
        TreeText tree =
                new TreeText(
                        integers(section, "split_feature", inner),
                        thresholds,
                        missingLeft(decisions, thresholds),
                        Arrays.stream(decisions).anyMatch(type -> type >> 2 == MISSING_IS_ZERO),
                        integers(section, "left_child", inner),
                        integers(section, "right_child", inner),
                        doubles(section, "split_gain", inner),
                        doubles(section, "internal_count", inner),
                        doubles(section, "leaf_value", leaves),
                        // a tree that is one leaf alone may have no count
                        leaves == 1 ? new double[1] : doubles(section, "leaf_count", leaves));
        tree.check(allFeatures);
        return tree;
    }

    /** Where features have no missing values, the library takes NaN for 0. */
    private static boolean[] missingLeft(int[] decisions, double[] thresholds) throws IOException {
        boolean[] left = new boolean[decisions.length];
        for (int node = 0; node < left.length; node++) {
            int missing = decisions[node] >> 2;
            if ((decisions[node] & CATEGORICAL) != 0 || missing > MISSING_IS_NAN) {
                throw new IOException("a decision of type " + decisions[node]);
            }
            left[node] =
                    missing == NOTHING_IS_MISSING
                            ? 0 <= thresholds[node]
                            : (decisions[node] & DEFAULT_LEFT) != 0;
        }
        return left;
    }

    private void check(int allFeatures) throws IOException {
        boolean[] isChild = new boolean[left.length];
        boolean[] leafIsChild = new boolean[leaves.length];
        for (int node = 0; node < left.length; node++) {
            if (features[node] < 0 || features[node] >= allFeatures) {
                throw new IOException("feature %d of %d".formatted(features[node], allFeatures));
            }
            for (int child : new int[] {left[node], right[node]}) {
                boolean[] seen = child < 0 ? leafIsChild : isChild;
                int place = child < 0 ? ~child : child;
                if (place >= seen.length || (child >= 0 && child <= node) || seen[place]) {
                    throw new IOException("node %d has the child %d".formatted(node, child));
                }
                seen[place] = true;
            }
        }
    }

    /** The same with the leaves behind the inner nodes. */
    Tree toTree() {
        int inner = left.length;
        int nodes = inner + leaves.length;
        Tree tree =
                new Tree(
                        new int[nodes],
                        new int[nodes],
                        Arrays.copyOf(features, nodes),
                        new float[nodes],
                        new byte[nodes],
                        new double[nodes],
                        new float[nodes],
                        new float[nodes]);
        for (int node = 0; node < inner; node++) {
            tree.left()[node] = left[node] < 0 ? inner + ~left[node] : left[node];
            tree.right()[node] = right[node] < 0 ? inner + ~right[node] : right[node];
            tree.thresholds()[node] = TreeEnsemble.above(thresholds[node]);
            tree.missingLeft()[node] = (byte) (missingLeft[node] ? 1 : 0);
            tree.covers()[node] = (float) counts[node];
            tree.gains()[node] = (float) gains[node];
        }
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            tree.left()[inner + leaf] = -1;
            tree.values()[inner + leaf] = leaves[leaf];
            tree.covers()[inner + leaf] = (float) leafCounts[leaf];
        }
        return tree;
    }

    static String get(Map<String, String> section, String name) throws IOException {
        String value = section.get(name);
        if (value == null) {
            throw new IOException("no " + name);
        }
        return value;
    }

    private static String[] words(Map<String, String> section, String name, int count)
            throws IOException {
        if (count == 0) {
            return new String[0];
        }
        String[] words = get(section, name).split(" ", -1);
        if (words.length != count) {
            throw new IOException("%d values of %s".formatted(words.length, name));
        }
        return words;
    }

    private static int[] integers(Map<String, String> section, String name, int count)
            throws IOException {
        String[] words = words(section, name, count);
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = Integer.parseInt(words[i]);
        }
        return values;
    }

    private static double[] doubles(Map<String, String> section, String name, int count)
            throws IOException {
        String[] words = words(section, name, count);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = number(words[i]);
        }
        return values;
    }

    /** As C++ writes it. */
    private static double number(String word) {
        return switch (word) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan", "-nan" -> Double.NaN;
            default -> Double.parseDouble(word);
        };
    }
}
