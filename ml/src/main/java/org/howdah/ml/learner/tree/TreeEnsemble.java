package org.howdah.ml.learner.tree;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.howdah.ml.formula.Formula.TreeSums;
import org.howdah.ml.learner.tree.TreeFlattener.Root;

/**
 * Trees in one array and sums of their leaves, tree by tree, in float32 or float64. Immutable.
 *
 * <p>A node is four numbers: the feature, doubled, plus 1 if missing values go left; the bits of
 * the threshold, below which values go left; where its left child is, with the right child behind
 * it; and the bits of a leaf's value, or where its values are in the table of leaves. From a leaf
 * every value goes back to the leaf: its threshold is NaN and it is its own right child. So four
 * walks go on together for as many steps as the deepest leaf needs, without waiting for each
 * other's memory.
 */
public final class TreeEnsemble implements Trees {
    static final int NODE = TreeFlattener.NODE;
    private static final int ROWS_AT_ONCE = 64;

    /** Walks look this often whether all have ended. */
    private static final int STEPS_AT_ONCE = 8;

    final boolean single;
    final boolean joint;
    final float missing;
    final double[] margins;
    final Root[][] roots;
    final int[] nodes;
    final float[] covers;
    final double[] leaves;
    final double[] gains;
    private final long[] splits;
    private final int features;

    TreeEnsemble(TreeEnsembleBuilder builder, TreeFlattener flattener) {
        this.features = builder.features;
        this.single = builder.single;
        this.joint = builder.joint;
        this.missing = builder.missing;
        this.margins = builder.margins;
        this.roots = builder.roots();
        this.nodes = flattener.nodes();
        this.covers = flattener.covers();
        this.leaves = flattener.leaves();
        this.gains = builder.gains();
        this.splits = flattener.splits();
    }

    /** Begins an ensemble of trees of float64 leaves, each of which counts for one output. */
    public static TreeEnsembleBuilder builder(int features, int outputs) {
        return new TreeEnsembleBuilder(features, outputs);
    }

    /** The smallest float above the number: what is below it is at most that number. */
    public static float above(double threshold) {
        float nearest = (float) threshold;
        return nearest > threshold ? nearest : Math.nextUp(nearest);
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public int outputs() {
        return margins.length;
    }

    /** How many trees there are. */
    public int trees() {
        int trees = 0;
        for (Root[] output : roots) {
            trees += output.length;
        }
        return trees;
    }

    @Override
    public long bytes() {
        return 256
                + Integer.BYTES * ((long) nodes.length + covers.length + 8L * trees())
                + Double.BYTES * ((long) leaves.length + 2L * gains.length + 4L * outputs());
    }

    /** What the splits of each feature have brought in sum. */
    public double[] gains() {
        return gains.clone();
    }

    /** How many splits each feature has. */
    public long[] splits() {
        return splits.clone();
    }

    /** Each feature's share of the gains; all 0 if nothing was gained. */
    @Override
    public double[] importances() {
        return shares(gains.clone());
    }

    /** Each feature's share of the mean gains of a split; all 0 if nothing was gained. */
    public double[] meanImportances() {
        double[] means = gains.clone();
        for (int feature = 0; feature < features; feature++) {
            means[feature] /= Math.max(1, splits[feature]);
        }
        return shares(means);
    }

    private static double[] shares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int feature = 0; feature < values.length; feature++) {
            values[feature] = sum > 0 ? values[feature] / sum : 0;
        }
        return values;
    }

    /**
     * What each feature and the training rows' mean contribute to the sums of the row that begins
     * at {@code rows[start]}: for each output one value for each feature, and the bias; {@code
     * outputs() * (features() + 1)} values. They add up to what {@link #sum} gives, but for
     * rounding. They are the Shapley values of the expectation along the trees' paths (Lundberg et
     * al., 2018).
     */
    @Override
    public void contributions(float[] rows, int start, double[] contributions) {
        new TreeExplainer(this, withoutMissing(rows, start), contributions).explain();
    }

    private float[] withoutMissing(float[] rows, int start) {
        float[] row = new float[features];
        for (int column = 0; column < features; column++) {
            float given = rows[start + column];
            row[column] = given == missing ? Float.NaN : given;
        }
        return row;
    }

    /** The sums of leaves of rows: {@code count * outputs()} values from {@code sums[at]} on. */
    public void sum(float[] rows, int start, int count, double[] sums, int at) {
        if (!Float.isNaN(missing)) {
            for (int i = 0; i < count; i++) {
                float[] row = withoutMissing(rows, start + i * features);
                sumSome(row, 0, 1, sums, at + i * outputs());
            }
            return;
        }
        for (int row = 0; row < count; row += ROWS_AT_ONCE) {
            int some = Math.min(ROWS_AT_ONCE, count - row);
            sumSome(rows, start + row * features, some, sums, at + row * outputs());
        }
    }

    /** Tree by tree for a few rows, so that a tree stays in the cache. */
    private void sumSome(float[] rows, int start, int count, double[] sums, int at) {
        int outputs = outputs();
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
        int outputs = outputs();
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
        return nodes[node + 2] + NODE * (1 - (below | missingLeft));
    }

    private void add(int leaf, double[] sums, int at) {
        int value = nodes[leaf + 3];
        if (single) {
            sums[at] = (float) sums[at] + Float.intBitsToFloat(value);
        } else if (joint) {
            for (int output = 0; output < margins.length; output++) {
                sums[at + output] += leaves[value + output];
            }
        } else {
            sums[at] += leaves[value];
        }
    }

    /** Its sums, as a formula. */
    public TreeSums formula() {
        return TreeFormula.of(this);
    }

    /** Writes all but what counts as missing, which is NaN once read again. */
    public void write(DataOutput out) throws IOException {
        TreeEnsembleFormat.write(this, out);
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @throws IOException if the bytes are no ensemble of trees
     */
    public static TreeEnsemble read(DataInput in) throws IOException {
        return TreeEnsembleFormat.read(in);
    }
}
