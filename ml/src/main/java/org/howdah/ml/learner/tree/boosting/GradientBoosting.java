package org.howdah.ml.learner.tree.boosting;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.PartProgress;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;
import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.TreeEnsembleBuilder;
import org.howdah.ml.learner.tree.grow.BinnedMatrix;
import org.howdah.ml.learner.tree.grow.GrownTree;
import org.howdah.ml.learner.tree.grow.Targets;
import org.howdah.ml.learner.tree.grow.TrainingRows;
import org.howdah.ml.learner.tree.grow.TreeGrower;

/**
 * Adds trees that follow the negative gradient of a loss (Friedman, 2001), each on a part of the
 * rows if asked to (Friedman, 2002).
 */
final class GradientBoosting {
    private final Matrix features;
    private final double[] targets;
    private final Matrix validation;
    private final double[] validationTargets;
    private final Loss loss;
    private final Rounds rounds;
    private final Progress progress;
    private final double[][] raw;
    private final double[][] validationRaw;
    private final boolean heldBack;
    private final TreeEnsembleBuilder trees;

    GradientBoosting(
            Matrix features,
            double[] targets,
            Holdout holdout,
            Loss loss,
            Rounds rounds,
            Progress progress) {
        this.heldBack = holdout.validation().length > 0;
        boolean all = !heldBack;
        this.features = all ? features : features.select(holdout.training());
        this.targets = all ? targets : select(targets, holdout.training());
        this.validation = all ? features : features.select(holdout.validation());
        this.validationTargets = all ? targets : select(targets, holdout.validation());
        this.loss = loss;
        this.rounds = rounds;
        this.progress = progress;
        double[] start = rounds.fromZero() ? new double[loss.sums()] : loss.start(this.targets);
        // raw sums, probabilities and derivatives of all rows, those of trees that grow together
        int together = Math.min(start.length, progress.threads());
        progress.memory()
                .reserve(targets.length * (2.0 * start.length + 3.0 * together + 3), Double.BYTES);
        this.raw = filled(start, this.targets.length);
        this.validationRaw = all ? raw : filled(start, validationTargets.length);
        this.trees = TreeEnsemble.builder(features.columns(), start.length).margins(start);
    }

    private static double[] select(double[] values, int[] rows) {
        double[] chosen = new double[rows.length];
        Arrays.setAll(chosen, i -> values[rows[i]]);
        return chosen;
    }

    private static double[][] filled(double[] start, int rows) {
        double[][] raw = new double[start.length][rows];
        for (int sum = 0; sum < start.length; sum++) {
            Arrays.fill(raw[sum], start[sum]);
        }
        return raw;
    }

    /**
     * @param stopping looks at the loss after each round, and before the first if {@code
     *     lookBefore}
     */
    TreeEnsemble run(Optional<Stopping> stopping, boolean lookBefore) {
        BinnedMatrix bins = BinnedMatrix.of(features, rounds.bins(), progress);
        SplittableRandom random = new SplittableRandom(rounds.seed());
        progress.report(0, rounds.count());
        boolean stop = lookBefore && stopping.isPresent() && stopping.get().stop(loss());
        for (int round = 0; round < rounds.count() && !stop; round++) {
            progress.check();
            addRound(bins, random);
            if (stopping.isPresent()) {
                double loss = loss();
                stop = stopping.get().stop(loss);
                progress.report(round + 1, rounds.count(), Map.of(lossName(), loss));
            } else {
                progress.report(round + 1, rounds.count());
            }
        }
        return trees.build();
    }

    private double loss() {
        return loss.mean(validationRaw, validationTargets, progress);
    }

    private String lossName() {
        return heldBack ? "validation_loss" : "training_loss";
    }

    private void addRound(BinnedMatrix bins, SplittableRandom random) {
        int sums = loss.sums();
        int[] rows = rows(random);
        Loss.Derivatives derivatives = loss.at(raw, targets, progress);
        SplittableRandom[] randoms = new SplittableRandom[sums];
        Arrays.setAll(randoms, sum -> random.split());
        Tree[] grown = new Tree[sums];
        if (sums == 1) {
            grown[0] = grow(bins, rows, derivatives, 0, randoms[0], progress);
        } else {
            Workers.each(
                    sums,
                    progress,
                    sum ->
                            grown[sum] =
                                    grow(
                                            bins,
                                            rows.clone(),
                                            derivatives,
                                            sum,
                                            randoms[sum],
                                            alone()));
        }
        for (int sum = 0; sum < sums; sum++) {
            trees.add(sum, grown[sum]);
        }
    }

    private Progress alone() {
        return PartProgress.silent(progress, 1);
    }

    private int[] rows(SplittableRandom random) {
        int count = (int) Math.max(1, rounds.subsample() * targets.length);
        if (count >= targets.length) {
            return TrainingRows.all(targets.length);
        }
        int[] rows = TrainingRows.draw(count, targets.length, random);
        Arrays.sort(rows);
        return rows;
    }

    private Tree grow(
            BinnedMatrix bins,
            int[] rows,
            Loss.Derivatives derivatives,
            int sum,
            SplittableRandom random,
            Progress progress) {
        double[] gradients = new double[targets.length];
        double[] hessians = new double[targets.length];
        derivatives.of(sum, gradients, hessians);
        boolean newton = rounds.criterion().newton();
        boolean weighted = newton && !loss.constantHessian();
        Targets wanted = Targets.values(1, gradients, weighted ? hessians : null);
        GrownTree grown =
                newton
                        ? TreeGrower.grow(
                                bins, wanted, rows, rounds.criterion(), rounds.growth(), progress)
                        : TreeGrower.grow(
                                bins,
                                wanted,
                                rows,
                                rounds.criterion(),
                                rounds.growth(),
                                random,
                                progress);
        Steps steps = new Steps(loss, newton, rounds.learningRate(), gradients, hessians);
        Tree tree = steps.tree(grown, raw[sum], targets);
        advance(grown, tree, raw[sum]);
        if (rows.length < targets.length) {
            advanceOthers(rows, tree, raw[sum]);
        }
        if (heldBack) {
            for (int row = 0; row < validationTargets.length; row++) {
                validationRaw[sum][row] += value(tree, validation, row);
            }
        }
        return tree;
    }

    private static void advance(GrownTree grown, Tree tree, double[] raw) {
        for (int node = 0; node < tree.nodes(); node++) {
            if (tree.leaf(node)) {
                double value = tree.values()[node];
                for (int i = grown.starts()[node]; i < grown.ends()[node]; i++) {
                    raw[grown.rows()[i]] += value;
                }
            }
        }
    }

    private void advanceOthers(int[] rows, Tree tree, double[] raw) {
        boolean[] done = new boolean[targets.length];
        for (int row : rows) {
            done[row] = true;
        }
        for (int row = 0; row < done.length; row++) {
            if (!done[row]) {
                raw[row] += value(tree, features, row);
            }
        }
    }

    private static double value(Tree tree, Matrix rows, int row) {
        return tree.values()[tree.leafOf(rows.block(row), rows.offset(row))];
    }
}
