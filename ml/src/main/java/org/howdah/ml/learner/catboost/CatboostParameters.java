package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    static Boosting.Settings settings(Hyperparameters parameters, Loss loss, int rows) {
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
                startsFromAverage(parameters, loss),
                parameters.get(RANDOM_SEED).orElse(0));
    }

    static Leaves leaves(
            Hyperparameters parameters, Loss loss, double[] targets, double[] weights) {
        boolean exact = loss instanceof Loss.Quantile;
        String method = parameters.get(LEAF_ESTIMATION_METHOD).orElse(exact ? "Exact" : "Newton");
        if (exact != method.equals("Exact")) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"leaf_estimation_method\" can't be \"%s\" for this loss function"
                            .formatted(method),
                    exact ? "Take \"Exact\"." : "Take \"Newton\" or \"Gradient\".");
        }
        return new Leaves(
                loss,
                targets,
                weights,
                parameters.get(L2_LEAF_REG),
                method.equals("Newton"),
                parameters.get(LEAF_ESTIMATION_ITERATIONS).orElse(loss.leafIterations()));
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
        boolean standard = loss instanceof Loss.SquaredError || loss instanceof Loss.Quantile;
        return parameters.get(BOOST_FROM_AVERAGE).orElse(standard);
    }

    private static Sampling sampling(Hyperparameters parameters, Loss loss, int rows) {
        String standard = loss instanceof Loss.MultiClass ? "Bayesian" : "MVS";
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
