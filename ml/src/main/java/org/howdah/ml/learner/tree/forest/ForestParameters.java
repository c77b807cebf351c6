package org.howdah.ml.learner.tree.forest;

import static org.howdah.ml.learner.CommonParameters.RANDOM_STATE;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.CCP_ALPHA;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.MAX_DEPTH;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.MAX_LEAF_NODES;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.MIN_IMPURITY_DECREASE;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.MIN_SAMPLES_LEAF;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.MIN_SAMPLES_SPLIT;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.MIN_WEIGHT_FRACTION_LEAF;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
import org.howdah.ml.learner.tree.grow.Growth;
import org.howdah.ml.learner.tree.grow.GrowthParameters;
import org.howdah.ml.learner.tree.grow.TrainingRows;
import org.jspecify.annotations.Nullable;

/** The hyperparameters that random forests and extra trees share. */
record ForestParameters(
        boolean extra, Parameter<Boolean> bootstrap, Parameter<Optional<Object>> maxFeatures) {
    static final Parameter<Integer> N_ESTIMATORS =
            Parameter.integer("n_estimators", 100, Range.atLeast(1));
    static final Parameter<Optional<Number>> MAX_SAMPLES =
            Parameter.optional("max_samples", Amount.atLeast(1));

    static ForestParameters of(boolean extra, Object maxFeatures) {
        return new ForestParameters(
                extra,
                Parameter.flag("bootstrap", !extra),
                GrowthParameters.maxFeatures(maxFeatures));
    }

    Schema schema(Parameter<?>... own) {
        List<Parameter<?>> all = new ArrayList<>(List.of(own));
        Collections.addAll(
                all,
                N_ESTIMATORS,
                MAX_DEPTH,
                MIN_SAMPLES_SPLIT,
                MIN_SAMPLES_LEAF,
                MIN_WEIGHT_FRACTION_LEAF,
                maxFeatures,
                MAX_LEAF_NODES,
                MIN_IMPURITY_DECREASE,
                bootstrap,
                MAX_SAMPLES,
                RANDOM_STATE,
                CCP_ALPHA,
                OutOfBag.OOB_SCORE,
                // for compatibility alone
                GrowthParameters.no("warm_start"),
                CommonParameters.N_JOBS,
                Parameter.integer("verbose", 0, Range.NOT_NEGATIVE));
        return new Schema(
                extra ? "extra_trees" : "random_forest", all.toArray(Parameter<?>[]::new));
    }

    Growth growth(Hyperparameters parameters, int columns, int rows, double weight, double gain) {
        return GrowthParameters.growth(
                parameters,
                parameters.get(MAX_DEPTH).orElse(Growth.ANY),
                GrowthParameters.features(parameters.get(maxFeatures), columns),
                rows,
                weight,
                gain,
                extra);
    }

    /** Whether rows are drawn for each tree. */
    boolean draws(Hyperparameters parameters) {
        return parameters.get(bootstrap);
    }

    /** How much each row counts for one tree, beside what it counts anyway. */
    double @Nullable [] weights(
            Hyperparameters parameters,
            int rows,
            double @Nullable [] given,
            SplittableRandom random) {
        Optional<Number> draws = parameters.get(MAX_SAMPLES);
        if (!parameters.get(bootstrap)) {
            if (draws.isPresent()) {
                throw new InvalidHyperparameter(
                        "hyperparameter \"max_samples\" is %s, but \"bootstrap\" is false"
                                .formatted(draws.get()),
                        "Set \"bootstrap\" to true, or leave out \"max_samples\".");
            }
            return given;
        }
        double[] weights = draws(parameters, rows, given, random);
        for (int row = 0; given != null && row < rows; row++) {
            weights[row] *= given[row];
        }
        return weights;
    }

    /**
     * How often each row is drawn for the tree of that random numbers: of {@link #weights}. Where
     * no row that counts is among them, one of those that do is drawn, too.
     */
    private double[] draws(
            Hyperparameters parameters,
            int rows,
            double @Nullable [] given,
            SplittableRandom random) {
        int count = parameters.get(MAX_SAMPLES).map(some -> samples(some, rows)).orElse(rows);
        double[] counts = TrainingRows.drawCounts(count, rows, random);
        if (given != null && !someCount(counts, given)) {
            int[] counting = TrainingRows.positive(given);
            counts[counting[random.nextInt(counting.length)]]++;
        }
        return counts;
    }

    private static boolean someCount(double[] counts, double[] given) {
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] > 0 && given[row] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a score of rows out of the bag; refuses it where there are none. */
    boolean scoresOutOfBag(Hyperparameters parameters) {
        boolean wanted = parameters.get(OutOfBag.OOB_SCORE);
        if (wanted) {
            OutOfBag.requireBootstrap(parameters.get(bootstrap));
        }
        return wanted;
    }

    /** What those trees predict for rows that they have not seen. */
    OutOfBag outOfBag(
            Matrix features,
            List<Tree> trees,
            int outputs,
            double @Nullable [] given,
            Hyperparameters parameters,
            Progress progress) {
        return OutOfBag.of(
                features,
                trees,
                outputs,
                parameters.get(RANDOM_STATE).orElse(0),
                random -> draws(parameters, features.rows(), given, random),
                progress);
    }

    private static int samples(Number given, int rows) {
        int samples = Amount.roundedDown(given, rows);
        if (samples > rows) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"max_samples\" is %d, but there are %d rows"
                            .formatted(samples, rows),
                    "Set it to at most %d, or to a share such as 0.5.".formatted(rows));
        }
        return samples;
    }
}
