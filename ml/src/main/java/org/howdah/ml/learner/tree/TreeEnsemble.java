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
 * every value goes back to the leaf: its threshold is NaN and it is its own right child. {@link
 * TreeWalk} makes use of that.
 */
public final class TreeEnsemble implements Trees {
    static final int NODE = TreeFlattener.NODE;
    private static final int ROWS_AT_ONCE = 64;

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
    private final TreeWalk walk;

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
        this.walk = new TreeWalk(this);
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
                walk.sum(row, 0, 1, sums, at + i * outputs());
            }
            return;
        }
        for (int row = 0; row < count; row += ROWS_AT_ONCE) {
            int some = Math.min(ROWS_AT_ONCE, count - row);
            walk.sum(rows, start + row * features, some, sums, at + row * outputs());
        }
    }

    /** The child that the row's value goes to. */
    int child(int node, float[] rows, int start) {
        return walk.child(node, rows, start);
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
