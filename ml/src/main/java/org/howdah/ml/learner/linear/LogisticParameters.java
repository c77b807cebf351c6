package org.howdah.ml.learner.linear;

import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.ValueType;

/**
 * Logistic regression's hyperparameters, of scikit-learn's names; combinations that it refuses are
 * refused. Solvers are names alone, as there is one minimum, except that liblinear penalises
 * intercepts too and fits each label by itself.
 */
final class LogisticParameters {
    private static final Parameter<Optional<String>> PENALTY =
            new Parameter<>(
                    "penalty",
                    ValueType.optional(ValueType.choice("l2", "l1", "elasticnet", "none")),
                    Optional.of("l2"),
                    List.of());
    private static final Parameter<Double> C = Parameter.real("C", 1.0, Range.POSITIVE);
    private static final Parameter<Optional<Double>> L1_RATIO =
            Parameter.optional("l1_ratio", ValueType.real(Range.between(0, 1)));
    private static final Parameter<String> SOLVER =
            Parameter.choice(
                    "solver", "lbfgs", "liblinear", "newton-cg", "newton-cholesky", "sag", "saga");
    private static final Parameter<String> MULTI_CLASS =
            Parameter.choice("multi_class", "auto", "ovr", "multinomial");
    private static final Parameter<Boolean> DUAL = Parameter.flag("dual", false);
    private static final Parameter<Double> INTERCEPT_SCALING =
            Parameter.real("intercept_scaling", 1, Range.POSITIVE);
    static final Parameter<Double> TOL = Parameter.real("tol", 1e-4, Range.POSITIVE);
    static final Parameter<Integer> MAX_ITER = Parameter.integer("max_iter", 100, Range.atLeast(0));

    static final Schema SCHEMA =
            new Schema(
                    "linear",
                    PENALTY,
                    C,
                    L1_RATIO,
                    SOLVER,
                    MULTI_CLASS,
                    DUAL,
                    TOL,
                    MAX_ITER,
                    CommonParameters.FIT_INTERCEPT,
                    INTERCEPT_SCALING,
                    CommonParameters.CLASS_WEIGHT,
                    // for compatibility alone
                    CommonParameters.RANDOM_STATE,
                    CommonParameters.WARM_START,
                    CommonParameters.N_JOBS,
                    Parameter.integer("verbose", 0, Range.ANY));

    private LogisticParameters() {}

    static boolean liblinear(Hyperparameters parameters) {
        return parameters.get(SOLVER).equals("liblinear");
    }

    /** The link for so many labels. */
    static Link link(Hyperparameters parameters, int labels) {
        String solver = parameters.get(SOLVER);
        boolean single = solver.equals("liblinear") || solver.equals("newton-cholesky");
        Link apart = labels == 2 ? Link.SIGMOID : Link.ONE_VS_REST;
        return switch (parameters.get(MULTI_CLASS)) {
            case "multinomial" -> {
                refuse(single, parameters, "does not support multi_class \"multinomial\"");
                yield Link.SOFTMAX;
            }
            case "ovr" -> apart;
            default -> single || labels == 2 ? apart : Link.SOFTMAX;
        };
    }

    /** The penalties, after a check of what goes together. */
    static LogisticProblem.Penalty penalty(Hyperparameters parameters) {
        String penalty = parameters.get(PENALTY).orElse("none");
        String solver = parameters.get(SOLVER);
        boolean liblinear = liblinear(parameters);
        boolean smooth = penalty.equals("l2") || penalty.equals("none");
        boolean known =
                switch (penalty) {
                    case "l1" -> liblinear || solver.equals("saga");
                    case "elasticnet" -> solver.equals("saga");
                    default -> smooth && !(liblinear && penalty.equals("none"));
                };
        refuse(!known, parameters, "does not support the penalty \"%s\"".formatted(penalty));
        boolean dual = parameters.get(DUAL);
        refuse(dual && !(liblinear && penalty.equals("l2")), parameters, "has no dual of it");
        double whole = penalty.equals("none") ? 0 : 1 / parameters.get(C);
        double share =
                switch (penalty) {
                    case "l1" -> 1;
                    case "elasticnet" -> ratio(parameters);
                    default -> 0;
                };
        boolean onIntercept = liblinear && parameters.get(CommonParameters.FIT_INTERCEPT);
        double scaling = parameters.get(INTERCEPT_SCALING);
        return new LogisticProblem.Penalty(
                whole * share,
                whole * (1 - share),
                onIntercept ? whole * (1 - share) / (scaling * scaling) : 0,
                onIntercept && share > 0 ? scaling : 0);
    }

    private static double ratio(Hyperparameters parameters) {
        return parameters
                .get(L1_RATIO)
                .orElseThrow(
                        () ->
                                new InvalidHyperparameter(
                                        "the penalty \"elasticnet\" needs hyperparameter \"l1_ratio\"",
                                        "Give a number from 0, as penalty l2, to 1, as l1."));
    }

    private static void refuse(boolean wrong, Hyperparameters parameters, String what) {
        if (wrong) {
            throw new InvalidHyperparameter(
                    "solver \"%s\" %s".formatted(parameters.get(SOLVER), what),
                    "The solver \"saga\" supports all penalties, none of them dual.");
        }
    }
}
