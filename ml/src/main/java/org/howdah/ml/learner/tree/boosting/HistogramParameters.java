package org.howdah.ml.learner.tree.boosting;

import static org.howdah.ml.learner.CommonParameters.RANDOM_STATE;
import static org.howdah.ml.learner.tree.grow.GrowthParameters.MAX_DEPTH;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.FeatureConstraints;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.ValueType;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.grow.Constraints;
import org.howdah.ml.learner.tree.grow.Criterion;
import org.howdah.ml.learner.tree.grow.Growth;
import org.howdah.ml.learner.tree.grow.GrowthParameters;
import org.jspecify.annotations.Nullable;

/** The hyperparameters of scikit-learn's histogram-based gradient boosting. */
final class HistogramParameters {
    private static final int ROWS_OF_AUTO = 10_000;
    private static final int MOST_PAIRED = 1000;

    private static final Parameter<Double> LEARNING_RATE =
            Parameter.real("learning_rate", 0.1, Range.POSITIVE);
    private static final Parameter<Integer> MAX_ITER =
            Parameter.integer("max_iter", 100, Range.atLeast(1));
    private static final Parameter<Optional<Integer>> MAX_LEAF_NODES =
            new Parameter<>(
                    "max_leaf_nodes",
                    ValueType.optional(ValueType.integer(Range.atLeast(2))),
                    Optional.of(31),
                    List.of());
    private static final Parameter<Integer> MIN_SAMPLES_LEAF =
            Parameter.integer("min_samples_leaf", 20, Range.atLeast(1));
    private static final Parameter<Double> L2_REGULARIZATION =
            Parameter.real("l2_regularization", 0, Range.NOT_NEGATIVE);
    private static final Parameter<Integer> MAX_BINS =
            Parameter.integer("max_bins", 255, Range.between(2, 255));
    private static final Parameter<Object> EARLY_STOPPING =
            new Parameter<>(
                    "early_stopping",
                    ValueType.of(
                            "\"auto\", true or false",
                            json ->
                                    json instanceof Boolean || "auto".equals(json)
                                            ? Optional.ofNullable(json)
                                            : Optional.empty()),
                    "auto",
                    List.of());
    private static final Parameter<Optional<Double>> VALIDATION_FRACTION =
            new Parameter<>(
                    "validation_fraction",
                    ValueType.optional(ValueType.real(new Range(0, true, Math.nextDown(1.0)))),
                    Optional.of(0.1),
                    List.of());
    private static final Parameter<Integer> N_ITER_NO_CHANGE =
            Parameter.integer("n_iter_no_change", 10, Range.atLeast(1));
    private static final Parameter<Double> TOL = Parameter.real("tol", 1e-7, Range.NOT_NEGATIVE);

    private static final Parameter<Optional<List<Integer>>> MONOTONIC_CST =
            Parameter.optional("monotonic_cst", FeatureConstraints.MONOTONE);

    /** The words of scikit-learn mean groups of two features or of one. */
    private static final Parameter<Optional<Object>> INTERACTION_CST =
            Parameter.optional(
                    "interaction_cst",
                    ValueType.of(
                            "\"pairwise\", \"no_interactions\" or "
                                    + FeatureConstraints.INTERACTION.description(),
                            json ->
                                    "pairwise".equals(json) || "no_interactions".equals(json)
                                            ? Optional.ofNullable(json)
                                            : FeatureConstraints.INTERACTION
                                                    .read(json)
                                                    .map(groups -> (Object) groups)));

    private HistogramParameters() {}

