package org.howdah.ml.learner.catboost;

import java.util.Arrays;
import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.TreeEnsembleBuilder;

/** What each feature contributes to the sums of symmetric trees' leaves. */
final class Explanation {
    private Explanation() {}

    /**
     * Writes the contributions of the row that begins at {@code rows[start]}: for each output one
     * for each feature, and the bias. Trees are unfolded one at a time, as together they take much
     * more room, and with the row's answers in place of borders, so that questions about one
     * feature's category count as that feature's.
     */
    static void write(ObliviousTrees trees, float[] rows, int start, double[] contributions) {
        int line = trees.features() + 1;
        int count = trees.outputs() * line;
        Arrays.fill(contributions, 0, count, 0);
        for (int output = 0; output < trees.outputs(); output++) {
            contributions[output * line + trees.features()] = trees.bias()[output];
        }
        double[] ofOne = new double[count];
        int[] leaves = trees.leaves(rows, start);
        float[] zeros = new float[trees.features()];
        for (int number = 0; number < leaves.length; number++) {
            Tree tree = unfolded(trees, trees.trees().get(number), leaves[number]);
            TreeEnsembleBuilder builder =
                    TreeEnsemble.builder(trees.features(), trees.outputs()).jointLeaves();
            builder.add(0, tree).build().contributions(zeros, 0, ofOne);
            for (int i = 0; i < count; i++) {
                contributions[i] += ofOne[i];
            }
        }
    }

    /**
     * The node of level n and path p, whose bits are the answers so far, is 2^n - 1 + p. A row of
     * zeros gives the answers that lead to the leaf.
     */
    private static Tree unfolded(ObliviousTrees trees, ObliviousTree tree, int answers) {
        int inner = tree.leaves() - 1;
        int nodes = inner + tree.leaves();
        Tree unfolded =
                new Tree(
                        new int[nodes],
                        new int[nodes],
                        new int[nodes],
                        new float[nodes],
                        new byte[nodes],
                        new double[nodes * trees.outputs()],
                        new float[nodes],
                        new float[nodes]);
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            unfolded.left()[inner + leaf] = -1;
            unfolded.covers()[inner + leaf] = (float) tree.weights()[leaf];
        }
        System.arraycopy(
                tree.values(),
                0,
                unfolded.values(),
                inner * trees.outputs(),
                tree.leaves() * trees.outputs());
        for (int level = tree.depth() - 1; level >= 0; level--) {
            int feature = trees.source(tree.features()[level]);
            float border = (answers >> level & 1) == 0 ? 1 : 0;
            int first = (1 << level) - 1;
            int below = (2 << level) - 1;
            for (int path = 0; path <= first; path++) {
                int node = first + path;
                unfolded.left()[node] = below + path;
                unfolded.right()[node] = below + (path | 1 << level);
                unfolded.features()[node] = feature;
                unfolded.thresholds()[node] = border;
                unfolded.covers()[node] =
                        unfolded.covers()[below + path]
                                + unfolded.covers()[below + (path | 1 << level)];
            }
        }
        return unfolded;
    }
}
