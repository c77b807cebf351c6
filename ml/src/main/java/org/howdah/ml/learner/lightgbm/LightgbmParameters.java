package org.howdah.ml.learner.lightgbm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.FeatureConstraints;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.ValueType;

/**
 * The hyperparameters of LightGBM, by the names of its scikit-learn interface and by all of its
 * own.
 */
final class LightgbmParameters {
    static final Parameter<Integer> N_ESTIMATORS =
            integer(
                    "n_estimators",
                    100,
                    Range.atLeast(1),
                    "num_iterations",
                    "num_iteration",
                    "n_iter",
                    "num_tree",
                    "num_trees",
                    "num_round",
                    "num_rounds",
                    "nrounds",
                    "num_boost_round",
                    "max_iter");
    static final Parameter<Optional<Integer>> EARLY_STOPPING_ROUND =
            Parameter.optional("early_stopping_round", ValueType.integer(Range.atLeast(1)))
                    .orCalled("early_stopping_rounds", "early_stopping", "n_iter_no_change");
    static final Parameter<String> BOOSTING_TYPE =
            Parameter.choice("boosting_type", "gbdt", "dart", "rf", "goss", "gbrt", "random_forest")
                    .orCalled("boosting", "boost");
    static final Parameter<Double> SUBSAMPLE =
            real("subsample", 1, Range.SHARE, "bagging_fraction", "sub_row", "bagging");
    static final Parameter<Integer> SUBSAMPLE_FREQ =
            integer("subsample_freq", 0, Range.NOT_NEGATIVE, "bagging_freq");
    static final Parameter<Double> COLSAMPLE_BYTREE =
            real("colsample_bytree", 1, Range.SHARE, "feature_fraction", "sub_feature");

    static final Parameter<Boolean> FIRST_METRIC_ONLY = Parameter.flag("first_metric_only", false);

    private static final Parameter<String> IMPORTANCE_TYPE =
            Parameter.choice("importance_type", "split", "gain");
    private static final Parameter<Optional<Integer>> N_JOBS =
            CommonParameters.N_JOBS.orCalled("num_threads", "num_thread", "nthread", "nthreads");

