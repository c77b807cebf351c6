package org.howdah.ml.learner.xgboost;

/**
 * Trees in one array, with sums of leaves that have the same bits as XGBoost's: in float32, tree by
 * tree. Immutable.
 *
 * <p>A node is three numbers: the feature, doubled, plus 1 if missing values go left; the bits of
 * the threshold, or of a leaf's value; and where its left child is, with the right child behind it,
 * or -1 for a leaf.
 */
final class TreeEnsemble {
    private static final int NODE = 3;
    private static final int ROWS_AT_ONCE = 64;

    private final int features;
    private final float missing;
    private final float[] margins;
    private final int[][] roots;
    private final int[] nodes;

    private TreeEnsemble(int features, float missing, float[] margins, int[][] roots, int[] nodes) {
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
        int[][] roots = new int[margins.length][];
        for (int group = 0; group < roots.length; group++) {
            int number = group;
            roots[group] =
                    file.trees().stream()
                            .filter(tree -> tree.group() == number)
                            .mapToInt(flattener::add)
                            .toArray();
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
        for (int[] group : roots) {
            trees += group.length;
        }
        return 128 + Integer.BYTES * (nodes.length + trees + 8L * roots.length);
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
            for (int row = 0; row < count; row++) {
                sums[at + row * groups + group] = margins[group];
            }
            for (int root : roots[group]) {
                for (int row = 0; row < count; row++) {
                    int sum = at + row * groups + group;
                    sums[sum] = (float) sums[sum] + leaf(root, rows, start + row * features);
                }
            }
        }
    }

    private float leaf(int root, float[] rows, int start) {
        int node = root;
        int left = nodes[node + 2];
        while (left >= 0) {
            int split = nodes[node];
            float value = rows[start + (split >>> 1)];
            boolean goesLeft =
                    value < Float.intBitsToFloat(nodes[node + 1])
                            || ((split & 1) != 0 && Float.isNaN(value));
            node = goesLeft ? left : left + NODE;
            left = nodes[node + 2];
        }
        return Float.intBitsToFloat(nodes[node + 1]);
    }
}
