package org.howdah.ml.learner.tree.grow;

import java.util.stream.IntStream;
import org.howdah.ml.learner.tree.Tree;

/**
 * Minimal cost-complexity pruning (Breiman et al., 1984): of all subtrees with the same root the
 * smallest for which the impurity plus the cost of all leaves is least.
 */
final class Pruning {
    private final Tree tree;
    private final boolean[] splits;
    private final int[] kept;
    private final int[] numbers;

    private Pruning(Tree tree, double[] gains, double leafCost) {
        this.tree = tree;
        this.splits = worthwhile(tree, gains, leafCost);
        boolean[] reached = new boolean[tree.nodes()];
        reached[0] = true;
        for (int node = 0; node < reached.length; node++) {
            splits[node] &= reached[node];
            if (splits[node]) {
                reached[tree.left()[node]] = true;
                reached[tree.right()[node]] = true;
            }
        }
        this.kept = IntStream.range(0, reached.length).filter(node -> reached[node]).toArray();
        this.numbers = new int[reached.length];
        for (int number = 0; number < kept.length; number++) {
            numbers[kept[number]] = number;
        }
    }

    /**
     * Prunes a tree.
     *
     * @param gains by how much each split decreases the impurity times the weight
     * @param leafCost what a further leaf costs, in the same unit
     */
    static GrownTree prune(GrownTree grown, double[] gains, double leafCost) {
        Pruning pruning = new Pruning(grown.tree(), gains, leafCost);
        return new GrownTree(
                pruning.tree(),
                grown.rows(),
                pruning.chosen(grown.starts()),
                pruning.chosen(grown.ends()));
    }

    /** Which splits, with what comes below them, gain more than their leaves cost. */
    private static boolean[] worthwhile(Tree tree, double[] gains, double leafCost) {
        boolean[] worthwhile = new boolean[tree.nodes()];
        double[] worth = new double[tree.nodes()];
        // children lie behind their parents
        for (int node = worth.length - 1; node >= 0; node--) {
            if (!tree.leaf(node)) {
                double below = worth[tree.left()[node]] + worth[tree.right()[node]];
                worth[node] = Math.max(0, gains[node] - leafCost + below);
                worthwhile[node] = worth[node] > 0;
            }
        }
        return worthwhile;
    }

    private int[] chosen(int[] values) {
        return IntStream.of(kept).map(node -> values[node]).toArray();
    }

    private Tree tree() {
        int width = tree.values().length / tree.nodes();
        int[] left = new int[kept.length];
        int[] right = new int[kept.length];
        int[] features = new int[kept.length];
        float[] thresholds = new float[kept.length];
        byte[] missingLeft = new byte[kept.length];
        double[] values = new double[kept.length * width];
        float[] covers = new float[kept.length];
        float[] gains = new float[kept.length];
        for (int number = 0; number < kept.length; number++) {
            int node = kept[number];
            System.arraycopy(tree.values(), node * width, values, number * width, width);
            covers[number] = tree.covers()[node];
            left[number] = -1;
            if (splits[node]) {
                left[number] = numbers[tree.left()[node]];
                right[number] = numbers[tree.right()[node]];
                features[number] = tree.features()[node];
                thresholds[number] = tree.thresholds()[node];
                missingLeft[number] = tree.missingLeft()[node];
                gains[number] = tree.gains()[node];
            }
        }
        return new Tree(left, right, features, thresholds, missingLeft, values, covers, gains);
    }
}
