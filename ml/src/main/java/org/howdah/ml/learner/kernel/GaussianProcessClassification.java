package org.howdah.ml.learner.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;

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
                    // for compatibility alone
                    GaussianProcess.OPTIMIZER,
                    GaussianProcess.RESTARTS,
                    GaussianProcess.COPY,
                    CommonParameters.RANDOM_STATE,
                    CommonParameters.WARM_START,
                    Parameter.optional("n_jobs", ValueType.integer(Range.ANY)));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        ClassLabels labels = ClassLabels.among(data.target());
        int[] codes = labels.codes(data.target());
        LabelScheme scheme = scheme(parameters, labels);
        List<Part> parts = parts(scheme, codes, labels.count());
        requireRoom(parts, codes.length);
        KernelRows rows = KernelRows.of(GaussianProcess.STANDARD, data.features(), progress);
        LowerTriangle covariance = rows.similarities(progress);
        List<BinaryProcess> processes = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Part part : parts) {
            progress.report(processes.size(), parts.size());
            LaplaceApproximation.Mode mode =
                    new LaplaceApproximation(
                                    covariance.select(part.members, progress),
                                    part.positive,
                                    progress)
                            .find(parameters.get(MAX_ITER));
            if (!mode.converged()) {
                warnings.add(
                        "max_iter_predict = %d iterations did not find the mode"
                                .formatted(parameters.get(MAX_ITER)));
            }
            processes.add(BinaryProcess.of(part.members, mode));
        }
        return new Fit(
                new GaussianProcessClassifier(rows, labels, scheme, processes),
                warnings.stream().distinct().toList());
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
    private static void requireRoom(List<Part> parts, int rows) {
        double kept = 0;
        for (Part part : parts) {
            kept += Math.pow((double) part.members.length / rows, 2);
        }
        LowerTriangle.requireRoom(rows, 2 + kept);
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
