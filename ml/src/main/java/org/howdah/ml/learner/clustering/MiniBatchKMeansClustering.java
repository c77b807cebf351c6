package org.howdah.ml.learner.clustering;

import java.util.List;
import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.CompleteRows;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;

/** Mini-batch k-means with scikit-learn's hyperparameters. */
final class MiniBatchKMeansClustering implements Learner {
    private static final Parameter<Integer> CLUSTERS =
            Parameter.integer("n_clusters", 8, Counts.SOME);
    private static final Parameter<String> INIT = Parameter.choice("init", "k-means++", "random");
    private static final Parameter<Object> RUNS = Counts.runs(3);
    private static final Parameter<Integer> PASSES =
            Parameter.integer("max_iter", 100, Counts.SOME);
    private static final Parameter<Integer> BATCH =
            Parameter.integer("batch_size", 1024, Counts.SOME);
    private static final Parameter<Optional<Integer>> SAMPLE =
            Parameter.optional("init_size", ValueType.integer(Counts.SOME));
    private static final Parameter<Double> TOLERANCE = Parameter.real("tol", 0, Range.NOT_NEGATIVE);
    private static final Parameter<Optional<Integer>> PATIENCE =
            new Parameter<>(
                    "max_no_improvement",
                    ValueType.optional(ValueType.integer(Range.atLeast(0))),
                    Optional.of(10),
                    List.of());
    private static final Parameter<Double> REASSIGNMENT =
            Parameter.real("reassignment_ratio", 0.01, Range.NOT_NEGATIVE);

    private static final Schema SCHEMA =
            new Schema(
                    "mini_batch_kmeans",
                    CLUSTERS,
                    INIT,
                    RUNS,
                    PASSES,
                    BATCH,
                    SAMPLE,
                    TOLERANCE,
                    PATIENCE,
                    REASSIGNMENT,
                    CommonParameters.RANDOM_STATE,
                    // for compatibility alone
                    Parameter.flag("compute_labels", true),
                    Parameter.integer("verbose", 0, Range.ANY));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Matrix matrix = CompleteRows.of(data.features(), "mini_batch_kmeans", progress);
        int clusters = parameters.get(CLUSTERS);
        Counts.require(clusters, matrix.rows());
        Initialisation initialisation = Initialisation.of(parameters.get(INIT));
        int batch = Math.min(parameters.get(BATCH), matrix.rows());
        MiniBatches batches =
                new MiniBatches(
                        clusters,
                        initialisation,
                        Counts.runs(parameters.get(RUNS), initialisation, 3),
                        parameters.get(PASSES),
                        batch,
                        sample(parameters, batch, matrix.rows()),
                        parameters.get(TOLERANCE),
                        parameters.get(PATIENCE).map(rounds -> Math.max(1, rounds)).orElse(0),
                        parameters.get(REASSIGNMENT),
                        parameters.get(CommonParameters.RANDOM_STATE).orElse(0));
        double[] centres = batches.fit(Rows.of(matrix), progress);
        return new Fit(CentroidModel.of(centres, matrix.columns()));
    }

    private static int sample(Hyperparameters parameters, int batch, int rows) {
        int clusters = parameters.get(CLUSTERS);
        long wanted = parameters.get(SAMPLE).map(Integer::longValue).orElse(3L * batch);
        return (int) Math.min(wanted < clusters ? 3L * clusters : wanted, rows);
    }
}
