package org.howdah.ml.learner.xgboost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.FeatureConstraints;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.ValueType;

/** The hyperparameters of XGBoost, by the names of its scikit-learn interface and by its own. */
final class XgboostParameters {
    static final Parameter<Optional<Double>> MISSING =
            Parameter.optional("missing", ValueType.real(Range.ANY));
    static final Parameter<Optional<List<String>>> EVAL_METRIC =
            Parameter.optional("eval_metric", new EvaluationMetric.Type());
    static final Parameter<String> TREE_METHOD =
            Parameter.choice("tree_method", "auto", "hist", "approx", "exact");
    static final Parameter<Integer> MAX_BIN = integer("max_bin", 256, Range.between(2, 65535));

    private static final Parameter<Optional<List<Integer>>> MONOTONE_CONSTRAINTS =
            Parameter.optional("monotone_constraints", FeatureConstraints.MONOTONE);
    private static final Parameter<Optional<List<List<Integer>>>> INTERACTION_CONSTRAINTS =
            Parameter.optional("interaction_constraints", FeatureConstraints.INTERACTION);

    /** PostgresML writes {@code loss_guide}. */
    private static final Parameter<String> GROW_POLICY =
            new Parameter<>(
                    "grow_policy",
                    ValueType.of(
                            "one of \"depthwise\", \"lossguide\", \"loss_guide\"",
                            json ->
                                    "loss_guide".equals(json)
                                            ? Optional.of("lossguide")
                                            : ValueType.choice("depthwise", "lossguide")
                                                    .read(json)),
                    "depthwise",
                    List.of());

    /** The library's numbers are of single precision. */
    private static final double GREATEST = 3e38;

    private static final Range NOT_NEGATIVE = Range.between(0, GREATEST);
    private static final Range ANY = Range.between(-GREATEST, GREATEST);

    /** A round can't be stopped before its trees are made. */
    private static final Range PARALLEL_TREES = Range.between(1, 10_000);

    /** As many as there may be, if not given: the library's own standard. */
    private static final Parameter<Optional<Integer>> N_JOBS =
            CommonParameters.N_JOBS.orCalled("nthread");

    private static final Parameter<Integer> BOOSTING_ROUNDS =
            integer("n_estimators", 100, Range.atLeast(1), "boost_rounds", "num_boost_round");
    private static final Parameter<Optional<Integer>> EARLY_STOPPING_ROUNDS =
            Parameter.optional("early_stopping_rounds", ValueType.integer(Range.atLeast(1)));

    private static final Parameter<Double> COLSAMPLE_BYNODE =
            real("colsample_bynode", 1, Range.SHARE);
    private static final Parameter<Double> FOREST_COLSAMPLE_BYNODE =
            real("colsample_bynode", 0.8, Range.SHARE);
    private static final Parameter<Integer> FOREST_TREES =
            integer("n_estimators", 100, PARALLEL_TREES, "num_parallel_tree");

    /**
     * The library takes them by the same names, and has its own standard values, which are the same
     * here.
     */
    private static final List<Parameter<?>> PASSED =
            List.of(
                    integer("max_depth", 6, Range.NOT_NEGATIVE),
                    integer("max_leaves", 0, Range.NOT_NEGATIVE),
                    GROW_POLICY,
                    real("gamma", 0, NOT_NEGATIVE, "min_split_loss"),
                    real("min_child_weight", 1, NOT_NEGATIVE),
                    real("max_delta_step", 0, NOT_NEGATIVE),
                    real("colsample_bytree", 1, Range.SHARE),
                    real("colsample_bylevel", 1, Range.SHARE),
                    real("reg_alpha", 0, NOT_NEGATIVE, "alpha"),
                    real("scale_pos_weight", 1, NOT_NEGATIVE),
                    CommonParameters.RANDOM_STATE.orCalled("seed"),
                    Parameter.optional("base_score", ValueType.real(ANY)),
                    TREE_METHOD,
                    MAX_BIN,
                    MONOTONE_CONSTRAINTS,
                    INTERACTION_CONSTRAINTS,
                    Parameter.choice("booster", "gbtree", "dart"),
                    Parameter.choice("sampling_method", "uniform"),
                    Parameter.choice("multi_strategy", "one_output_per_tree"),
                    EVAL_METRIC);