    /**
     * The library takes them by the same names, and has its own standard values, which are the same
     * here.
     */
    private static final List<Parameter<?>> PASSED =
            List.of(
                    BOOSTING_TYPE,
                    SUBSAMPLE,
                    SUBSAMPLE_FREQ,
                    COLSAMPLE_BYTREE,
                    real("learning_rate", 0.1, Range.POSITIVE, "shrinkage_rate", "eta"),
                    integer(
                            "num_leaves",
                            31,
                            Range.between(2, 131_072),
                            "num_leaf",
                            "max_leaves",
                            "max_leaf",
                            "max_leaf_nodes"),
                    integer("max_depth", -1, Range.ANY),
                    integer(
                            "min_child_samples",
                            20,
                            Range.NOT_NEGATIVE,
                            "min_data_in_leaf",
                            "min_data_per_leaf",
                            "min_data",
                            "min_samples_leaf"),
                    real(
                            "min_child_weight",
                            1e-3,
                            Range.NOT_NEGATIVE,
                            "min_sum_hessian_in_leaf",
                            "min_sum_hessian_per_leaf",
                            "min_sum_hessian",
                            "min_hessian"),
                    real("min_split_gain", 0, Range.NOT_NEGATIVE, "min_gain_to_split"),
                    real("reg_alpha", 0, Range.NOT_NEGATIVE, "lambda_l1", "l1_regularization"),
                    real(
                            "reg_lambda",
                            0,
                            Range.NOT_NEGATIVE,
                            "lambda_l2",
                            "lambda",
                            "l2_regularization"),
                    real(
                            "feature_fraction_bynode",
                            1,
                            Range.SHARE,
                            "colsample_bynode",
                            "sub_feature_bynode"),
                    real("max_delta_step", 0, Range.ANY, "max_tree_output", "max_leaf_output"),
                    real("path_smooth", 0, Range.NOT_NEGATIVE),
                    Parameter.flag("extra_trees", false).orCalled("extra_tree"),
                    Parameter.choice("data_sample_strategy", "bagging", "goss"),
                    real("top_rate", 0.2, Range.between(0, 1)),
                    real("other_rate", 0.1, Range.between(0, 1)),
                    real("drop_rate", 0.1, Range.between(0, 1), "rate_drop"),
                    real("skip_drop", 0.5, Range.between(0, 1)),
                    integer("max_drop", 50, Range.ANY),
                    Parameter.flag("uniform_drop", false),
                    Parameter.flag("xgboost_dart_mode", false),
                    Parameter.flag("boost_from_average", true),
                    integer("max_bin", 255, Range.between(2, 65_535), "max_bins"),
                    integer("min_data_in_bin", 3, Range.atLeast(1)),
                    integer(
                            "subsample_for_bin",
                            200_000,
                            Range.atLeast(1),
                            "bin_construct_sample_cnt"),
                    Parameter.flag("use_missing", true),
                    Parameter.flag("zero_as_missing", false),
                    Parameter.flag("feature_pre_filter", true),
                    Parameter.flag("enable_bundle", true).orCalled("is_enable_bundle", "bundle"),
                    CommonParameters.RANDOM_STATE.orCalled("seed", "random_seed"),
                    integer("bagging_seed", 3, Range.NOT_NEGATIVE, "bagging_fraction_seed"),
                    integer("feature_fraction_seed", 2, Range.NOT_NEGATIVE),
                    integer("extra_seed", 6, Range.NOT_NEGATIVE),
                    integer("drop_seed", 4, Range.NOT_NEGATIVE),
                    integer("data_random_seed", 1, Range.NOT_NEGATIVE, "data_seed"),
                    Parameter.optional("monotone_constraints", FeatureConstraints.MONOTONE)
                            .orCalled("mc", "monotone_constraint", "monotonic_cst"),
                    Parameter.choice(
                                    "monotone_constraints_method",
                                    "basic",
                                    "intermediate",
                                    "advanced")
                            .orCalled("monotone_constraining_method", "mc_method"),
                    real(
                            "monotone_penalty",
                            0,
                            Range.NOT_NEGATIVE,
                            "monotone_splits_penalty",
                            "ms_penalty",
                            "mc_penalty"),
                    Parameter.optional("interaction_constraints", FeatureConstraints.INTERACTION),
                    Parameter.optional(
                                    "feature_contri",
                                    FeatureConstraints.numbers(Range.NOT_NEGATIVE))
                            .orCalled("feature_contrib", "fc", "fp", "feature_penalty"),
                    Parameter.optional(
                            "max_bin_by_feature",
                            FeatureConstraints.integers(Range.between(2, 65_535))),
                    real("cegb_tradeoff", 1, Range.NOT_NEGATIVE),
                    real("cegb_penalty_split", 0, Range.NOT_NEGATIVE),
                    Parameter.optional(
                            "cegb_penalty_feature_lazy",
                            FeatureConstraints.numbers(Range.NOT_NEGATIVE)),
                    Parameter.optional(
                            "cegb_penalty_feature_coupled",
                            FeatureConstraints.numbers(Range.NOT_NEGATIVE)),
                    real("histogram_pool_size", -1, Range.ANY, "hist_pool_size"));

    /** For compatibility alone. */
    private static final List<Parameter<?>> IGNORED =
            List.of(
                    Parameter.choice("device_type", "cpu").orCalled("device"),
                    Parameter.choice("tree_learner", "serial").orCalled("tree", "tree_type"),
                    new Parameter<>(
                            "deterministic",
                            ValueType.of(
                                    "true",
                                    json ->
                                            Boolean.TRUE.equals(json)
                                                    ? Optional.of(true)
                                                    : Optional.empty()),
                            true,
                            List.of()),
                    Parameter.flag("force_col_wise", false),
                    Parameter.flag("force_row_wise", false),
                    Parameter.flag("is_provide_training_metric", false)
                            .orCalled("training_metric", "is_training_metric", "train_metric"),
                    Parameter.flag("is_enable_sparse", true)
                            .orCalled("is_sparse", "enable_sparse", "sparse"),
                    no("linear_tree").orCalled("linear_trees"),
                    no("use_quantized_grad"),
                    integer("verbosity", -1, Range.between(-1, 3), "verbose"));

