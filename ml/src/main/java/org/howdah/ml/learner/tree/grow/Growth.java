package org.howdah.ml.learner.tree.grow;

/**
 * How far a tree grows.
 *
 * @param maxDepth the most splits on a path
 * @param maxLeaves the most leaves, best splits first; {@link Integer#MAX_VALUE} for any
 * @param minSplit the fewest rows to be split
 * @param minLeaf the fewest rows of a leaf
 * @param minLeafWeight the least weight of a leaf
 * @param maxFeatures how many features each split looks at
 * @param minGain what a split must gain at least
 * @param leafCost what each leaf must decrease the impurity by, with what comes below (pruning)
 * @param randomThresholds whether a feature's threshold is drawn (Geurts et al., 2006)
 * @param constraints what splits may not do
 */
public record Growth(
        int maxDepth,
        int maxLeaves,
        int minSplit,
        int minLeaf,
        double minLeafWeight,
        int maxFeatures,
        double minGain,
        double leafCost,
        boolean randomThresholds,
        Constraints constraints) {
    public static final int ANY = Integer.MAX_VALUE;

    /** As far as it goes, but for depth. */
    public static Growth toDepth(int maxDepth) {
        return new Growth(maxDepth, ANY, 2, 1, 0, ANY, 0, 0, false, Constraints.NONE);
    }
}
