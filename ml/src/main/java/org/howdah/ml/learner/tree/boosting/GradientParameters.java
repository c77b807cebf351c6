package org.howdah.ml.learner.tree.boosting;

import static org.howdah.ml.learner.CommonParameters.RANDOM_STATE;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.CCP_ALPHA;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.MAX_LEAF_NODES;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.MIN_IMPURITY_DECREASE;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.MIN_SAMPLES_LEAF;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.MIN_SAMPLES_SPLIT;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.MIN_WEIGHT_FRACTION_LEAF;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.ValueType;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.grow.BinnedMatrix;
import org.howdah.ml.learner.tree.grow.Criterion;
import org.howdah.ml.learner.tree.grow.Growth;
import org.howdah.ml.learner.tree.grow.GrowthParameters;

/** The hyperparameters of scikit-learn's gradient boosting. */
final class GradientParameters {
    private static final Range BETWEEN_0_AND_1 = new Range(0, true, Math.nextDown(1.0));

    private static final Parameter<Double> LEARNING_RATE =
            Parameter.real("learning_rate", 0.1, Range.NOT_NEGATIVE);
    private static final Parameter<Integer> N_ESTIMATORS =
            Parameter.integer("n_estimators", 100, Range.atLeast(1));
    private static final Parameter<Double> SUBSAMPLE = Parameter.real("subsample", 1, Range.SHARE);
    private static final Parameter<String> CRITERION =
            Parameter.choice("criterion", "friedman_mse", "squared_error");
    private static final Parameter<Optional<Integer>> MAX_DEPTH =
            new Parameter<>(
                    "max_depth",
                    ValueType.optional(ValueType.integer(Range.atLeast(1))),
                    Optional.of(3),
                    List.of());
    private static final Parameter<Optional<Object>> MAX_FEATURES =
            GrowthParameters.maxFeatures("null");
    private static final Parameter<Optional<String>> INIT =
            Parameter.optional("init", ValueType.choice("zero"));
    private static final Parameter<Double> VALIDATION_FRACTION =
            Parameter.real("validation_fraction", 0.1, BETWEEN_0_AND_1);
    private static final Parameter<Optional<Integer>> N_ITER_NO_CHANGE =
            Parameter.optional("n_iter_no_change", ValueType.integer(Range.atLeast(1)));
    private static final Parameter<Double> TOL = Parameter.real("tol", 1e-4, Range.NOT_NEGATIVE);

    static final Parameter<Double> ALPHA = Parameter.real("alpha", 0.9, BETWEEN_0_AND_1);

    private GradientParameters() {}

    static Schema schema(Parameter<?>... own) {
        List<Parameter<?>> all = new ArrayList<>(List.of(own));
        Collections.addAll(
                all,
                LEARNING_RATE,
                N_ESTIMATORS,
                SUBSAMPLE,
                CRITERION,
                MIN_SAMPLES_SPLIT,
                MIN_SAMPLES_LEAF,
                MIN_WEIGHT_FRACTION_LEAF,
                MAX_DEPTH,
                MIN_IMPURITY_DECREASE,
                INIT,
                MAX_FEATURES,
                MAX_LEAF_NODES,
                VALIDATION_FRACTION,
                N_ITER_NO_CHANGE,
                TOL,
                RANDOM_STATE,
                CCP_ALPHA,
                // for compatibility alone
                GrowthParameters.no("warm_start"),
                Parameter.integer("verbose", 0, Range.NOT_NEGATIVE));
        return new Schema("gradient_boosting_trees", all.toArray(Parameter<?>[]::new));
    }

    /**
     * @param labels how many labels targets are codes of, or 1 if they are numbers
     */
    static TreeEnsemble fit(
            Matrix features,
            double[] targets,
            int labels,
            Loss loss,
            Hyperparameters parameters,
            Progress progress) {
        int seed = parameters.get(RANDOM_STATE).orElse(0);
        Optional<Integer> patience = parameters.get(N_ITER_NO_CHANGE);
        Holdout holdout =
                patience.isPresent()
                        ? Holdout.draw(targets, labels, parameters.get(VALIDATION_FRACTION), seed)
                        : Holdout.none(targets.length);
        Optional<Stopping> stopping =
                patience.isPresent()
                        ? Optional.of(
                                Stopping.notBetterThanAny(patience.get(), parameters.get(TOL)))
                        : Optional.empty();
        int rows = holdout.training().length;
        Rounds rounds = rounds(parameters, features.columns(), rows, seed);
        return new GradientBoosting(features, targets, holdout, loss, rounds, progress)
                .run(stopping, false);
    }

    private static Rounds rounds(Hyperparameters parameters, int columns, int rows, int seed) {
        Growth growth =
                GrowthParameters.growth(
                        parameters,
                        parameters.get(MAX_DEPTH).orElse(Growth.ANY),
                        GrowthParameters.features(parameters.get(MAX_FEATURES), columns),
                        rows,
                        rows,
                        parameters.get(CRITERION).equals("friedman_mse") ? 1 : rows,
                        false);
        return new Rounds(
                parameters.get(N_ESTIMATORS),
                parameters.get(LEARNING_RATE),
                Criterion.SQUARES,
                growth,
                parameters.get(SUBSAMPLE),
                parameters.get(INIT).isPresent(),
                BinnedMatrix.MOST_BINS,
                seed);
    }
}
