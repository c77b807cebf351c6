package org.howdah.ml.learner.svm;

import static org.howdah.ml.learner.svm.KernelParameters.C;
import static org.howdah.ml.learner.svm.KernelParameters.CACHE_SIZE;
import static org.howdah.ml.learner.svm.KernelParameters.COEF0;
import static org.howdah.ml.learner.svm.KernelParameters.DEGREE;
import static org.howdah.ml.learner.svm.KernelParameters.GAMMA;
import static org.howdah.ml.learner.svm.KernelParameters.KERNEL;
import static org.howdah.ml.learner.svm.KernelParameters.MAX_ITER;
import static org.howdah.ml.learner.svm.KernelParameters.NU;
import static org.howdah.ml.learner.svm.KernelParameters.SHRINKING;
import static org.howdah.ml.learner.svm.KernelParameters.TOL;
import static org.howdah.ml.learner.svm.KernelParameters.VERBOSE;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.howdah.ml.learner.FiniteTargets;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;

/**
 * Support vector regression with scikit-learn's hyperparameters: its {@code SVR} or {@code NuSVR}.
 */
record SupportVectorRegression(Schema schema, Function<Hyperparameters, Tube> tube)
        implements Learner {
    private static final Parameter<Double> EPSILON =
            Parameter.real("epsilon", 0.1, Range.NOT_NEGATIVE);

    /** The width of the tube is given. */
    static SupportVectorRegression ofWidth() {
        return new SupportVectorRegression(
                new Schema(
                        "svm",
                        KERNEL,
                        DEGREE,
                        GAMMA,
                        COEF0,
                        TOL,
                        C,
                        EPSILON,
                        CACHE_SIZE,
                        MAX_ITER,
                        SHRINKING,
                        VERBOSE),
                parameters -> new Tube.OfWidth(parameters.get(C), parameters.get(EPSILON)));
    }

    /** The share of rows outside the tube is given. */
    static SupportVectorRegression ofShare() {
        return new SupportVectorRegression(
                new Schema(
                        "nu_svm",
                        NU,
                        C,
                        KERNEL,
                        DEGREE,
                        GAMMA,
                        COEF0,
                        TOL,
                        CACHE_SIZE,
                        MAX_ITER,
                        SHRINKING,
                        VERBOSE),
                parameters -> new Tube.OfShare(parameters.get(C), parameters.get(NU)));
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        double[] target = data.target();
        FiniteTargets.require(target);
        Samples samples = Samples.of(data.features(), progress);
        Kernel kernel = KernelParameters.kernel(parameters, samples);
        int[] all = IntStream.range(0, samples.rows()).toArray();
        KernelParameters.reserve(parameters, 1, samples.rows(), progress.memory());
        KernelRows rows =
                new KernelRows(
                        kernel, samples, all, KernelParameters.cacheBytes(parameters, 1), progress);
        Machine machine =
                tube.apply(parameters)
                        .solve(rows, target, KernelParameters.stopping(parameters), progress);
        double[] coefficients = machine.coefficients();
        int[] support = IntStream.of(all).filter(row -> coefficients[row] != 0).toArray();
        return new Fit(
                new SupportVectorRegressionModel(
                        SupportVectors.of(kernel, samples, support),
                        Arrays.stream(support).mapToDouble(row -> coefficients[row]).toArray(),
                        machine.offset()),
                KernelParameters.warnings(machine.converged(), parameters));
    }
}
