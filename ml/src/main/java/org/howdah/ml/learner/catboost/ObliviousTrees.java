package org.howdah.ml.learner.catboost;

import java.util.List;
import org.howdah.ml.learner.tree.Trees;

/**
 * Symmetric trees, and sums of their leaves. Immutable. Where features are of categories, trees
 * also ask columns that are derived of them, whose numbers follow those of the features.
 *
 * @param missingIsGreater by feature, whether a missing value is greater than every border
 * @param bias what the sums begin with
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ObliviousTrees(
        boolean[] missingIsGreater,
        double[] bias,
        List<ObliviousTree> trees,
        Categoricals categoricals)
        implements Trees {
    private static final int ROWS_AT_ONCE = 64;

    ObliviousTrees {
        trees = List.copyOf(trees);
    }

    @Override
    public int features() {
        return missingIsGreater.length;
    }

    @Override
    public int outputs() {
        return bias.length;
    }

    @Override
    public long bytes() {
        long bytes = 128L + features() + categoricals.bytes();
        for (ObliviousTree tree : trees) {
            bytes += 128 + 8L * tree.depth() + 8L * (tree.values().length + tree.weights().length);
        }
        return bytes;
    }

    @Override
    public void contributions(float[] rows, int start, double[] contributions) {
        Explanation.write(this, rows, start, contributions);
    }

    /** Whether trees ask for nothing but numbers. */
    boolean numeric() {
        return categoricals.columns().isEmpty();
    }

    /** How many values of a row trees ask for. */
    private int width() {
        return features() + categoricals.columns().size();
    }

    /** The feature that a tree's question is about. */
    int source(int column) {
        return column < features() ? column : categoricals.source(column - features());
    }

    /** The sums of leaves of rows: {@code count * outputs()} values from {@code sums[at]} on. */
    void sum(float[] rows, int start, int count, double[] sums, int at) {
        float[] derived = numeric() ? rows : new float[Math.min(count, ROWS_AT_ONCE) * width()];
        for (int row = 0; row < count; row += ROWS_AT_ONCE) {
            int some = Math.min(ROWS_AT_ONCE, count - row);
            int from = start + row * features();
            if (!numeric()) {
                categoricals.derive(rows, from, some, features(), derived);
            }
            sumSome(derived, numeric() ? from : 0, some, sums, at + row * outputs());
        }
    }

    /** The leaf of each tree that the row belongs to which begins at {@code rows[start]}. */
    int[] leaves(float[] rows, int start) {
        float[] derived = new float[width()];
        categoricals.derive(rows, start, 1, features(), derived);
        return trees.stream().mapToInt(tree -> leaf(tree, derived, 0)).toArray();
    }

    /** Tree by tree for a few rows, so that a tree stays in the cache. */
    private void sumSome(float[] rows, int start, int count, double[] sums, int at) {
        int outputs = outputs();
        int columns = width();
        for (int row = 0; row < count; row++) {
            System.arraycopy(bias, 0, sums, at + row * outputs, outputs);
        }
        for (int number = 0; number < trees.size(); number++) {
            ObliviousTree tree = trees.get(number);
            for (int row = 0; row < count; row++) {
                int leaf = leaf(tree, rows, start + row * columns) * outputs;
                for (int output = 0; output < outputs; output++) {
                    sums[at + row * outputs + output] += tree.values()[leaf + output];
                }
            }
        }
    }

    private int leaf(ObliviousTree tree, float[] rows, int start) {
        int[] features = tree.features();
        float[] borders = tree.borders();
        int leaf = 0;
        for (int level = 0; level < features.length; level++) {
            float value = rows[start + features[level]];
            int greater = value > borders[level] ? 1 : 0;
            if (Float.isNaN(value) && missingIsGreater[features[level]]) {
                greater = 1;
            }
            leaf |= greater << level;
        }
        return leaf;
    }

    /**
     * How much predictions change in the mean when the answer to a feature's question does, as
     * shares: CatBoost's {@code PredictionValuesChange}. All 0 if there is no change.
     */
    @Override
    public double[] importances() {
        double[] importances = new double[features()];
        for (ObliviousTree tree : trees) {
            for (int level = 0; level < tree.depth(); level++) {
                importances[source(tree.features()[level])] += change(tree, 1 << level);
            }
        }
        double sum = 0;
        for (double importance : importances) {
            sum += importance;
        }
        for (int feature = 0; feature < importances.length; feature++) {
            importances[feature] = sum > 0 ? importances[feature] / sum : 0;
        }
        return importances;
    }

    private double change(ObliviousTree tree, int bit) {
        double change = 0;
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            double weight = tree.weights()[leaf];
            double otherWeight = tree.weights()[leaf | bit];
            if ((leaf & bit) != 0 || weight == 0 || otherWeight == 0) {
                continue;
            }
            for (int output = 0; output < outputs(); output++) {
                double value = tree.values()[leaf * outputs() + output];
                double other = tree.values()[(leaf | bit) * outputs() + output];
                double mean = (value * weight + other * otherWeight) / (weight + otherWeight);
                change += weight * (value - mean) * (value - mean);
                change += otherWeight * (other - mean) * (other - mean);
            }
        }
        return change;
    }
}
