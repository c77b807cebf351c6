package org.howdah.ml.learner.xgboost;

/**
 * Trees in one array, with sums of leaves that have the same bits as XGBoost's: in float32, tree by
 * tree. Immutable.
 *
 * <p>A node is four numbers: the feature, doubled, plus 1 if missing values go left; the bits of
 * the threshold; where its left child is, with the right child behind it; and the bits of a leaf's
 * value. From a leaf every value goes back to the leaf: its threshold is NaN and it is its own
 * right child. So four walks go on together for as many steps as the deepest leaf needs, without
 * waiting for each other's memory.
 */
final class TreeEnsemble {
    private static final int NODE = TreeFlattener.NODE;
    private static final int ROWS_AT_ONCE = 64;

    private final int features;
    private final float missing;
    private final float[] margins;
    private final TreeFlattener.Root[][] roots;
    private final int[] nodes;

    private TreeEnsemble(
            int features,
            float missing,
            float[] margins,
            TreeFlattener.Root[][] roots,
            int[] nodes) {
        this.features = features;
        this.missing = missing;
        this.margins = margins;
        this.roots = roots;
        this.nodes = nodes;
    }

    /**
     * The trees of a file.
     *
     * @param missing a value that counts as missing beside NaN, or NaN
     */
    static TreeEnsemble of(BoosterFile file, float missing) {
        Transform transform = Transform.of(file.objective());
        float[] margins = new float[file.groups()];
        for (int group = 0; group < margins.length; group++) {
            margins[group] = transform.margin(file.baseScores().get(group));
        }
        TreeFlattener flattener = new TreeFlattener(file.features());
        TreeFlattener.Root[][] roots = new TreeFlattener.Root[margins.length][];
        for (int group = 0; group < roots.length; group++) {
            int number = group;
            roots[group] =
                    file.trees().stream()
                            .filter(tree -> tree.group() == number)
                            .map(flattener::add)
                            .toArray(TreeFlattener.Root[]::new);
        }
        return new TreeEnsemble(file.features(), missing, margins, roots, flattener.nodes());
    }

    int features() {
        return features;
    }

    int groups() {
        return margins.length;
    }

    long bytes() {
        long trees = 0;
        for (TreeFlattener.Root[] group : roots) {
            trees += group.length;
        }
        return 128 + Integer.BYTES * (nodes.length + 6 * trees + 8L * roots.length);
    }

    /** The sums of leaves of rows: {@code count * groups()} floats, as doubles. */
    void sum(float[] rows, int start, int count, double[] sums, int at) {
        if (!Float.isNaN(missing)) {
            sumWithout(missing, rows, start, count, sums, at);
            return;
        }
        for (int row = 0; row < count; row += ROWS_AT_ONCE) {
            int some = Math.min(ROWS_AT_ONCE, count - row);
            sumSome(rows, start + row * features, some, sums, at + row * groups());
        }
    }

    private void sumWithout(
            float value, float[] rows, int start, int count, double[] sums, int at) {
        float[] row = new float[features];
        for (int i = 0; i < count; i++) {
            for (int column = 0; column < features; column++) {
                float given = rows[start + i * features + column];
                row[column] = given == value ? Float.NaN : given;
            }
            sumSome(row, 0, 1, sums, at + i * groups());
        }
    }

    /** Tree by tree for a few rows, so that a tree stays in the cache. */
    private void sumSome(float[] rows, int start, int count, double[] sums, int at) {
        int groups = groups();
        for (int group = 0; group < groups; group++) {
            int fours = count & ~3;
            for (int row = fours; row < count; row++) {
                sums[at + row * groups + group] = sum(group, rows, start + row * features);
            }
            for (int row = 0; row < fours; row++) {
                sums[at + row * groups + group] = margins[group];
            }
            for (TreeFlattener.Root root : roots[group]) {
                for (int row = 0; row < fours; row += 4) {
                    addFour(root, rows, start + row * features, sums, at + row * groups + group);
                }
            }
        }
    }

    /** One tree's leaves of four rows. */
    private void addFour(TreeFlattener.Root root, float[] rows, int start, double[] sums, int at) {
        int a = root.node();
        int b = a;
        int c = a;
        int d = a;
        for (int depth = root.depth(); depth > 0; depth--) {
            a = child(a, rows, start);
            b = child(b, rows, start + features);
            c = child(c, rows, start + 2 * features);
            d = child(d, rows, start + 3 * features);
        }
        int groups = groups();
        sums[at] = (float) sums[at] + leaf(a);
        sums[at + groups] = (float) sums[at + groups] + leaf(b);
        sums[at + 2 * groups] = (float) sums[at + 2 * groups] + leaf(c);
        sums[at + 3 * groups] = (float) sums[at + 3 * groups] + leaf(d);
    }

    /** All trees' leaves of one row, four trees at a time. */
    private float sum(int group, float[] rows, int start) {
        TreeFlattener.Root[] trees = roots[group];
        float sum = margins[group];
        int tree = 0;
        for (; tree + 3 < trees.length; tree += 4) {
            int a = trees[tree].node();
            int b = trees[tree + 1].node();
            int c = trees[tree + 2].node();
            int d = trees[tree + 3].node();
            for (int depth = deepest(trees, tree); depth > 0; depth--) {
                a = child(a, rows, start);
                b = child(b, rows, start);
                c = child(c, rows, start);
                d = child(d, rows, start);
            }
            sum = sum + leaf(a) + leaf(b) + leaf(c) + leaf(d);
        }
        for (; tree < trees.length; tree++) {
            int node = trees[tree].node();
            for (int depth = trees[tree].depth(); depth > 0; depth--) {
                node = child(node, rows, start);
            }
            sum += leaf(node);
        }
        return sum;
    }

    private static int deepest(TreeFlattener.Root[] trees, int first) {
        return Math.max(
                Math.max(trees[first].depth(), trees[first + 1].depth()),
                Math.max(trees[first + 2].depth(), trees[first + 3].depth()));
    }

    private int child(int node, float[] rows, int start) {
        int split = nodes[node];
        float value = rows[start + (split >>> 1)];
        float threshold = Float.intBitsToFloat(nodes[node + 1]);
        int below = value < threshold ? 1 : 0;
        int missingLeft = Float.isNaN(value) ? split & 1 : 0;
        return nodes[node + 2] + NODE * (1 - (below | missingLeft));
    }

    private float leaf(int node) {
        return Float.intBitsToFloat(nodes[node + 3]);
    }
}
