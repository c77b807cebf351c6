package org.howdah.ml.learner.svm;

import java.util.List;
import java.util.Locale;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;

/** The hyperparameters that both linear machines share. */
final class LinearParameters {
    static final Parameter<Double> C = Parameter.real("C", 1, Range.POSITIVE);
    static final Parameter<Double> TOL = Parameter.real("tol", 1e-4, Range.POSITIVE);
    static final Parameter<Boolean> DUAL = Parameter.flag("dual", true);
    static final Parameter<Double> INTERCEPT_SCALING =
            Parameter.real("intercept_scaling", 1, Range.POSITIVE);
    static final Parameter<Integer> MAX_ITER =
            Parameter.integer("max_iter", 1000, Range.NOT_NEGATIVE);

    // for compatibility alone
    static final Parameter<Integer> VERBOSE = Parameter.integer("verbose", 0, Range.ANY);

    private LinearParameters() {}

    static Augmented augmented(Samples samples, Hyperparameters parameters) {
        return new Augmented(
                samples,
                parameters.get(CommonParameters.FIT_INTERCEPT),
                parameters.get(INTERCEPT_SCALING));
    }

    /**
     * Solves the problem by what suits the loss.
     *
     * @param squared whether errors count squared: then there is one way, whatever {@code dual} is
     */
    static LinearProblem.Solution solve(
            LinearProblem problem, boolean squared, Hyperparameters parameters, Progress progress) {
        Stopping stopping = stopping(parameters);
        return squared
                ? SquaredErrorSolver.solve(problem, stopping, progress)
                : DualCoordinateDescent.solve(problem, stopping, seed(parameters), progress);
    }

    static Stopping stopping(Hyperparameters parameters) {
        return new Stopping(parameters.get(TOL), parameters.get(MAX_ITER));
    }

    static int seed(Hyperparameters parameters) {
        return parameters.get(CommonParameters.RANDOM_STATE).orElse(0);
    }

    /** Refuses a loss that scikit-learn has no primal solver for. */
    static void requireDual(String loss, boolean squared, Hyperparameters parameters) {
        if (!squared && !parameters.get(DUAL)) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"dual\" can't be false with the loss \"%s\"".formatted(loss),
                    "Leave dual true, or take a squared loss.");
        }
    }

    static double intercept(LinearProblem.Solution solution, Augmented rows) {
        return rows.intercept()
                ? rows.constant() * solution.weights()[rows.samples().columns()]
                : 0;
    }

    static List<String> warnings(boolean converged, Hyperparameters parameters) {
        return converged
                ? List.of()
                : List.of(
                        String.format(
                                Locale.ROOT,
                                "the linear support vector machine did not converge in %d iterations; raise max_iter or scale the features",
                                parameters.get(MAX_ITER)));
    }
}
