package org.howdah.ml.learner;

import java.util.Optional;

/** Hyperparameters that mean the same wherever an algorithm has them. */
public final class CommonParameters {
    /** Whether a constant is added to the products with features. */
    public static final Parameter<Boolean> FIT_INTERCEPT = Parameter.flag("fit_intercept", true);

    /** What random numbers begin from; if not given 0, so that the same training is repeatable. */
    public static final Parameter<Optional<Integer>> RANDOM_STATE =
            Parameter.optional("random_state", ValueType.integer(Range.NOT_NEGATIVE));

    /** How much each label counts. */
    public static final Parameter<Optional<LabelWeights>> CLASS_WEIGHT =
            Parameter.optional("class_weight", new LabelWeights.Type());

    /** For compatibility alone: how many threads there are is the engine's to decide. */
    public static final Parameter<Optional<Integer>> N_JOBS =
            Parameter.optional("n_jobs", ValueType.integer(Range.atLeast(-1)));

    /** For compatibility alone: training data are never overwritten. */
    public static final Parameter<Boolean> COPY_X = Parameter.flag("copy_X", true);

    /** For compatibility alone: each fit is new. */
    public static final Parameter<Boolean> WARM_START = Parameter.flag("warm_start", false);

    private CommonParameters() {}
}
