package org.howdah.ml.learner.tree.boosting;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.TreeClassifier;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.TreeEnsembleBuilder;
import org.howdah.ml.learner.tree.TreeLink;
import org.howdah.ml.learner.tree.grow.BinnedMatrix;
import org.howdah.ml.learner.tree.grow.Criterion;
import org.howdah.ml.learner.tree.grow.Growth;
import org.howdah.ml.learner.tree.grow.Targets;
import org.howdah.ml.learner.tree.grow.TrainingRows;
import org.howdah.ml.learner.tree.grow.TreeGrower;

/**
 * AdaBoost of trees of one split for any number of labels, SAMME and SAMME.R (Zhu et al., 2009),
 * with scikit-learn's hyperparameters.
 */
final class AdaBoostClassification implements Learner {
    private static final double LEAST = Math.ulp(1.0);
    private static final Parameter<String> ALGORITHM =
            Parameter.choice("algorithm", "SAMME.R", "SAMME");
    private static final Growth GROWTH = Growth.toDepth(1);
    private static final Schema SCHEMA =
            new Schema(
                    "ada_boost",
                    AdaBoostRegression.N_ESTIMATORS,
                    AdaBoostRegression.LEARNING_RATE,
                    ALGORITHM,
                    CommonParameters.RANDOM_STATE,
                    // for compatibility alone
                    Parameter.none("estimator"));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        ClassLabels labels = ClassLabels.among(data.target());
        return new Fit(new Rounds(labels, data, parameters, progress).run());
    }

    /** One fit. */
    private static final class Rounds {
        private final ClassLabels labels;
        private final int count;
        private final int[] codes;
        private final Matrix features;
        private final Progress progress;
        private final double rate;
        private final int rounds;
        private final boolean real;
        private final SplittableRandom random;
        private final BinnedMatrix bins;
        private final double[] weights;
        private final TreeEnsembleBuilder trees;
        private double treeWeights;
        private boolean ended;

        Rounds(
                ClassLabels labels,
                TrainingSet data,
                Hyperparameters parameters,
                Progress progress) {
            this.labels = labels;
            this.count = labels.count();
            this.codes = labels.codes(data.target());
            this.features = data.features();
            this.progress = progress;
            this.rate = parameters.get(AdaBoostRegression.LEARNING_RATE);
            this.rounds = parameters.get(AdaBoostRegression.N_ESTIMATORS);
            this.real = parameters.get(ALGORITHM).equals("SAMME.R");
            this.random =
                    new SplittableRandom(parameters.get(CommonParameters.RANDOM_STATE).orElse(0));
            this.bins = BinnedMatrix.of(features, BinnedMatrix.MOST_BINS, progress);
            this.weights = new double[codes.length];
            Arrays.fill(weights, 1.0 / weights.length);
            this.trees = TreeEnsemble.builder(features.columns(), count).jointLeaves();
        }

        TreeClassifier run() {
            progress.report(0, rounds);
            for (int round = 0; round < rounds && !ended; round++) {
                progress.check();
                keepPositive();
                Tree tree = tree();
                double error = error(tree);
                if (real) {
                    addReal(tree, error);
                } else {
                    addDiscrete(tree, error);
                }
                progress.report(round + 1, rounds, Map.of(AdaBoostRegression.ERROR, error));
                double sum = TrainingRows.sum(weights);
                if (!(sum > 0) || sum == Double.POSITIVE_INFINITY) {
                    break;
                }
                AdaBoostRegression.normalise(weights);
            }
            if (!(treeWeights > 0)) {
                throw new InvalidTrainingData(
                        "no split tells labels better than chance, so that there is nothing to boost",
                        "Give features that have to do with the label, or take another algorithm, such as random_forest.");
            }
            // probabilities are the softmax of the mean vote, divided by one label less
            double divisor = treeWeights * (count - 1);
            return new TreeClassifier(labels, TreeLink.SOFTMAX, divisor, trees.build());
        }

        private void keepPositive() {
            for (int row = 0; row < weights.length; row++) {
                weights[row] = weights[row] > 0 ? Math.max(weights[row], LEAST) : 0;
            }
        }

        private Tree tree() {
            return TreeGrower.grow(
                            bins,
                            Targets.labels(count, codes, weights.clone()),
                            TrainingRows.positive(weights),
                            Criterion.SQUARES,
                            GROWTH,
                            random,
                            progress)
                    .tree();
        }

        private int leaf(Tree tree, int row) {
            return tree.leafOf(features.block(row), features.offset(row));
        }

        private int vote(Tree tree, int leaf) {
            int greatest = 0;
            for (int label = 1; label < count; label++) {
                if (tree.values()[leaf * count + label] > tree.values()[leaf * count + greatest]) {
                    greatest = label;
                }
            }
            return greatest;
        }

        private double error(Tree tree) {
            double wrong = 0;
            double all = 0;
            for (int row = 0; row < codes.length; row++) {
                wrong += vote(tree, leaf(tree, row)) == codes[row] ? 0 : weights[row];
                all += weights[row];
            }
            return wrong / all;
        }

        private void addReal(Tree tree, double error) {
            treeWeights++;
            double[] votes = realVotes(tree);
            trees.add(0, tree.withValues(votes).withGains(1));
            if (error <= 0) {
                ended = true;
                return;
            }
            for (int row = 0; row < codes.length; row++) {
                // a vote is that of the other labels' mean too
                double vote = votes[leaf(tree, row) * count + codes[row]] / (count - 1);
                weights[row] *= Math.exp(-rate * vote);
            }
        }

        /** For each node and label: how far its logarithm of probability is above the mean. */
        private double[] realVotes(Tree tree) {
            double[] votes = tree.values().clone();
            for (int node = 0; node < tree.nodes(); node++) {
                double mean = 0;
                for (int at = node * count; at < (node + 1) * count; at++) {
                    votes[at] = Math.log(Math.max(votes[at], LEAST));
                    mean += votes[at] / count;
                }
                for (int at = node * count; at < (node + 1) * count; at++) {
                    votes[at] = (count - 1) * (votes[at] - mean);
                }
            }
            return votes;
        }

        private void addDiscrete(Tree tree, double error) {
            if (error >= 1 - 1.0 / count) {
                ended = true;
                return;
            }
            double weight =
                    error <= 0 ? 1 : rate * (Math.log((1 - error) / error) + Math.log(count - 1));
            treeWeights += weight;
            double[] votes = new double[tree.values().length];
            for (int node = 0; node < tree.nodes(); node++) {
                votes[node * count + vote(tree, node)] = weight;
            }
            trees.add(0, tree.withValues(votes).withGains(weight));
            if (error <= 0) {
                ended = true;
                return;
            }
            for (int row = 0; row < codes.length; row++) {
                boolean wrong = vote(tree, leaf(tree, row)) != codes[row];
                weights[row] *= wrong ? Math.exp(weight) : 1;
            }
        }
    }
}
