package org.howdah.ml.learner.online;

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
 * Rosenblatt's perceptron (1958), with scikit-learn's hyperparameters; one function tells each
 * label from the others.
 */
final class PerceptronClassification implements Learner {

    private static final Parameter<Optional<String>> PENALTY = Parameters.penalty(Optional.empty());
    private static final Parameter<Double> ETA0 = Parameter.real("eta0", 1.0, Range.POSITIVE);

    private static final Schema SCHEMA =
            new Schema(
                    "perceptron",
                    PENALTY,
                    Parameters.ALPHA,
                    Parameters.L1_RATIO,
                    ETA0,
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
                        Loss.PERCEPTRON,
                        0,
                        Penalty.of(
                                parameters.get(PENALTY),
                                parameters.get(Parameters.ALPHA),
                                parameters.get(Parameters.L1_RATIO)),
                        LearningRate.CONSTANT,
                        parameters.get(ETA0),
                        0,
                        0);
        return Descents.classification(
                data, settings, parameters.get(CommonParameters.CLASS_WEIGHT), Link.NONE, progress);
    }
}
