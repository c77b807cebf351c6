package org.howdah.ml.learner.tree.boosting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.TreeEnsembleBuilder;
import org.howdah.ml.learner.tree.grow.BinnedMatrix;
import org.howdah.ml.learner.tree.grow.Criterion;
import org.howdah.ml.learner.tree.grow.Growth;
import org.howdah.ml.learner.tree.grow.Targets;
import org.howdah.ml.learner.tree.grow.TrainingRows;
import org.howdah.ml.learner.tree.grow.TreeGrower;

/**
 * AdaBoost.R2 of regression trees of depth 3 (Drucker, 1997) with scikit-learn's hyperparameters.
 */
final class AdaBoostRegression implements Learner {
    static final Parameter<Integer> N_ESTIMATORS =
            Parameter.integer("n_estimators", 50, Range.atLeast(1));
    static final Parameter<Double> LEARNING_RATE =
            Parameter.real("learning_rate", 1, Range.POSITIVE);
    private static final Parameter<String> LOSS =
            Parameter.choice("loss", "linear", "square", "exponential");

    /** What the error of the last tree on the weighted rows is called. */
    static final String ERROR = "estimator_error";

    private static final Growth GROWTH = Growth.toDepth(3);
    private static final Schema SCHEMA =
            new Schema(
                    "ada_boost",
                    N_ESTIMATORS,
                    LEARNING_RATE,
                    LOSS,
                    CommonParameters.RANDOM_STATE,
                    // for compatibility alone
                    Parameter.none("estimator"));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        double[] targets = TrainingRows.targets(data);
        data.target();
        Matrix features = data.features();
        BinnedMatrix bins = BinnedMatrix.of(features, BinnedMatrix.MOST_BINS, progress);
        SplittableRandom random =
                new SplittableRandom(parameters.get(CommonParameters.RANDOM_STATE).orElse(0));
        double rate = parameters.get(LEARNING_RATE);
        int rounds = parameters.get(N_ESTIMATORS);
        double[] weights = new double[targets.length];
        Arrays.fill(weights, 1.0 / weights.length);
        List<Tree> trees = new ArrayList<>();
        List<Double> treeWeights = new ArrayList<>();
        progress.report(0, rounds);
        for (int round = 0; round < rounds; round++) {
            progress.check();
            Tree tree = tree(bins, targets, drawn(weights, random), random, progress);
            double[] losses = losses(tree, features, targets, weights, parameters.get(LOSS));
            double error = 0;
            for (int row = 0; row < losses.length; row++) {
                error += weights[row] * losses[row];
            }
            progress.report(round + 1, rounds, Map.of(ERROR, error));
            if (error >= 0.5) {
                if (trees.isEmpty()) {
                    trees.add(tree);
                    treeWeights.add(0.0);
                }
                break;
            }
            trees.add(tree);
            if (error <= 0) {
                treeWeights.add(1.0);
                break;
            }
            double beta = error / (1 - error);
            treeWeights.add(rate * Math.log(1 / beta));
            for (int row = 0; row < weights.length; row++) {
                weights[row] *= Math.pow(beta, (1 - losses[row]) * rate);
            }
            normalise(weights);
        }
        return new Fit(model(features.columns(), trees, treeWeights));
    }

    static void normalise(double[] weights) {
        double sum = TrainingRows.sum(weights);
        for (int row = 0; row < weights.length; row++) {
            weights[row] /= sum;
        }
    }

    /** How often each row is drawn if all are drawn as they weigh. */
    private static double[] drawn(double[] weights, SplittableRandom random) {
        double[] sums = weights.clone();
        for (int row = 1; row < sums.length; row++) {
            sums[row] += sums[row - 1];
        }
        double[] counts = new double[sums.length];
        for (int draw = 0; draw < sums.length; draw++) {
            double place = random.nextDouble() * sums[sums.length - 1];
            int found = Arrays.binarySearch(sums, place);
            int row = Math.min(found < 0 ? -found - 1 : found + 1, sums.length - 1);
            counts[row]++;
        }
        return counts;
    }

    private static Tree tree(
            BinnedMatrix bins,
            double[] targets,
            double[] counts,
            SplittableRandom random,
            Progress progress) {
        return TreeGrower.grow(
                        bins,
                        Targets.values(1, targets, counts),
                        TrainingRows.positive(counts),
                        Criterion.SQUARES,
                        GROWTH,
                        random,
                        progress)
                .tree();
    }

    /** Each row's loss, from 0 to 1. */
    private static double[] losses(
            Tree tree, Matrix rows, double[] targets, double[] weights, String loss) {
        double[] losses = new double[targets.length];
        double greatest = 0;
        for (int row = 0; row < losses.length; row++) {
            int leaf = tree.leafOf(rows.block(row), rows.offset(row));
            losses[row] = Math.abs(tree.values()[leaf] - targets[row]);
            greatest = Math.max(greatest, weights[row] > 0 ? losses[row] : 0);
        }
        for (int row = 0; row < losses.length; row++) {
            double share = greatest > 0 ? losses[row] / greatest : 0;
            losses[row] =
                    switch (loss) {
                        case "square" -> share * share;
                        case "exponential" -> 1 - Math.exp(-share);
                        default -> share;
                    };
        }
        return losses;
    }

    private static MedianOfTrees model(int features, List<Tree> trees, List<Double> weights) {
        TreeEnsembleBuilder builder = TreeEnsemble.builder(features, trees.size());
        for (int i = 0; i < trees.size(); i++) {
            builder.add(i, trees.get(i).withGains(weights.get(i)));
        }
        return new MedianOfTrees(
                builder.build(), weights.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
