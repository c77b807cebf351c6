package org.howdah.ml.learner.kernel;

import java.util.Optional;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.ValueType;

/** The hyperparameters of a kernel chosen by name. */
final class KernelParameters {
    static final Parameter<String> KERNEL =
            Parameter.choice(
                    "kernel",
                    "linear",
                    "poly",
                    "polynomial",
                    "rbf",
                    "laplacian",
                    "sigmoid",
                    "cosine",
                    "additive_chi2",
                    "chi2");
    static final Parameter<Optional<Double>> GAMMA =
            Parameter.optional("gamma", ValueType.real(Range.NOT_NEGATIVE));
    static final Parameter<Integer> DEGREE = Parameter.integer("degree", 3, Range.NOT_NEGATIVE);
    static final Parameter<Double> COEF0 = Parameter.real("coef0", 1, Range.ANY);

    private KernelParameters() {}

    /** The kernel for rows of so many columns, of which gamma is the inverse if not given. */
    static Kernel kernel(Hyperparameters parameters, int columns) {
        Kernel.Kind kind =
                switch (parameters.get(KERNEL)) {
                    case "poly", "polynomial" -> Kernel.Kind.POLYNOMIAL;
                    case "rbf" -> Kernel.Kind.RBF;
                    case "laplacian" -> Kernel.Kind.LAPLACIAN;
                    case "sigmoid" -> Kernel.Kind.SIGMOID;
                    case "cosine" -> Kernel.Kind.COSINE;
                    case "additive_chi2" -> Kernel.Kind.ADDITIVE_CHI2;
                    case "chi2" -> Kernel.Kind.CHI2;
                    default -> Kernel.Kind.LINEAR;
                };
        double gamma = parameters.get(GAMMA).orElse(kind == Kernel.Kind.CHI2 ? 1.0 : 1.0 / columns);
        return new Kernel(kind, gamma, parameters.get(COEF0), parameters.get(DEGREE));
    }
}
