package org.howdah.ml.learner.lightgbm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.ml.learner.CommonParameters;
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

    private static final Parameter<String> IMPORTANCE_TYPE =
            Parameter.choice("importance_type", "split", "gain");
    private static final Parameter<Integer> N_JOBS =
            integer(
                    "n_jobs",
                    -1,
                    Range.atLeast(-1),
                    "num_threads",
                    "num_thread",
                    "nthread",
                    "nthreads");

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
                    integer("data_random_seed", 1, Range.NOT_NEGATIVE, "data_seed"));

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
                    integer("verbosity", -1, Range.between(-1, 3), "verbose"));

    private LightgbmParameters() {}

    /** All of them, with those that a task has alone. */
    static Schema schema(List<Parameter<?>> own) {
        List<Parameter<?>> all = new ArrayList<>(own);
        all.addAll(List.of(N_ESTIMATORS, EARLY_STOPPING_ROUND, N_JOBS, IMPORTANCE_TYPE));
        all.addAll(PASSED);
        all.addAll(IGNORED);
        return new Schema("lightgbm", all.toArray(Parameter<?>[]::new));
    }

    /**
     * What to set in the library, as its {@code name=value name=value}: what the user has given,
     * and what makes the same rows give the same trees in any number of threads.
     *
     * @param own those that the task has alone and the library takes
     */
    static String forLibrary(Hyperparameters parameters, List<Parameter<?>> own, int threads) {
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
                settings.append(' ').append(parameter.name()).append('=').append(value);
            }
        }
        return settings.toString();
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
        int wanted = parameters.get(N_JOBS);
        return wanted < 1 ? progress.threads() : Math.min(wanted, progress.threads());
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
