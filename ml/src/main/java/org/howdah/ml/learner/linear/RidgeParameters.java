package org.howdah.ml.learner.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.ValueType;

/** Ridge's hyperparameters, of scikit-learn's names. */
final class RidgeParameters {
    private static final Parameter<List<Double>> ALPHA = Penalties.parameter();
    private static final Parameter<Boolean> POSITIVE = Parameter.flag("positive", false);

    /** There is one minimum, whoever finds it; but scikit-learn ties lbfgs to positive. */
    private static final Parameter<String> SOLVER =
            Parameter.choice(
                    "solver",
                    "auto",
                    "svd",
                    "cholesky",
                    "lsqr",
                    "sparse_cg",
                    "sag",
                    "saga",
                    "lbfgs");

    private RidgeParameters() {}

    static Schema schema(Parameter<?>... others) {
        Stream<Parameter<?>> own =
                Stream.of(
                        ALPHA,
                        CommonParameters.FIT_INTERCEPT,
                        POSITIVE,
                        SOLVER,
                        // for compatibility alone: solutions are exact
                        Parameter.real("tol", 1e-4, Range.NOT_NEGATIVE),
                        Parameter.optional("max_iter", ValueType.integer(Range.atLeast(1))),
                        CommonParameters.RANDOM_STATE,
                        CommonParameters.COPY_X);
        return new Schema(
                "ridge", Stream.concat(Arrays.stream(others), own).toArray(Parameter<?>[]::new));
    }

    static RidgeSolver solver(Hyperparameters parameters, int targets) {
        boolean positive = parameters.get(POSITIVE);
        String solver = parameters.get(SOLVER);
        if (positive && !solver.equals("auto") && !solver.equals("lbfgs")) {
            throw new InvalidHyperparameter(
                    "solver \"%s\" does not support positive coefficients".formatted(solver),
                    "Take the solver \"auto\" or \"lbfgs\".");
        }
        if (!positive && solver.equals("lbfgs")) {
            throw new InvalidHyperparameter(
                    "solver \"lbfgs\" is for positive coefficients alone",
                    "Take the solver \"auto\", or set positive.");
        }
        return new RidgeSolver(
                Penalties.forTargets(parameters.get(ALPHA), targets),
                parameters.get(CommonParameters.FIT_INTERCEPT),
                positive);
    }
}
