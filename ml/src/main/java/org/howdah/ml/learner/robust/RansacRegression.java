package org.howdah.ml.learner.robust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.CompleteRows;
import org.howdah.ml.learner.FiniteTargets;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.Selection;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;
import org.howdah.ml.learner.linear.LinearRegressionModel;

/**
 * Least squares on the largest set of rows that agree, found from random samples (RANSAC: Fischler
 * and Bolles, 1981), with scikit-learn's hyperparameters; any number of targets.
 */
final class RansacRegression implements Learner {
    private static final Parameter<Optional<Double>> MIN_SAMPLES =
            Parameter.optional("min_samples", new MinimumSamples());
    private static final Parameter<Optional<Double>> RESIDUAL_THRESHOLD =
            Parameter.optional("residual_threshold", ValueType.real(Range.NOT_NEGATIVE));
    private static final Parameter<Integer> MAX_TRIALS =
            Parameter.integer("max_trials", 100, Range.NOT_NEGATIVE);

    /** Null is scikit-learn's infinity, which JSON lacks; so it is for both stops. */
    private static final Parameter<Optional<Integer>> MAX_SKIPS =
            Parameter.optional("max_skips", ValueType.integer(Range.NOT_NEGATIVE));

    private static final Parameter<Optional<Integer>> STOP_N_INLIERS =
            Parameter.optional("stop_n_inliers", ValueType.integer(Range.NOT_NEGATIVE));
    private static final Parameter<Optional<Double>> STOP_SCORE =
            Parameter.optional("stop_score", ValueType.real(Range.ANY));
    private static final Parameter<Double> STOP_PROBABILITY =
            Parameter.real("stop_probability", 0.99, Range.between(0, 1));
    private static final Parameter<String> LOSS =
            Parameter.choice("loss", "absolute_error", "squared_error");

    private static final Schema SCHEMA =
            new Schema(
                    "ransac",
                    MIN_SAMPLES,
                    RESIDUAL_THRESHOLD,
                    MAX_TRIALS,
                    MAX_SKIPS,
                    STOP_N_INLIERS,
                    STOP_SCORE,
                    STOP_PROBABILITY,
                    LOSS,
                    CommonParameters.RANDOM_STATE,
                    // for compatibility alone: samples are fitted by least squares, and all are
                    // valid
                    Parameter.none("estimator"),
                    Parameter.none("is_data_valid"),
                    Parameter.none("is_model_valid"),
                    Parameter.choice("base_estimator", "deprecated"));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public boolean joint() {
        return true;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        FiniteTargets.of(data);
        CompleteRows.of(data.features(), "linear models", progress);
        int size = sampleSize(data, parameters);
        progress.memory().reserve(data.rows() * (4.0 * data.targets().size() + 4), Double.BYTES);
        double threshold =
                parameters.get(RESIDUAL_THRESHOLD).orElseGet(() -> deviation(data.targets()));
        List<String> warnings = new ArrayList<>();
        Consensus best = search(data, parameters, size, threshold, warnings, progress);
        Coefficients refined = LeastSquares.fit(data.select(best.rows()), true, progress);
        return new Fit(LinearRegressionModel.of(refined.weights(), refined.intercepts()), warnings);
    }

    private static int sampleSize(TrainingSet data, Hyperparameters parameters) {
        double wanted = parameters.get(MIN_SAMPLES).orElse(data.features().columns() + 1.0);
        int size = MinimumSamples.of(wanted, data.rows());
        if (size > data.rows()) {
            throw new InvalidTrainingData(
                    "ransac samples %d rows at a time, but there are only %d"
                            .formatted(size, data.rows()),
                    "Give more rows, or a smaller min_samples.");
        }
        return size;
    }

    /** The median absolute deviation of all values of all targets from their median. */
    private static double deviation(List<double[]> targets) {
        double[] values = targets.stream().flatMapToDouble(Arrays::stream).toArray();
        double median = Selection.median(values.clone());
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i] - median);
        }
        return Selection.median(values.clone());
    }

    private static Consensus search(
            TrainingSet data,
            Hyperparameters parameters,
            int size,
            double threshold,
            List<String> warnings,
            Progress progress) {
        SplittableRandom random =
                new SplittableRandom(parameters.get(CommonParameters.RANDOM_STATE).orElse(0));
        boolean squared = parameters.get(LOSS).equals("squared_error");
        double maximumSkips =
                parameters.get(MAX_SKIPS).map(Integer::doubleValue).orElse(Double.MAX_VALUE);
        Optional<Consensus> best = Optional.empty();
        double trials = parameters.get(MAX_TRIALS);
        int skipped = 0;
        for (int trial = 0; trial < trials && skipped <= maximumSkips; trial++) {
            progress.check();
            progress.report(trial, (long) trials);
            int[] sample = new int[size];
            Samples.draw(random, data.rows(), sample, 0, size);
            Coefficients function = LeastSquares.fit(data.select(sample), true, progress);
            Consensus found = Consensus.of(function, data, squared, threshold, progress);
            skipped += found.count() < best.map(Consensus::count).orElse(1) ? 1 : 0;
            if (!found.beats(best)) {
                continue;
            }
            best = Optional.of(found);
            trials =
                    Math.min(
                            trials,
                            trials(
                                    found.count() / (double) data.rows(),
                                    size,
                                    parameters.get(STOP_PROBABILITY)));
            if (enough(found, parameters)) {
                break;
            }
        }
        if (best.isEmpty()) {
            throw new InvalidHyperparameter(
                    "ransac found no rows that agree within the residual threshold %s"
                            .formatted(threshold),
                    "Raise residual_threshold, max_trials or max_skips.");
        }
        if (skipped > maximumSkips) {
            warnings.add(
                    "ransac ended early, after %d samples that were no better; raise max_skips"
                            .formatted(skipped));
        }
        return best.get();
    }

    /** How many samples hold one without outliers, with that probability. */
    static double trials(double inlierShare, int size, double probability) {
        double failure = Math.max(Math.ulp(1.0), 1 - probability);
        double spoilt = Math.max(Math.ulp(1.0), 1 - Math.pow(inlierShare, size));
        if (failure == 1) {
            return 0;
        }
        return spoilt == 1
                ? Double.POSITIVE_INFINITY
                : Math.abs(Math.ceil(Math.log(failure) / Math.log(spoilt)));
    }

    private static boolean enough(Consensus found, Hyperparameters parameters) {
        return parameters.get(STOP_N_INLIERS).filter(count -> found.count() >= count).isPresent()
                || parameters.get(STOP_SCORE).filter(score -> found.score() >= score).isPresent();
    }
}