    static Schema schema(Parameter<?>... own) {
        List<Parameter<?>> all = new ArrayList<>(List.of(own));
        Collections.addAll(
                all,
                LEARNING_RATE,
                MAX_ITER,
                MAX_LEAF_NODES,
                MAX_DEPTH,
                MIN_SAMPLES_LEAF,
                L2_REGULARIZATION,
                MAX_BINS,
                EARLY_STOPPING,
                VALIDATION_FRACTION,
                N_ITER_NO_CHANGE,
                TOL,
                MONOTONIC_CST,
                INTERACTION_CST,
                RANDOM_STATE,
                // for compatibility alone
                Parameter.none("categorical_features"),
                GrowthParameters.no("warm_start"),
                Parameter.choice("scoring", "loss"),
                Parameter.integer("verbose", 0, Range.NOT_NEGATIVE));
        return new Schema("hist_gradient_boosting", all.toArray(Parameter<?>[]::new));
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
        boolean early = stopsEarly(parameters, targets.length);
        Optional<Double> share = parameters.get(VALIDATION_FRACTION);
        int seed = parameters.get(RANDOM_STATE).orElse(0);
        Holdout holdout =
                early && share.isPresent()
                        ? Holdout.draw(targets, labels, share.get(), seed)
                        : Holdout.none(targets.length);
        Optional<Stopping> stopping =
                early
                        ? Optional.of(
                                Stopping.noneBetterThanBefore(
                                        parameters.get(N_ITER_NO_CHANGE), parameters.get(TOL)))
                        : Optional.empty();
        return new GradientBoosting(
                        features,
                        targets,
                        holdout,
                        loss,
                        rounds(parameters, seed, constraints(parameters, features.columns(), loss)),
                        progress)
                .run(stopping, early);
    }

    private static boolean stopsEarly(Hyperparameters parameters, int rows) {
        return parameters.get(EARLY_STOPPING) instanceof Boolean wanted
                ? wanted
                : rows > ROWS_OF_AUTO;
    }

    private static Constraints constraints(Hyperparameters parameters, int features, Loss loss) {
        List<Integer> signs = parameters.get(MONOTONIC_CST).orElse(List.of());
        boolean monotone = FeatureConstraints.monotone(Optional.of(signs));
        if (monotone && (loss.sums() > 1 || loss.robust())) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"monotonic_cst\" can't be given for "
                            + (loss.robust()
                                    ? "losses of absolute errors and quantiles"
                                    : loss.sums() + " labels"),
                    "Leave it out, or take the algorithm lightgbm.");
        }
        FeatureConstraints.require("monotonic_cst", signs.isEmpty() ? null : signs, features);
        List<List<Integer>> groups = groups(parameters.get(INTERACTION_CST).orElse(null), features);
        return Constraints.of(monotone ? signs : List.of(), groups, features);
    }

    private static List<List<Integer>> groups(@Nullable Object given, int features) {
        List<List<Integer>> groups = new ArrayList<>();
        if (given instanceof List<?> list) {
            FeatureConstraints.require("interaction_cst", list, features);
            FeatureConstraints.INTERACTION.read(list).ifPresent(groups::addAll);
        }
        if ("pairwise".equals(given) && features > MOST_PAIRED) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"interaction_cst\" can't be \"pairwise\" for %d features"
                            .formatted(features),
                    "At most %d are paired: give groups of features.".formatted(MOST_PAIRED));
        }
        for (int feature = 0; given instanceof String && feature < features; feature++) {
            if (given.equals("no_interactions")) {
                groups.add(List.of(feature));
            }
            for (int other = 0; given.equals("pairwise") && other < feature; other++) {
                groups.add(List.of(other, feature));
            }
        }
        return groups;
    }

    private static Rounds rounds(Hyperparameters parameters, int seed, Constraints constraints) {
        Growth growth =
                new Growth(
                        parameters.get(MAX_DEPTH).orElse(Growth.ANY),
                        parameters.get(MAX_LEAF_NODES).orElse(Growth.ANY),
                        2,
                        parameters.get(MIN_SAMPLES_LEAF),
                        0,
                        Growth.ANY,
                        0,
                        0,
                        false,
                        constraints);
        return new Rounds(
                parameters.get(MAX_ITER),
                parameters.get(LEARNING_RATE),
                Criterion.newton(parameters.get(L2_REGULARIZATION)),
                growth,
                1,
                false,
                parameters.get(MAX_BINS),
                seed);
    }
}
