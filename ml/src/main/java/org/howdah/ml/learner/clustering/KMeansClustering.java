package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import java.util.List;
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

/** K-means with scikit-learn's hyperparameters. */
final class KMeansClustering implements Learner {
    private static final Parameter<Integer> CLUSTERS =
            Parameter.integer("n_clusters", 8, Counts.SOME);
    private static final Parameter<String> INIT = Parameter.choice("init", "k-means++", "random");
    private static final Parameter<Object> RUNS = Counts.runs(10);
    private static final Parameter<Integer> ITERATIONS =
            Parameter.integer("max_iter", 300, Counts.SOME);
    private static final Parameter<Double> TOLERANCE =
            Parameter.real("tol", 1e-4, Range.NOT_NEGATIVE);

    private static final Schema SCHEMA =
            new Schema(
                    "kmeans",
                    CLUSTERS,
                    INIT,
                    RUNS,
                    ITERATIONS,
                    TOLERANCE,
                    CommonParameters.RANDOM_STATE,
                    // for compatibility alone: these find the same centres
                    Parameter.choice("algorithm", "lloyd", "elkan", "auto", "full"),
                    Parameter.flag("copy_x", true),
                    Parameter.integer("verbose", 0, Range.ANY));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Matrix matrix = CompleteRows.of(data.features(), "kmeans", progress);
        int clusters = parameters.get(CLUSTERS);
        Counts.require(clusters, matrix.rows());
        Initialisation initialisation = Initialisation.of(parameters.get(INIT));
        KMeans kMeans =
                new KMeans(
                        clusters,
                        initialisation,
                        Counts.runs(parameters.get(RUNS), initialisation, 10),
                        parameters.get(ITERATIONS),
                        parameters.get(TOLERANCE),
                        parameters.get(CommonParameters.RANDOM_STATE).orElse(0));
        KMeans.Solution solution = kMeans.fit(Rows.of(matrix), progress);
        CentroidModel model = CentroidModel.of(solution.centres(), matrix.columns());
        return new Fit(model, warnings(solution, clusters));
    }

    private static List<String> warnings(KMeans.Solution solution, int clusters) {
        long found = Arrays.stream(solution.labels()).distinct().count();
        return found == clusters
                ? List.of()
                : List.of(
                        "only %d of %d clusters have rows, perhaps because rows are equal"
                                .formatted(found, clusters));
    }
}
