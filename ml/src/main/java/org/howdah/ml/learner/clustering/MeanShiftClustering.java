package org.howdah.ml.learner.clustering;

import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.CompleteRows;
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
 * Mean shift with scikit-learn's hyperparameters. Rows farther than the bandwidth from all centres
 * belong to none if {@code cluster_all} is false.
 */
final class MeanShiftClustering implements Learner {
    private static final Parameter<Optional<Double>> BANDWIDTH =
            Parameter.optional("bandwidth", ValueType.real(Range.POSITIVE));
    private static final Parameter<Boolean> BINS = Parameter.flag("bin_seeding", false);
    private static final Parameter<Integer> ENOUGH =
            Parameter.integer("min_bin_freq", 1, Counts.SOME);
    private static final Parameter<Boolean> ALL = Parameter.flag("cluster_all", true);
    private static final Parameter<Integer> ITERATIONS =
            Parameter.integer("max_iter", 300, Range.NOT_NEGATIVE);

    private static final Schema SCHEMA =
            new Schema(
                    "mean_shift",
                    BANDWIDTH,
                    BINS,
                    ENOUGH,
                    ALL,
                    ITERATIONS,
                    // for compatibility alone
                    Parameter.none("seeds"),
                    CommonParameters.N_JOBS);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Matrix matrix = CompleteRows.of(data.features(), "mean_shift", progress);
        int width = matrix.columns();
        double[] points = Rows.toArray(matrix, progress);
        // seeds, and where they rest
        progress.memory().reserve(3.0 * points.length + 8.0 * matrix.rows(), Double.BYTES);
        double bandwidth =
                parameters.get(BANDWIDTH).orElseGet(() -> Bandwidth.of(points, width, progress));
        KdTree tree = new KdTree(points, width, Metric.EUCLIDEAN, progress);
        MeanShift shift = new MeanShift(tree, bandwidth, parameters.get(ITERATIONS), progress);
        double[] seeds =
                parameters.get(BINS)
                        ? MeanShift.seeds(
                                points, width, bandwidth, parameters.get(ENOUGH), progress)
                        : points;
        double[] centres = shift.centres(seeds);
        if (centres.length == 0) {
            throw new InvalidTrainingData(
                    "no row is within the bandwidth of %s of a seed".formatted(bandwidth),
                    "Raise bandwidth, lower min_bin_freq, or leave bin_seeding off.");
        }
        double reach = parameters.get(ALL) ? Double.POSITIVE_INFINITY : bandwidth;
        return new Fit(CentroidModel.of(centres, width, reach));
    }
}
