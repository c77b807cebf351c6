package org.howdah.ml.learner.online;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.ValueType;

/** Hyperparameters that several of these learners have. */
final class Parameters {
    static final Parameter<Double> ALPHA = Parameter.real("alpha", 1e-4, Range.NOT_NEGATIVE);
    static final Parameter<Double> L1_RATIO = Parameter.real("l1_ratio", 0.15, Range.between(0, 1));
    static final Parameter<Double> EPSILON = Parameter.real("epsilon", 0.1, Range.NOT_NEGATIVE);
    static final Parameter<Integer> MAX_ITER =
            Parameter.integer("max_iter", 1000, Range.atLeast(1));
    static final Parameter<Optional<Double>> TOL =
            new Parameter<>(
                    "tol",
                    ValueType.optional(ValueType.real(Range.NOT_NEGATIVE)),
                    Optional.of(1e-3),
                    List.of());
    static final Parameter<Boolean> SHUFFLE = Parameter.flag("shuffle", true);
    static final Parameter<Boolean> EARLY_STOPPING = Parameter.flag("early_stopping", false);
    static final Parameter<Double> VALIDATION_FRACTION =
            Parameter.real("validation_fraction", 0.1, new Range(0, true, Math.nextDown(1.0)));
    static final Parameter<Integer> N_ITER_NO_CHANGE =
            Parameter.integer("n_iter_no_change", 5, Range.atLeast(1));

    /** From which row on, from 1; 0 for never. */
    static final Parameter<Integer> AVERAGE =
            new Parameter<>("average", new AverageType(), 0, List.of());

    // for compatibility alone
    static final Parameter<Integer> VERBOSE = Parameter.integer("verbose", 0, Range.NOT_NEGATIVE);

    private Parameters() {}

    static Parameter<Optional<String>> penalty(Optional<String> standard) {
        return new Parameter<>(
                "penalty",
                ValueType.optional(ValueType.choice("l2", "l1", "elasticnet")),
                standard,
                List.of());
    }

    static Loss loss(String name) {
        return Loss.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Settings for those parameters, with the penalty, schedule and step that are given here. */
    static Settings settings(
            Hyperparameters parameters,
            Loss loss,
            double epsilon,
            Penalty penalty,
            LearningRate rate,
            double eta0,
            double power,
            int averageFrom) {
        if (!rate.passiveAggressive() && rate != LearningRate.OPTIMAL && !(eta0 > 0)) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"eta0\" must be greater than 0 for the learning rate \"%s\", not %s"
                            .formatted(rate.name().toLowerCase(Locale.ROOT), eta0),
                    "Set \"eta0\", such as to 0.01, or take the learning rate \"optimal\".");
        }
        if (rate == LearningRate.OPTIMAL && !(penalty.alpha() > 0)) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"alpha\" must be greater than 0 for the learning rate \"optimal\", not "
                            + penalty.alpha(),
                    "Take the learning rate \"constant\", \"invscaling\" or \"adaptive\", and penalty null.");
        }
        Optional<Double> tolerance = parameters.get(TOL);
        return new Settings(
                loss,
                epsilon,
                penalty.l1(),
                penalty.l2(),
                penalty.alpha(),
                rate,
                eta0,
                power,
                parameters.get(CommonParameters.FIT_INTERCEPT),
                parameters.get(SHUFFLE),
                parameters.get(CommonParameters.RANDOM_STATE).orElse(0),
                parameters.get(MAX_ITER),
                tolerance.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                parameters.get(N_ITER_NO_CHANGE),
                parameters.get(EARLY_STOPPING),
                parameters.get(EARLY_STOPPING) ? parameters.get(VALIDATION_FRACTION) : 0,
                averageFrom);
    }
}
