package org.howdah.ml.learner.linear;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.LabelWeights;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;

/**
 * Logistic regression with scikit-learn's hyperparameters and objective: binary for two labels,
 * multinomial for more. It goes on, within max_iter, beyond what tol asks for until coefficients no
 * longer change visibly, so that they are the same whatever the solver.
 */
public final class LogisticRegression implements Learner {
    /** A gradient that moves coefficients of standardised features by about 1e-8. */
    private static final double TIGHT_PER_ROW = 2.5e-9;

    private static final Parameter<Optional<String>> PENALTY =
            new Parameter<>(
                    "penalty",
                    ValueType.optional(ValueType.choice("l2", "none")),
                    Optional.of("l2"),
                    List.of());
    private static final Parameter<Double> C = Parameter.real("C", 1.0, Range.POSITIVE);
    private static final Parameter<Double> TOL = Parameter.real("tol", 1e-4, Range.POSITIVE);
    private static final Parameter<Integer> MAX_ITER =
            Parameter.integer("max_iter", 100, Range.atLeast(0));
    private static final Parameter<Boolean> FIT_INTERCEPT = Parameter.flag("fit_intercept", true);
    private static final Parameter<Optional<LabelWeights>> CLASS_WEIGHT =
            Parameter.optional("class_weight", new LabelWeights.Type());

    private static final Schema SCHEMA =
            new Schema(
                    "linear",
                    PENALTY,
                    C,
                    TOL,
                    MAX_ITER,
                    FIT_INTERCEPT,
                    CLASS_WEIGHT,
                    // for compatibility alone: there is one minimum, whoever finds it
                    Parameter.choice(
                            "solver", "lbfgs", "newton-cg", "newton-cholesky", "sag", "saga"),
                    Parameter.choice("multi_class", "auto"),
                    Parameter.optional("random_state", ValueType.integer(Range.NOT_NEGATIVE)),
                    Parameter.optional("n_jobs", ValueType.integer(Range.atLeast(-1))),
                    Parameter.integer("verbose", 0, Range.ANY));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        ClassLabels labels = ClassLabels.among(data.target());
        int[] codes = labels.codes(data.target());
        boolean penalised = parameters.get(PENALTY).filter("l2"::equals).isPresent();
        LogisticLoss loss =
                new LogisticLoss(
                        data.features(),
                        codes,
                        LabelWeights.of(parameters.get(CLASS_WEIGHT), labels, codes),
                        penalised ? 1 / parameters.get(C) : 0,
                        parameters.get(FIT_INTERCEPT),
                        progress);
        double tolerance = parameters.get(TOL);
        Lbfgs.Minimum minimum =
                new Lbfgs(loss, parameters.get(MAX_ITER), wanted(tolerance, data.rows()), progress)
                        .minimise(new double[loss.dimension()]);
        return new Fit(
                new LinearClassifier(labels, loss.function(minimum.point()), loss.link()),
                warnings(minimum, tolerance));
    }

    /** Where to stop: at the tolerance, or later while coefficients still change visibly. */
    private static double wanted(double tolerance, int rows) {
        return Math.min(tolerance, Math.max(tolerance / 1000, TIGHT_PER_ROW * rows));
    }

    private static List<String> warnings(Lbfgs.Minimum minimum, double tolerance) {
        return minimum.gradient() <= tolerance
                ? List.of()
                : List.of(
                        String.format(
                                Locale.ROOT,
                                "logistic regression did not converge in %d iterations: the gradient is %.2g, not %.2g; raise max_iter or scale the features",
                                minimum.iterations(),
                                minimum.gradient(),
                                tolerance));
    }
}
