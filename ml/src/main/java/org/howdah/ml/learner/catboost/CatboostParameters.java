package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.ValueType;

/** The hyperparameters of CatBoost, by its names and standard values. */
final class CatboostParameters {
    static final Parameter<Integer> BORDER_COUNT =
            integer("border_count", 254, Range.between(1, 254), "max_bin");
    static final Parameter<String> NAN_MODE =
            Parameter.choice("nan_mode", "Min", "Max", "Forbidden");

    /** Numbers that are categories, too; texts always are. */
    static final Parameter<Optional<CategoricalNames>> CAT_FEATURES =
            Parameter.optional("cat_features", new CategoricalNames.Type());

    private static final Parameter<Integer> ONE_HOT_MAX_SIZE =
            integer("one_hot_max_size", 2, Range.between(1, Questions.MOST_ONE_HOT));
    private static final Parameter<CtrDescriptions> SIMPLE_CTR =
            new Parameter<>(
                    "simple_ctr", new CtrDescriptions.Type(), CtrDescriptions.STANDARD, List.of());
    private static final Parameter<Boolean> HAS_TIME = Parameter.flag("has_time", false);
    private static final Parameter<Integer> ITERATIONS =
            integer(
                    "iterations",
                    1000,
                    Range.atLeast(1),
                    "n_estimators",
                    "num_boost_round",
                    "num_trees");
    private static final Parameter<Optional<Double>> LEARNING_RATE =
            Parameter.optional("learning_rate", ValueType.real(Range.POSITIVE)).orCalled("eta");
    private static final Parameter<Integer> DEPTH =
            integer("depth", 6, Range.between(1, ObliviousTree.DEEPEST), "max_depth");
    private static final Parameter<Double> L2_LEAF_REG =
            Parameter.real("l2_leaf_reg", 3, Range.NOT_NEGATIVE).orCalled("reg_lambda");
    private static final Parameter<Double> RANDOM_STRENGTH =
            Parameter.real("random_strength", 1, Range.NOT_NEGATIVE);
    private static final Parameter<Double> RSM =
            Parameter.real("rsm", 1, Range.SHARE).orCalled("colsample_bylevel");
    private static final Parameter<Optional<Integer>> RANDOM_SEED =
            Parameter.optional("random_seed", ValueType.integer(Range.NOT_NEGATIVE))
                    .orCalled("random_state");
    private static final Parameter<String> BOOSTING_TYPE =
            Parameter.choice("boosting_type", "Plain", "Ordered");
    private static final Parameter<Optional<Boolean>> BOOST_FROM_AVERAGE =
            Parameter.optional("boost_from_average", ValueType.flag());
    private static final Parameter<Optional<String>> BOOTSTRAP_TYPE =
            Parameter.optional(
                    "bootstrap_type", ValueType.choice("Bayesian", "Bernoulli", "MVS", "No"));
    private static final Parameter<Optional<Double>> SUBSAMPLE =
            Parameter.optional("subsample", ValueType.real(Range.SHARE));
    private static final Parameter<Double> BAGGING_TEMPERATURE =
            Parameter.real("bagging_temperature", 1, Range.NOT_NEGATIVE);
    private static final Parameter<String> SAMPLING_FREQUENCY =
            Parameter.choice("sampling_frequency", "PerTreeLevel", "PerTree");
    private static final Parameter<String> SCORE_FUNCTION =
            Parameter.choice("score_function", "Cosine", "L2");
    private static final Parameter<Optional<String>> LEAF_ESTIMATION_METHOD =
            Parameter.optional(
                    "leaf_estimation_method", ValueType.choice("Newton", "Gradient", "Exact"));
    private static final Parameter<Optional<Integer>> LEAF_ESTIMATION_ITERATIONS =
            Parameter.optional("leaf_estimation_iterations", ValueType.integer(Range.atLeast(1)));

    private static final List<Parameter<?>> COMMON =
            List.of(
                    ITERATIONS,
                    LEARNING_RATE,
                    DEPTH,
                    L2_LEAF_REG,
                    RANDOM_STRENGTH,
                    RSM,
                    RANDOM_SEED,
                    BORDER_COUNT,
                    NAN_MODE,
                    CAT_FEATURES,
                    ONE_HOT_MAX_SIZE,
                    SIMPLE_CTR,
                    HAS_TIME,
                    EarlyStopping.ROUNDS,
                    EarlyStopping.TYPE,
                    EarlyStopping.WAIT,
                    EarlyStopping.THRESHOLD,
                    BOOSTING_TYPE,
                    BOOST_FROM_AVERAGE,
                    BOOTSTRAP_TYPE,
                    SUBSAMPLE,
                    BAGGING_TEMPERATURE,
                    SAMPLING_FREQUENCY,
                    SCORE_FUNCTION,
                    LEAF_ESTIMATION_METHOD,
                    LEAF_ESTIMATION_ITERATIONS);

    /** For compatibility alone. */
    private static final List<Parameter<?>> IGNORED =
            List.of(
                    Parameter.choice("grow_policy", "SymmetricTree"),
                    Parameter.choice("feature_border_type", "GreedyLogSum"),
                    Parameter.choice("task_type", "CPU"),
                    new Parameter<>(
                            "max_ctr_complexity",
                            ValueType.of(
                                    "1, as statistics are of single columns (concatenate columns in a view to combine them)",
                                    json ->
                                            Integer.valueOf(1).equals(json)
                                                    ? Optional.of(1)
                                                    : Optional.empty()),
                            1,
                            List.of()),
                    Parameter.choice("counter_calc_method", "SkipTest"),
                    // other policies of growth would need it
                    integer("min_data_in_leaf", 1, Range.between(1, 1), "min_child_samples"),
                    Parameter.flag("allow_writing_files", false),
                    integer("thread_count", -1, Range.atLeast(-1), "n_jobs"),
                    new Parameter<>(
                            "verbose",
                            ValueType.of(
                                    "true, false or a whole number",
                                    json ->
                                            json instanceof Boolean || json instanceof Number
                                                    ? Optional.of(json)
                                                    : Optional.empty()),
                            false,
                            List.of("verbose_eval", "silent")),
                    Parameter.choice("logging_level", "Silent", "Verbose", "Info", "Debug"));

