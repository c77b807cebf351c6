package org.howdah.ml.learner.online;

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
 * Passive-aggressive classification (Crammer et al., 2006), with scikit-learn's hyperparameters.
 */
final class PassiveAggressiveClassification implements Learner {

    private static final Parameter<Double> C = Parameter.real("C", 1.0, Range.POSITIVE);
    private static final Parameter<String> LOSS =
            Parameter.choice("loss", "hinge", "squared_hinge");

    private static final Schema SCHEMA =
            new Schema(
                    "passive_aggressive",
                    C,
                    LOSS,
                    CommonParameters.CLASS_WEIGHT,
                    Parameters.AVERAGE,
                    CommonParameters.FIT_INTERCEPT,
                    Parameters.MAX_ITER,
                    Parameters.TOL,
                    Parameters.SHUFFLE,
                    CommonParameters.RANDOM_STATE,
                    Parameters.EARLY_STOPPING,
                    Parameters.VALIDATION_FRACTION,
                    Parameters.N_ITER_NO_CHANGE,
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
        LearningRate rate =
                parameters.get(LOSS).startsWith("squared")
                        ? LearningRate.PASSIVE_AGGRESSIVE_2
                        : LearningRate.PASSIVE_AGGRESSIVE_1;
        Settings settings =
                Parameters.settings(
                        parameters,
                        Loss.HINGE,
                        0,
                        Penalty.NONE,
                        rate,
                        parameters.get(C),
                        0,
                        parameters.get(Parameters.AVERAGE));
        return Descents.classification(
                data, settings, parameters.get(CommonParameters.CLASS_WEIGHT), Link.NONE, progress);
    }
}
