package org.howdah.ml.learner.robust;

import java.util.Optional;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.ValueType;

/** Hyperparameters that several of these learners have. */
final class Parameters {
    static final Parameter<Boolean> FIT_INTERCEPT = Parameter.flag("fit_intercept", true);
    static final Parameter<Optional<Integer>> RANDOM_STATE =
            Parameter.optional("random_state", ValueType.integer(Range.NOT_NEGATIVE));

    private Parameters() {}
}