    private static final List<Parameter<?>> PASSED_WHEN_BOOSTING =
            List.of(
                    real("learning_rate", 0.3, NOT_NEGATIVE, "eta"),
                    real("subsample", 1, Range.SHARE),
                    COLSAMPLE_BYNODE,
                    real("reg_lambda", 1, NOT_NEGATIVE, "lambda"),
                    integer("num_parallel_tree", 1, PARALLEL_TREES),
                    real("rate_drop", 0, Range.between(0, 1)),
                    real("skip_drop", 0, Range.between(0, 1)),
                    Parameter.flag("one_drop", false),
                    Parameter.choice("sample_type", "uniform", "weighted"),
                    Parameter.choice("normalize_type", "tree", "forest"));

    /** With standard values that are not the library's. */
    private static final List<Parameter<?>> PASSED_FOR_A_FOREST =
            List.of(
                    real("learning_rate", 1, NOT_NEGATIVE, "eta"),
                    real("subsample", 0.8, Range.SHARE),
                    FOREST_COLSAMPLE_BYNODE,
                    real("reg_lambda", 1e-5, NOT_NEGATIVE, "lambda"));

    /** For compatibility alone. */
    private static final List<Parameter<?>> IGNORED =
            List.of(
                    Parameter.choice("device", "cpu"),
                    Parameter.choice("predictor", "auto", "cpu_predictor"),
                    Parameter.choice("importance_type", "gain"),
                    Parameter.integer("verbosity", 0, Range.between(0, 3)));

    /** One tree after the other, each on what those before it have left. */
    static final XgboostParameters BOOSTING = new XgboostParameters("xgboost", false);

    /** All trees in one round. */
    static final XgboostParameters FOREST = new XgboostParameters("xgboost_random_forest", true);

    private final String algorithm;
    private final boolean forest;

    private XgboostParameters(String algorithm, boolean forest) {
        this.algorithm = algorithm;
        this.forest = forest;
    }

    /**
     * All of them.
     *
     * @param own those that the task has alone
     */
    Schema schema(List<Parameter<?>> own) {
        List<Parameter<?>> all = new ArrayList<>(own);
        all.addAll(
                forest ? List.of(FOREST_TREES) : List.of(BOOSTING_ROUNDS, EARLY_STOPPING_ROUNDS));
        all.addAll(List.of(N_JOBS, MISSING));
        all.addAll(forest ? PASSED_FOR_A_FOREST : PASSED_WHEN_BOOSTING);
        all.addAll(PASSED);
        all.addAll(IGNORED);
        return new Schema(algorithm, all.toArray(Parameter<?>[]::new));
    }

    /** How many rounds to boost. */
    int rounds(Hyperparameters parameters) {
        return forest ? 1 : parameters.get(BOOSTING_ROUNDS);
    }

    /** After how many rounds without anything better to end. */
    Optional<Integer> patience(Hyperparameters parameters) {
        return forest ? Optional.empty() : parameters.get(EARLY_STOPPING_ROUNDS);
    }

    /** Whether all trees are made in one round. */
    boolean forest() {
        return forest;
    }

    /** The share of features that each split looks at. */
    double featuresByNode(Hyperparameters parameters) {
        return parameters.get(forest ? FOREST_COLSAMPLE_BYNODE : COLSAMPLE_BYNODE);
    }

    /** How many trees a forest has. */
    static int trees(Hyperparameters parameters) {
        return parameters.get(FOREST_TREES);
    }

    /** Whether its standard value is not the library's. */
    static boolean ownStandard(Parameter<?> parameter) {
        return PASSED_FOR_A_FOREST.contains(parameter);
    }

    /** Those that the library takes by the same names. */
    List<Parameter<?>> passed() {
        List<Parameter<?>> passed = new ArrayList<>(PASSED);
        passed.addAll(forest ? PASSED_FOR_A_FOREST : PASSED_WHEN_BOOSTING);
        return passed;
    }

    /** How many threads to use of those that there may be. */
    static int threads(Hyperparameters parameters, Progress progress) {
        int wanted = parameters.get(N_JOBS).orElse(-1);
        return wanted < 1 ? progress.threads() : Math.min(wanted, progress.threads());
    }

    static float missing(Hyperparameters parameters) {
        return parameters.get(MISSING).orElse(Double.NaN).floatValue();
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
