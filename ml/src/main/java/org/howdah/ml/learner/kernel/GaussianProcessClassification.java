package org.howdah.ml.learner.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.PerLabel;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;
import org.howdah.ml.learner.kernel.covariance.Covariance;

/**
 * Labels by the sign of a Gaussian process in Laplace's approximation (Rasmussen & Williams 2006,
 * chapter 3) with scikit-learn's hyperparameters.
 */
final class GaussianProcessClassification implements Learner {
    /** Bytes; PostgreSQL stores values of less than 1 GB. */
    private static final long LARGEST_MODEL = 1L << 29;

    private static final Parameter<Integer> MAX_ITER =
            Parameter.integer("max_iter_predict", 100, Range.atLeast(1));
    private static final Parameter<String> MULTI_CLASS =
            Parameter.choice("multi_class", "one_vs_rest", "one_vs_one");

    private static final Schema SCHEMA =
            new Schema(
                    "gaussian_process",
                    GaussianProcess.KERNEL,
                    MAX_ITER,
                    MULTI_CLASS,
                    GaussianProcess.OPTIMIZER,
                    GaussianProcess.RESTARTS,
                    CommonParameters.RANDOM_STATE,
                    // for compatibility alone
                    GaussianProcess.COPY,
                    CommonParameters.WARM_START,
                    Parameter.optional("n_jobs", ValueType.integer(Range.ANY)));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public PerLabel perLabel() {
        return PerLabel.SCORES;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        ClassLabels labels = ClassLabels.among(data.target());
        int[] codes = labels.codes(data.target());
        LabelScheme scheme = scheme(parameters, labels);
        List<Part> parts = parts(scheme, codes, labels.count());
        Optional<Covariance> given =
                parameters
                        .get(GaussianProcess.KERNEL)
                        .map(kernel -> kernel.covariance(data.features().columns()));
        boolean searches = given.isPresent() && GaussianProcess.searches(parameters, given.get());
        requireRoom(parts, codes.length, searches, progress);
        KernelRows standard = KernelRows.of(GaussianProcess.STANDARD, data.features(), progress);
        KernelRows rows =
                given.isPresent() ? standard.with(new CovarianceKernel(given.get())) : standard;
        LowerTriangle shared = searches ? LowerTriangle.zeros(0) : rows.similarities(progress);
        List<BinaryProcess> processes = new ArrayList<>();
        List<Similarity> kernels = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        double likelihood = 0;
        for (Part part : parts) {
            progress.report(processes.size(), parts.size());
            LowerTriangle covariance;
            if (given.isPresent() && searches) {
                KernelRows fitted =
                        fitted(
                                rows.select(part.members),
                                part,
                                given.get(),
                                parameters,
                                warnings,
                                progress);
                kernels.add(fitted.kernel());
                covariance = fitted.similarities(progress);
            } else {
                covariance = shared.select(part.members, progress);
            }
            LaplaceApproximation.Mode mode =
                    new LaplaceApproximation(covariance, part.positive, progress)
                            .find(parameters.get(MAX_ITER));
            if (!mode.converged()) {
                warnings.add(
                        "max_iter_predict = %d iterations did not find the mode"
                                .formatted(parameters.get(MAX_ITER)));
            }
            likelihood += mode.logLikelihood() / parts.size();
            processes.add(BinaryProcess.of(part.members, mode));
        }
        if (kernels.isEmpty()) {
            kernels.add(rows.kernel());
        }
        return new Fit(
                new GaussianProcessClassifier(
                        rows, labels, scheme, new BinaryProcesses(rows, kernels, processes)),
                warnings.stream().distinct().toList(),
                given.isEmpty() ? Map.of() : Map.of("log_marginal_likelihood", likelihood));
    }

    private static KernelRows fitted(
            KernelRows rows,
            Part part,
            Covariance given,
            Hyperparameters parameters,
            List<String> warnings,
            Progress progress) {
        Likelihood likelihood =
                new LaplaceLikelihood(rows, part.positive, parameters.get(MAX_ITER), progress);
        Covariance fitted =
                GaussianProcess.fitted(given, likelihood, parameters, warnings, progress);
        return rows.with(new CovarianceKernel(fitted));
    }

    private static LabelScheme scheme(Hyperparameters parameters, ClassLabels labels) {
        if (labels.count() == 2) {
            return LabelScheme.BINARY;
        }
        return parameters.get(MULTI_CLASS).equals("one_vs_one")
                ? LabelScheme.ONE_VS_ONE
                : LabelScheme.ONE_VS_REST;
    }

    /** The rows of one binary process, and which of them are positive. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Part(int[] members, boolean[] positive) {}

    private static List<Part> parts(LabelScheme scheme, int[] codes, int labels) {
        int[] all = IntStream.range(0, codes.length).toArray();
        List<Part> parts = new ArrayList<>();
        switch (scheme) {
            case BINARY -> parts.add(part(all, codes, 1));
            case ONE_VS_REST -> {
                for (int label = 0; label < labels; label++) {
                    parts.add(part(all, codes, label));
                }
            }
            case ONE_VS_ONE -> {
                for (int first = 0; first < labels; first++) {
                    for (int second = first + 1; second < labels; second++) {
                        parts.add(part(pair(codes, first, second), codes, second));
                    }
                }
            }
        }
        return parts;
    }

    private static int[] pair(int[] codes, int first, int second) {
        return IntStream.range(0, codes.length)
                .filter(row -> codes[row] == first || codes[row] == second)
                .toArray();
    }

    private static Part part(int[] members, int[] codes, int label) {
        boolean[] positive = new boolean[members.length];
        for (int member = 0; member < positive.length; member++) {
            positive[member] = codes[members[member]] == label;
        }
        return new Part(members, positive);
    }

    /** The covariance, one selection of it, and what each process keeps. */
    private static void requireRoom(
            List<Part> parts, int rows, boolean searches, Progress progress) {
        double kept = 0;
        for (Part part : parts) {
            kept += Math.pow((double) part.members.length / rows, 2);
        }
        LowerTriangle.requireRoom(rows, (searches ? 3 : 2) + kept, progress);
        if (kept * LowerTriangle.bytes(rows) > LARGEST_MODEL) {
            throw new InvalidTrainingData(
                    "a Gaussian process of %d training rows makes a model of %.0f MB, but at most %d can be stored"
                            .formatted(
                                    rows,
                                    kept * LowerTriangle.bytes(rows) / (1 << 20),
                                    LARGEST_MODEL >> 20),
                    "Take a sample of at most %d rows."
                            .formatted((int) Math.sqrt(LARGEST_MODEL / (4 * kept)) - 2));
        }
    }
}
