package org.howdah.ml.learner.tree.boosting;

import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.grow.GrownTree;

/** Values of a tree's leaves: how far raw predictions go. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Steps(
        Loss loss, boolean newton, double learningRate, double[] gradients, double[] hessians) {
    private static final double NOTHING = 1e-150;

    Tree tree(GrownTree grown, double[] raw, double[] targets) {
        Tree tree = grown.tree();
        double limit = loss.robust() ? greatest() : 0;
        double[] values = new double[tree.nodes()];
        for (int node = 0; node < values.length; node++) {
            if (tree.leaf(node)) {
                double step =
                        loss.robust()
                                ? centre(grown, node, raw, targets, limit)
                                : newton ? tree.values()[node] : newtonStep(grown, node);
                values[node] = learningRate * step;
            }
        }
        return tree.withValues(values);
    }

    private double greatest() {
        double greatest = 0;
        for (double gradient : gradients) {
            greatest = Math.max(greatest, Math.abs(gradient));
        }
        return greatest;
    }

    private double centre(GrownTree grown, int node, double[] raw, double[] targets, double limit) {
        int start = grown.starts()[node];
        double[] differences = new double[grown.ends()[node] - start];
        for (int i = 0; i < differences.length; i++) {
            int row = grown.rows()[start + i];
            differences[i] = targets[row] - raw[row];
        }
        return loss.centre(differences, limit);
    }

    private double newtonStep(GrownTree grown, int node) {
        double gradient = 0;
        double hessian = 0;
        for (int i = grown.starts()[node]; i < grown.ends()[node]; i++) {
            gradient += gradients[grown.rows()[i]];
            hessian += hessians[grown.rows()[i]];
        }
        return Math.abs(hessian) < NOTHING ? 0 : loss.stepFactor() * gradient / hessian;
    }
}
