package org.howdah.ml.learner.kernel;

import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.ValueType;
import org.howdah.ml.learner.kernel.covariance.Covariance;

/** What Gaussian processes of both tasks have in common. */
final class GaussianProcess {
    /** The covariance if none is given, which isn't optimised. */
    static final Kernel STANDARD = new Kernel(Kernel.Kind.RBF, 0.5, 0, 1);

    static final Parameter<Optional<KernelExpression>> KERNEL =
            Parameter.optional("kernel", new KernelExpression.Type());
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

    /** The decomposition of the covariance with noise; none if it isn't positive definite. */
    static Optional<Cholesky> factor(KernelRows rows, double noise, Progress progress) {
        LowerTriangle covariance = rows.similarities(progress);
        for (int row = 0; row < covariance.order(); row++) {
            covariance.row(row)[row] += noise;
        }
        return Cholesky.of(covariance, progress);
    }

    /** Whether there are hyperparameters of the covariance to be found. */
    static boolean searches(Hyperparameters parameters, Covariance covariance) {
        return parameters.get(OPTIMIZER).isPresent() && covariance.dimension() > 0;
    }

    /**
     * The covariance with the hyperparameters for which the training rows are most likely, unless
     * they are to be taken as they are.
     */
    static Covariance fitted(
            Covariance given,
            Likelihood likelihood,
            Hyperparameters parameters,
            List<String> warnings,
            Progress progress) {
        return searches(parameters, given)
                ? KernelSearch.of(parameters, warnings, progress).best(given, likelihood)
                : given;
    }
}
