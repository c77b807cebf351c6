package org.howdah.ml.learner.online;

import java.util.Locale;
import java.util.Optional;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.linear.Link;

/**
 * Linear classification by stochastic gradient descent (Bottou, 2012), with scikit-learn's
 * hyperparameters; one function tells each label from the others.
 */
final class StochasticGradientDescentClassification implements Learner {

    private static final Parameter<String> LOSS =
            Parameter.choice(
                    "loss",
                    "hinge",
                    "log_loss",
                    "modified_huber",
                    "squared_hinge",
                    "perceptron",
                    "squared_error",
                    "huber",
                    "epsilon_insensitive",
                    "squared_epsilon_insensitive");
    private static final Parameter<Optional<String>> PENALTY =
            Parameters.penalty(Optional.of("l2"));
    private static final Parameter<String> LEARNING_RATE =
            Parameter.choice("learning_rate", "optimal", "constant", "invscaling", "adaptive");
    private static final Parameter<Double> ETA0 = Parameter.real("eta0", 0.0, Range.NOT_NEGATIVE);
    private static final Parameter<Double> POWER_T = Parameter.real("power_t", 0.5, Range.ANY);

    private static final Schema SCHEMA =
            new Schema(
                    "stochastic_gradient_descent",
                    LOSS,
                    PENALTY,
                    Parameters.ALPHA,
                    Parameters.L1_RATIO,
                    Parameters.EPSILON,
                    LEARNING_RATE,
                    ETA0,
                    POWER_T,
                    Parameters.AVERAGE,
                    CommonParameters.FIT_INTERCEPT,
                    Parameters.MAX_ITER,
                    Parameters.TOL,
                    Parameters.SHUFFLE,
                    CommonParameters.RANDOM_STATE,
                    Parameters.EARLY_STOPPING,
                    Parameters.VALIDATION_FRACTION,
                    Parameters.N_ITER_NO_CHANGE,
                    CommonParameters.CLASS_WEIGHT,
                    // for compatibility alone: each fit is new and tells nothing on its way
                    Parameters.VERBOSE,
                    CommonParameters.WARM_START,
                    CommonParameters.N_JOBS);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Settings settings =
                Parameters.settings(
                        parameters,
                        Parameters.loss(parameters.get(LOSS)),
                        parameters.get(Parameters.EPSILON),
                        Penalty.of(
                                parameters.get(PENALTY),
                                parameters.get(Parameters.ALPHA),
                                parameters.get(Parameters.L1_RATIO)),
                        LearningRate.valueOf(
                                parameters.get(LEARNING_RATE).toUpperCase(Locale.ROOT)),
                        parameters.get(ETA0),
                        parameters.get(POWER_T),
                        parameters.get(Parameters.AVERAGE));
        Link link =
                switch (parameters.get(LOSS)) {
                    case "log_loss" -> Link.ONE_VS_REST;
                    case "modified_huber" -> Link.MODIFIED_HUBER;
                    default -> Link.NONE;
                };
        return Descents.classification(
                data, settings, parameters.get(CommonParameters.CLASS_WEIGHT), link, progress);
    }
}
