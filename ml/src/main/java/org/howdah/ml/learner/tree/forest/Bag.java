package org.howdah.ml.learner.tree.forest;

import java.util.List;
import java.util.SplittableRandom;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.grow.Amount;
import org.howdah.ml.learner.tree.grow.BinnedMatrix;
import org.howdah.ml.learner.tree.grow.Criterion;
import org.howdah.ml.learner.tree.grow.Growth;
import org.howdah.ml.learner.tree.grow.GrowthParameters;
import org.howdah.ml.learner.tree.grow.Targets;
import org.howdah.ml.learner.tree.grow.TrainingRows;
import org.howdah.ml.learner.tree.grow.TreeGrower;

/** Draws rows and features for whole decision trees: bagging (Breiman, 1996). */
final class Bag {
    private static final Parameter<Integer> N_ESTIMATORS =
            Parameter.integer("n_estimators", 10, Range.atLeast(1));
    private static final Parameter<Number> MAX_SAMPLES =
            new Parameter<>("max_samples", Amount.atLeast(1), 1.0, List.of());
    private static final Parameter<Number> MAX_FEATURES =
            new Parameter<>("max_features", Amount.atLeast(1), 1.0, List.of());
    private static final Parameter<Boolean> BOOTSTRAP = Parameter.flag("bootstrap", true);
    private static final Parameter<Boolean> BOOTSTRAP_FEATURES =
            Parameter.flag("bootstrap_features", false);
    static final Schema SCHEMA =
            new Schema(
                    "bagging",
                    N_ESTIMATORS,
                    MAX_SAMPLES,
                    MAX_FEATURES,
                    BOOTSTRAP,
                    BOOTSTRAP_FEATURES,
                    OutOfBag.OOB_SCORE,
                    CommonParameters.RANDOM_STATE,
                    // for compatibility alone
                    Parameter.none("estimator"),
                    GrowthParameters.no("warm_start"),
                    CommonParameters.N_JOBS,
                    Parameter.integer("verbose", 0, Range.NOT_NEGATIVE));

    private final BinnedMatrix bins;
    private final Hyperparameters parameters;

    Bag(BinnedMatrix bins, Hyperparameters parameters) {
        this.bins = bins;
        this.parameters = parameters;
        refuseMore("max_samples", samples(), bins.rows());
        refuseMore("max_features", features(), bins.columns());
    }

    private static void refuseMore(String name, int wanted, int there) {
        if (wanted > there) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"%s\" is %d, but there are only %d"
                            .formatted(name, wanted, there),
                    "Set it to at most %d, or to a share such as 0.5.".formatted(there));
        }
    }

    private int samples() {
        return Amount.roundedDown(parameters.get(MAX_SAMPLES), bins.rows());
    }

    private int features() {
        return Amount.roundedDown(parameters.get(MAX_FEATURES), bins.columns());
    }

    List<Tree> trees(Targets targets, Progress progress) {
        return Members.grow(
                parameters.get(N_ESTIMATORS),
                parameters.get(CommonParameters.RANDOM_STATE).orElse(0),
                progress,
                (random, alone) -> tree(targets, random, alone));
    }

    /** Whether there is a score of rows out of the bag; refuses it where there are none. */
    static boolean scoresOutOfBag(Hyperparameters parameters) {
        boolean wanted = parameters.get(OutOfBag.OOB_SCORE);
        if (wanted) {
            OutOfBag.requireBootstrap(parameters.get(BOOTSTRAP));
        }
        return wanted;
    }

    /** What those trees predict for rows that they have not seen. */
    OutOfBag outOfBag(Matrix features, List<Tree> trees, int outputs, Progress progress) {
        return OutOfBag.of(
                features,
                trees,
                outputs,
                parameters.get(CommonParameters.RANDOM_STATE).orElse(0),
                random -> {
                    // so that the random numbers are those that the tree had
                    columns(random);
                    return weights(random);
                },
                progress);
    }

    private Tree tree(Targets targets, SplittableRandom random, Progress progress) {
        int[] columns = columns(random);
        double[] weights = weights(random);
        Targets weighted =
                new Targets(targets.outputs(), targets.values(), targets.codes(), weights);
        return TreeGrower.grow(
                        bins.select(columns),
                        weighted,
                        TrainingRows.positive(weights),
                        Criterion.SQUARES,
                        Growth.toDepth(Growth.ANY),
                        random,
                        progress)
                .tree()
                .withFeatures(columns);
    }

    private int[] columns(SplittableRandom random) {
        int total = bins.columns();
        return parameters.get(BOOTSTRAP_FEATURES)
                ? random.ints(features(), 0, total).toArray()
                : TrainingRows.draw(features(), total, random);
    }

    private double[] weights(SplittableRandom random) {
        if (parameters.get(BOOTSTRAP)) {
            return TrainingRows.drawCounts(samples(), bins.rows(), random);
        }
        double[] weights = new double[bins.rows()];
        for (int row : TrainingRows.draw(samples(), bins.rows(), random)) {
            weights[row] = 1;
        }
        return weights;
    }
}