    private CatboostParameters() {}

    /** All of them, with those that a task has alone. */
    static Schema schema(Parameter<?>... own) {
        List<Parameter<?>> all = new ArrayList<>(List.of(own));
        all.addAll(COMMON);
        all.addAll(IGNORED);
        return new Schema("catboost", all.toArray(Parameter<?>[]::new));
    }

    static Boosting.Settings settings(Hyperparameters parameters, Training.Labels labels) {
        Loss loss = labels.loss();
        int rows = labels.targets().length;
        return new Boosting.Settings(
                parameters.get(ITERATIONS),
                learningRate(parameters, loss, rows),
                parameters.get(DEPTH),
                parameters.get(BOOSTING_TYPE).equals("Ordered"),
                sampling(parameters, loss, rows),
                parameters.get(SAMPLING_FREQUENCY).equals("PerTreeLevel"),
                parameters.get(RANDOM_STRENGTH),
                parameters.get(RSM),
                parameters.get(SCORE_FUNCTION).equals("Cosine"),
                start(parameters, labels));
    }

    static long seed(Hyperparameters parameters) {
        return parameters.get(RANDOM_SEED).orElse(0);
    }

    /** Whether the rows' own order is that in which statistics of targets are made. */
    static boolean hasTime(Hyperparameters parameters) {
        return parameters.get(HAS_TIME);
    }

    static Questions questions(
            Hyperparameters parameters, List<CategoricalFeature> features, int classes) {
        return Questions.of(
                features,
                parameters.get(ONE_HOT_MAX_SIZE),
                parameters.get(SIMPLE_CTR).descriptions(),
                classes);
    }

    private static double[] start(Hyperparameters parameters, Training.Labels labels) {
        Loss loss = labels.loss();
        double[] start = new double[loss.dimensions()];
        if (startsFromAverage(parameters, loss)) {
            start[0] = loss.start(labels.targets());
        }
        return start;
    }

    static Leaves leaves(Hyperparameters parameters, Training.Labels labels) {
        Loss loss = labels.loss();
        List<LeafMethod> methods = LeafMethod.of(loss);
        Optional<String> given = parameters.get(LEAF_ESTIMATION_METHOD);
        LeafMethod method =
                methods.stream()
                        .filter(one -> given.isEmpty() || one.label.equals(given.get()))
                        .findFirst()
                        .orElseThrow(() -> refused(given.orElse(""), methods));
        return new Leaves(
                loss,
                labels.targets(),
                labels.weights(),
                parameters.get(L2_LEAF_REG),
                method,
                parameters.get(LEAF_ESTIMATION_ITERATIONS).orElse(method.iterations(loss)));
    }

    private static InvalidHyperparameter refused(String method, List<LeafMethod> methods) {
        return new InvalidHyperparameter(
                "hyperparameter \"leaf_estimation_method\" can't be \"%s\" for this loss function"
                        .formatted(method),
                methods.stream()
                        .map(one -> '"' + one.label + '"')
                        .collect(Collectors.joining(" or ", "Take ", ".")));
    }

    private static double learningRate(Hyperparameters parameters, Loss loss, int rows) {
        boolean plain =
                parameters.get(LEAF_ESTIMATION_METHOD).isEmpty()
                        && parameters.get(LEAF_ESTIMATION_ITERATIONS).isEmpty()
                        && !parameters.given(L2_LEAF_REG);
        return parameters
                .get(LEARNING_RATE)
                .orElseGet(
                        () ->
                                plain
                                        ? LearningRate.of(
                                                loss,
                                                startsFromAverage(parameters, loss),
                                                rows,
                                                parameters.get(ITERATIONS))
                                        : LearningRate.STANDARD);
    }

    private static boolean startsFromAverage(Hyperparameters parameters, Loss loss) {
        boolean standard =
                loss instanceof Loss.SquaredError
                        || loss instanceof Loss.Quantile
                        || loss instanceof Loss.PercentageError;
        boolean starts = parameters.get(BOOST_FROM_AVERAGE).orElse(standard);
        if (starts && !loss.hasStart()) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"boost_from_average\" can't be true for this loss function",
                    "Leave it out.");
        }
        return starts;
    }

    private static Sampling sampling(Hyperparameters parameters, Loss loss, int rows) {
        String standard = loss.dimensions() > 1 ? "Bayesian" : "MVS";
        String type = parameters.get(BOOTSTRAP_TYPE).orElse(standard);
        double standardShare = rows < 100 ? 1 : type.equals("MVS") ? 0.8 : 0.66;
        double share = parameters.get(SUBSAMPLE).orElse(standardShare);
        return switch (type) {
            case "Bayesian" -> new Sampling.Bayesian(parameters.get(BAGGING_TEMPERATURE));
            case "Bernoulli" -> new Sampling.Bernoulli(share);
            case "MVS" -> share < 1 ? new Sampling.MinimalVariance(share) : new Sampling.None();
            default -> new Sampling.None();
        };
    }

    private static Parameter<Integer> integer(
            String name, int standard, Range range, String... aliases) {
        return Parameter.integer(name, standard, range).orCalled(aliases);
    }
}
