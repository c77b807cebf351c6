package org.howdah.ml.learner.svm;

import java.util.List;
import java.util.Locale;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Memory;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;

/** The hyperparameters that all machines with a kernel share. */
final class KernelParameters {
    private static final double BYTES_PER_MEGABYTE = 1 << 20;

    /** Of the heap, what rows of the kernel may take whatever cache_size is. */
    private static final int SHARE_OF_MEMORY = 4;

    static final Parameter<String> KERNEL =
            Parameter.choice("kernel", "rbf", "linear", "poly", "sigmoid");
    static final Parameter<Integer> DEGREE = Parameter.integer("degree", 3, Range.NOT_NEGATIVE);
    static final Parameter<Gamma> GAMMA =
            new Parameter<>("gamma", new Gamma.Type(), new Gamma.Scale(), List.of());
    static final Parameter<Double> COEF0 = Parameter.real("coef0", 0, Range.ANY);
    static final Parameter<Double> TOL = Parameter.real("tol", 1e-3, Range.POSITIVE);
    static final Parameter<Double> CACHE_SIZE = Parameter.real("cache_size", 200, Range.POSITIVE);
    static final Parameter<Integer> MAX_ITER = Parameter.integer("max_iter", -1, Range.atLeast(-1));
    static final Parameter<Double> C = Parameter.real("C", 1, Range.POSITIVE);
    static final Parameter<Double> NU = Parameter.real("nu", 0.5, Range.SHARE);

    // for compatibility alone: the optimum is the same with and without
    static final Parameter<Boolean> SHRINKING = Parameter.flag("shrinking", true);
    static final Parameter<Boolean> VERBOSE = Parameter.flag("verbose", false);

    private KernelParameters() {}

    static Kernel kernel(Hyperparameters parameters, Samples samples) {
        return new Kernel(
                Kernel.Shape.named(parameters.get(KERNEL)),
                parameters.get(GAMMA).of(samples),
                parameters.get(COEF0),
                parameters.get(DEGREE));
    }

    static Stopping stopping(Hyperparameters parameters) {
        return new Stopping(parameters.get(TOL), parameters.get(MAX_ITER));
    }

    /** The bytes that rows of the kernel may take for each of so many machines at a time. */
    static long cacheBytes(Hyperparameters parameters, int machines) {
        long wanted = (long) (parameters.get(CACHE_SIZE) * BYTES_PER_MEGABYTE);
        return Math.min(wanted, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY) / machines;
    }

    /** Reserves what so many machines at a time take, of all rows together at most. */
    static void reserve(Hyperparameters parameters, int machines, int rows, Memory memory) {
        long cache = Math.min(cacheBytes(parameters, 1), (long) Float.BYTES * rows * rows);
        memory.reserve(cache + 120L * rows * machines);
    }

    static List<String> warnings(boolean converged, Hyperparameters parameters) {
        return converged
                ? List.of()
                : List.of(
                        String.format(
                                Locale.ROOT,
                                "the support vector machine did not converge in %d iterations; raise max_iter or scale the features",
                                parameters.get(MAX_ITER)));
    }
}