    private LightgbmParameters() {}

    /** All of them, with those that a task has alone. */
    static Schema schema(List<Parameter<?>> own) {
        List<Parameter<?>> all = new ArrayList<>(own);
        all.addAll(
                List.of(
                        N_ESTIMATORS,
                        EARLY_STOPPING_ROUND,
                        FIRST_METRIC_ONLY,
                        N_JOBS,
                        IMPORTANCE_TYPE));
        all.addAll(PASSED);
        all.addAll(IGNORED);
        return new Schema("lightgbm", all.toArray(Parameter<?>[]::new));
    }

    /**
     * What to set in the library, as its {@code name=value name=value}: what the user has given,
     * and what makes the same rows give the same trees in any number of threads.
     *
     * @param own those that the task has alone and the library takes
     * @param features how many features there are
     */
    static String forLibrary(
            Hyperparameters parameters, List<Parameter<?>> own, int features, int threads) {
        refuseForestWithoutSampling(parameters);
        refuseStoppingOfDropouts(parameters);
        StringBuilder settings = new StringBuilder("verbosity=-1 deterministic=true");
        settings.append(" force_col_wise=true num_threads=").append(threads);
        Map<String, ?> values = parameters.toMap();
        List<Parameter<?>> passed = new ArrayList<>(PASSED);
        passed.addAll(own);
        for (Parameter<?> parameter : passed) {
            Object value = values.get(parameter.name());
            if (value != null && parameters.given(parameter)) {
                FeatureConstraints.require(parameter.name(), value, features);
                settings.append(' ').append(parameter.name()).append('=').append(text(value));
            }
        }
        return settings.toString();
    }

    /** An array without its brackets, and without spaces, which would end it. */
    private static String text(Object value) {
        String text = value.toString().replace(" ", "");
        return value instanceof List<?> ? text.substring(1, text.length() - 1) : text;
    }

    private static void refuseForestWithoutSampling(Hyperparameters parameters) {
        String type = parameters.get(BOOSTING_TYPE);
        boolean forest = type.equals("rf") || type.equals("random_forest");
        boolean sampled = parameters.get(SUBSAMPLE_FREQ) > 0 && parameters.get(SUBSAMPLE) < 1;
        if (forest && !sampled && parameters.get(COLSAMPLE_BYTREE) == 1) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"boosting_type\" can't be \"%s\" for all rows and all features"
                            .formatted(type),
                    "Set \"subsample\" below 1 and \"subsample_freq\" to 1, or \"colsample_bytree\" below 1.");
        }
    }

    private static void refuseStoppingOfDropouts(Hyperparameters parameters) {
        if (parameters.get(BOOSTING_TYPE).equals("dart")
                && parameters.get(EARLY_STOPPING_ROUND).isPresent()) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"early_stopping_round\" can't be given for boosting type \"dart\"",
                    "Its later rounds change the earlier trees: set \"n_estimators\".");
        }
    }

    static boolean importanceIsGain(Hyperparameters parameters) {
        return parameters.get(IMPORTANCE_TYPE).equals("gain");
    }

    /** How many threads to use of those that there may be. */
    static int threads(Hyperparameters parameters, Progress progress) {
        int wanted = parameters.get(N_JOBS).orElse(-1);
        return wanted < 1 ? progress.threads() : Math.min(wanted, progress.threads());
    }

    /** One that can only be false. */
    private static Parameter<Boolean> no(String name) {
        return new Parameter<>(
                name,
                ValueType.of(
                        "false",
                        json -> Boolean.FALSE.equals(json) ? Optional.of(false) : Optional.empty()),
                false,
                List.of());
    }

    private static Parameter<Double> real(
            String name, double standard, Range range, String... aliases) {
        return Parameter.real(name, standard, range).orCalled(aliases);
    }

    private static Parameter<Integer> integer(
            String name, int standard, Range range, String... aliases) {
        return Parameter.integer(name, standard, range).orCalled(aliases);
    }
}
