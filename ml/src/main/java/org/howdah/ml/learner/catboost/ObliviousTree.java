package org.howdah.ml.learner.catboost;

/**
 * A symmetric tree: all nodes of a level ask the same. The answer to its n-th question, whether the
 * feature is greater than the border, is the n-th bit of the leaf's number.
 *
 * @param values by leaf, as many as there are raw predictions
 * @param weights by leaf, of the training rows
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ObliviousTree(int[] features, float[] borders, double[] values, double[] weights) {
    static final int DEEPEST = 16;

    /** The same tree, in which features have those numbers. */
    ObliviousTree renumbered(int... numbers) {
        int[] others = new int[features.length];
        for (int level = 0; level < others.length; level++) {
            others[level] = numbers[features[level]];
        }
        return new ObliviousTree(others, borders, values, weights);
    }

    int depth() {
        return features.length;
    }

    int leaves() {
        return 1 << features.length;
    }
}
