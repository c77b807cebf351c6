package org.howdah.ml.learner.kernel;

import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.ValueType;

/** What Gaussian processes of both tasks have in common. */
final class GaussianProcess {
    /** The covariance: scikit-learn's if none is given, which isn't optimised. */
    static final Kernel STANDARD = new Kernel(Kernel.Kind.RBF, 0.5, 0, 1);

    static final Parameter<Optional<Object>> KERNEL = Parameter.none("kernel");

    // without effect on a kernel that isn't optimised
    static final Parameter<Optional<String>> OPTIMIZER =
            new Parameter<>(
                    "optimizer",
                    ValueType.optional(ValueType.choice("fmin_l_bfgs_b")),
                    Optional.of("fmin_l_bfgs_b"),
                    List.of());
    static final Parameter<Integer> RESTARTS =
            Parameter.integer("n_restarts_optimizer", 0, Range.NOT_NEGATIVE);
    static final Parameter<Boolean> COPY = Parameter.flag("copy_X_train", true);

    private GaussianProcess() {}
}
