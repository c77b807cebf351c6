package org.howdah.ml.learner.catboost;

import java.util.List;
import org.howdah.ml.formula.DecisionTree;
import org.howdah.ml.formula.Formula.Row;
import org.howdah.ml.formula.Formula.TreeSums;
import org.howdah.ml.learner.tree.TreeEnsemble;

/** The sums of symmetric trees as a formula, in which each is a binary tree. */
final class TreeFormula {
    private TreeFormula() {}

    static TreeSums of(ObliviousTrees trees) {
        List<DecisionTree> binary = trees.trees().stream().map(tree -> tree(trees, tree)).toList();
        return new TreeSums(
                new Row(trees.features()), false, Float.NaN, trees.bias().clone(), binary);
    }

    private static DecisionTree tree(ObliviousTrees trees, ObliviousTree tree) {
        int inner = tree.leaves() - 1;
        int width = trees.outputs();
        DecisionTree binary = DecisionTree.ofNodes(inner + tree.leaves(), DecisionTree.ALL, width);
        for (int node = 0; node < inner; node++) {
            int level = level(node);
            int feature = tree.features()[level];
            binary.left()[node] = 2 * node + 1;
            binary.right()[node] = 2 * node + 2;
            binary.features()[node] = feature;
            binary.thresholds()[node] = TreeEnsemble.above(tree.borders()[level]);
            binary.missingLeft()[node] = !trees.missingIsGreater()[feature];
        }
        for (int place = 0; place < tree.leaves(); place++) {
            int leaf = leaf(place, tree.depth());
            binary.left()[inner + place] = -1;
            System.arraycopy(
                    tree.values(), leaf * width, binary.values(), (inner + place) * width, width);
        }
        return binary;
    }

    /** Levels are numbered from the root, whose nodes are 0, then 1 and 2, and so on. */
    private static int level(int node) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(node + 1);
    }

    /** The number of the leaf at that place from the left: its first answer is its lowest bit. */
    private static int leaf(int place, int depth) {
        return depth == 0 ? 0 : Integer.reverse(place) >>> (Integer.SIZE - depth);
    }
}
