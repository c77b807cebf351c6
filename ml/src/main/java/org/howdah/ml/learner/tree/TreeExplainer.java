package org.howdah.ml.learner.tree;

import java.util.Arrays;
import org.howdah.ml.learner.tree.TreeFlattener.Root;

/**
 * Shapley values of one row's sums of leaves (Lundberg et al., 2018), where a feature that isn't
 * known sends a row to both children by their covers.
 *
 * <p>A leaf is reached with the product, over the features on its path, of what is known: 1 or 0
 * for a known feature, and the share of covers z for one that isn't. The Shapley value of such a
 * product's factor is the integral over t in [0, 1] of the other factors, each {@code z (1 - t) +
 * known t}. That is a polynomial, which a quadrature sums up exactly, from positive terms alone.
 */
final class TreeExplainer {
    private final TreeEnsemble trees;
    private final float[] row;
    private final double[] contributions;
    private final int[] waiting;
    private final int[] waitingDepth;
    private final int[] waitingFeature;
    private final double[] waitingShare;
    private final boolean[] waitingKnown;
    private final int[] pathFeature;
    private final double[] pathShare;
    private final boolean[] pathKnown;
    private final int[] features;
    private final double[] shares;
    private final boolean[] known;
    private final double[] factors;
    private final double[] integrals;
    private int depth;

    TreeExplainer(TreeEnsemble trees, float[] row, double[] contributions) {
        this.trees = trees;
        this.row = row;
        this.contributions = contributions;
        int deepest = 0;
        for (Root[] output : trees.roots) {
            for (Root root : output) {
                deepest = Math.max(deepest, root.depth());
            }
        }
        this.waiting = new int[deepest + 2];
        this.waitingDepth = new int[deepest + 2];
        this.waitingFeature = new int[deepest + 2];
        this.waitingShare = new double[deepest + 2];
        this.waitingKnown = new boolean[deepest + 2];
        this.pathFeature = new int[deepest];
        this.pathShare = new double[deepest];
        this.pathKnown = new boolean[deepest];
        int most = Math.min(deepest, trees.features());
        this.features = new int[most];
        this.shares = new double[most];
        this.known = new boolean[most];
        this.factors = new double[most];
        this.integrals = new double[most];
    }

    void explain() {
        int line = trees.features() + 1;
        Arrays.fill(contributions, 0, trees.outputs() * line, 0);
        for (int output = 0; output < trees.outputs(); output++) {
            contributions[output * line + trees.features()] = trees.margins[output];
        }
        for (int output = 0; output < trees.outputs(); output++) {
            for (Root root : trees.roots[output]) {
                explain(root.node(), output);
            }
        }
    }

    /** Depth first; what waits is a node and how it is reached from its parent. */
    private void explain(int root, int output) {
        int count = 1;
        waiting[0] = root;
        waitingDepth[0] = 0;
        while (count > 0) {
            count--;
            int node = waiting[count];
            depth = waitingDepth[count];
            if (depth > 0) {
                pathFeature[depth - 1] = waitingFeature[count];
                pathShare[depth - 1] = waitingShare[count];
                pathKnown[depth - 1] = waitingKnown[count];
            }
            int left = trees.nodes[node + 2];
            if (left < node) {
                addLeaf(node, output);
                continue;
            }
            int right = left + TreeEnsemble.NODE;
            int chosen = trees.child(node, row, 0);
            double below = share(left, right);
            push(count++, node, left, below, chosen == left);
            push(count++, node, right, 1 - below, chosen == right);
        }
    }

    private double share(int left, int right) {
        double below = trees.covers[left / TreeEnsemble.NODE];
        double both = below + trees.covers[right / TreeEnsemble.NODE];
        return both > 0 ? below / both : 0.5;
    }

    private void push(int at, int parent, int node, double share, boolean chosen) {
        waiting[at] = node;
        waitingDepth[at] = depth + 1;
        waitingFeature[at] = trees.nodes[parent] >>> 1;
        waitingShare[at] = share;
        waitingKnown[at] = chosen;
    }

    private void addLeaf(int node, int output) {
        int count = distinctFeatures();
        double expected = 1;
        for (int i = 0; i < count; i++) {
            expected *= shares[i];
        }
        add(node, output, trees.features(), expected);
        integrate(count);
        for (int i = 0; i < count; i++) {
            add(node, output, features[i], ((known[i] ? 1 : 0) - shares[i]) * integrals[i]);
        }
    }

    /** Joins what the path asks of the same feature. */
    private int distinctFeatures() {
        int count = 0;
        for (int i = 0; i < depth; i++) {
            int j = 0;
            while (j < count && features[j] != pathFeature[i]) {
                j++;
            }
            if (j == count) {
                features[count] = pathFeature[i];
                shares[count] = 1;
                known[count++] = true;
            }
            shares[j] *= pathShare[i];
            known[j] &= pathKnown[i];
        }
        return count;
    }

    private void integrate(int count) {
        Arrays.fill(integrals, 0, count, 0);
        Quadrature rule = Quadrature.exactFor(count - 1);
        for (int point = 0; point < rule.points().length; point++) {
            double t = rule.points()[point];
            double product = rule.weights()[point];
            for (int i = 0; i < count; i++) {
                factors[i] = shares[i] * (1 - t) + (known[i] ? t : 0);
                product *= factors[i];
            }
            // a factor of 0 counts for nothing itself: its feature is as good unknown
            for (int i = 0; product > 0 && i < count; i++) {
                integrals[i] += product / factors[i];
            }
        }
    }

    private void add(int leaf, int output, int column, double weight) {
        int value = trees.nodes[leaf + 3];
        int line = trees.features() + 1;
        if (trees.joint) {
            for (int each = 0; each < trees.outputs(); each++) {
                contributions[each * line + column] += weight * trees.leaves[value + each];
            }
            return;
        }
        contributions[output * line + column] +=
                weight * (trees.single ? Float.intBitsToFloat(value) : trees.leaves[value]);
    }
}
