package org.howdah.ml.learner.xgboost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.ValueType;

/** The hyperparameters of XGBoost, by the names of its scikit-learn interface and by its own. */
final class XgboostParameters {
    static final Parameter<Integer> N_ESTIMATORS =
            integer("n_estimators", 100, Range.atLeast(1), "boost_rounds", "num_boost_round");
    static final Parameter<Optional<Double>> MISSING =
            Parameter.optional("missing", ValueType.real(Range.ANY));
    static final Parameter<Optional<Integer>> EARLY_STOPPING_ROUNDS =
            Parameter.optional("early_stopping_rounds", ValueType.integer(Range.atLeast(1)));
    static final Parameter<Optional<String>> EVAL_METRIC =
            Parameter.optional("eval_metric", ValueType.choice(EvaluationMetric.names()));
    static final Parameter<String> TREE_METHOD =
            Parameter.choice("tree_method", "auto", "hist", "approx", "exact");
    static final Parameter<Integer> MAX_BIN = integer("max_bin", 256, Range.between(2, 65535));

    /** A round can't be stopped before its trees are made. */
    private static final int MOST_PARALLEL_TREES = 10_000;

    private static final Parameter<Integer> N_JOBS =
            integer("n_jobs", 1, Range.atLeast(-1), "nthread");

    /**
     * The library takes them by the same names, and has its own standard values, which are the same
     * here.
     */
    private static final List<Parameter<?>> PASSED =
            List.of(
                    real("learning_rate", 0.3, Range.NOT_NEGATIVE, "eta"),
                    integer("max_depth", 6, Range.NOT_NEGATIVE),
                    integer("max_leaves", 0, Range.NOT_NEGATIVE),
                    Parameter.choice("grow_policy", "depthwise", "lossguide"),
                    real("gamma", 0, Range.NOT_NEGATIVE, "min_split_loss"),
                    real("min_child_weight", 1, Range.NOT_NEGATIVE),
                    real("max_delta_step", 0, Range.NOT_NEGATIVE),
                    real("subsample", 1, Range.SHARE),
                    real("colsample_bytree", 1, Range.SHARE),
                    real("colsample_bylevel", 1, Range.SHARE),
                    real("colsample_bynode", 1, Range.SHARE),
                    real("reg_lambda", 1, Range.NOT_NEGATIVE, "lambda"),
                    real("reg_alpha", 0, Range.NOT_NEGATIVE, "alpha"),
                    real("scale_pos_weight", 1, Range.NOT_NEGATIVE),
                    integer("num_parallel_tree", 1, Range.between(1, MOST_PARALLEL_TREES)),
                    integer("random_state", 0, Range.NOT_NEGATIVE, "seed"),
                    Parameter.optional("base_score", ValueType.real(Range.ANY)),
                    Parameter.choice("booster", "gbtree", "dart"),
                    real("rate_drop", 0, Range.between(0, 1)),
                    real("skip_drop", 0, Range.between(0, 1)),
                    Parameter.flag("one_drop", false),
                    Parameter.choice("sample_type", "uniform", "weighted"),
                    Parameter.choice("normalize_type", "tree", "forest"),
                    TREE_METHOD,
                    MAX_BIN,
                    EVAL_METRIC);

    private static final List<Parameter<?>> ACTED_ON_HERE =
            List.of(N_ESTIMATORS, N_JOBS, MISSING, EARLY_STOPPING_ROUNDS);

    /** For compatibility alone. */
    private static final List<Parameter<?>> IGNORED =
            List.of(
                    Parameter.choice("device", "cpu"),
                    Parameter.choice("predictor", "auto", "cpu_predictor"),
                    Parameter.integer("verbosity", 0, Range.between(0, 3)));

    private XgboostParameters() {}

    /** All of them. */
    static Schema schema(Parameter<?> objective) {
        List<Parameter<?>> all = new ArrayList<>();
        all.add(objective);
        all.addAll(ACTED_ON_HERE);
        all.addAll(PASSED);
        all.addAll(IGNORED);
        return new Schema("xgboost", all.toArray(Parameter<?>[]::new));
    }

    /**
     * What to set in the library, but for the objective: what the user has given, and the threads.
     */
    static Map<String, String> forLibrary(Hyperparameters parameters) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("verbosity", "0");
        settings.put("nthread", Integer.toString(threads(parameters)));
        Map<String, ?> values = parameters.toMap();
        for (Parameter<?> parameter : PASSED) {
            Object value = values.get(parameter.name());
            if (parameters.given(parameter) && value != null) {
                settings.put(parameter.name(), value.toString());
            }
        }
        return settings;
    }

    /**
     * How many threads to use: never more than there are processors, as waiting ones would spin.
     */
    static int threads(Hyperparameters parameters) {
        int processors = Runtime.getRuntime().availableProcessors();
        int wanted = parameters.get(N_JOBS);
        return wanted < 1 ? processors : Math.min(wanted, processors);
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
