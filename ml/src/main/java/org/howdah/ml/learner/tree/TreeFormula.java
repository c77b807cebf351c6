package org.howdah.ml.learner.tree;

import java.util.ArrayList;
import java.util.List;
import org.howdah.ml.formula.DecisionTree;
import org.howdah.ml.formula.Formula.Row;
import org.howdah.ml.formula.Formula.TreeSums;
import org.howdah.ml.learner.tree.TreeFlattener.Root;

/** The sums of an ensemble as a formula. */
final class TreeFormula {
    private TreeFormula() {}

    static TreeSums of(TreeEnsemble ensemble) {
        List<DecisionTree> trees = new ArrayList<>();
        for (int output = 0; output < (ensemble.joint ? 1 : ensemble.outputs()); output++) {
            for (Root root : ensemble.roots[output]) {
                trees.add(tree(ensemble, root, ensemble.joint ? DecisionTree.ALL : output));
            }
        }
        return new TreeSums(
                new Row(ensemble.features()),
                ensemble.single,
                ensemble.missing,
                ensemble.margins.clone(),
                trees);
    }

    private static DecisionTree tree(TreeEnsemble ensemble, Root root, int output) {
        int width = ensemble.joint ? ensemble.outputs() : 1;
        DecisionTree tree = DecisionTree.ofNodes(root.nodes(), output, width);
        for (int number = 0; number < tree.nodes(); number++) {
            int node = root.node() + number * TreeEnsemble.NODE;
            int child = ensemble.nodes[node + 2];
            if (child < node) {
                tree.left()[number] = -1;
                copyLeaf(ensemble, node, tree.values(), number * width, width);
                continue;
            }
            tree.left()[number] = (child - root.node()) / TreeEnsemble.NODE;
            tree.right()[number] = tree.left()[number] + 1;
            tree.features()[number] = ensemble.nodes[node] >>> 1;
            tree.missingLeft()[number] = (ensemble.nodes[node] & 1) == 1;
            tree.thresholds()[number] = Float.intBitsToFloat(ensemble.nodes[node + 1]);
        }
        return tree;
    }

    private static void copyLeaf(
            TreeEnsemble ensemble, int node, double[] values, int at, int width) {
        int value = ensemble.nodes[node + 3];
        if (ensemble.single) {
            values[at] = Float.intBitsToFloat(value);
        } else {
            System.arraycopy(ensemble.leaves, value, values, at, width);
        }
    }
}
