package org.howdah.ml.learner.clustering;

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

/**
 * Normalised spectral clustering (von Luxburg, 2007) with scikit-learn's hyperparameters. A new row
 * gets the cluster of the nearest training row.
 */
final class SpectralClustering implements Learner {
    private static final Parameter<Integer> CLUSTERS =
            Parameter.integer("n_clusters", 8, Counts.SOME);
    private static final Parameter<Optional<Integer>> COMPONENTS =
            Parameter.optional("n_components", ValueType.integer(Counts.SOME));
    private static final Parameter<String> AFFINITY =
            Parameter.choice(
                    "affinity",
                    "rbf",
                    "nearest_neighbors",
                    "laplacian",
                    "polynomial",
                    "poly",
                    "sigmoid",
                    "linear",
                    "cosine");
    private static final Parameter<Double> GAMMA = Parameter.real("gamma", 1, Range.NOT_NEGATIVE);
    private static final Parameter<Double> DEGREE = Parameter.real("degree", 3, Range.NOT_NEGATIVE);
    private static final Parameter<Double> OFFSET = Parameter.real("coef0", 1, Range.ANY);
    private static final Parameter<Integer> NEIGHBOURS =
            Parameter.integer("n_neighbors", 10, Counts.SOME);
    private static final Parameter<String> ASSIGNMENT =
            Parameter.choice("assign_labels", "kmeans", "discretize", "cluster_qr");
    private static final Parameter<Integer> RUNS = Parameter.integer("n_init", 10, Counts.SOME);

    private static final Schema SCHEMA =
            new Schema(
                    "spectral",
                    CLUSTERS,
                    COMPONENTS,
                    AFFINITY,
                    GAMMA,
                    DEGREE,
                    OFFSET,
                    NEIGHBOURS,
                    ASSIGNMENT,
                    RUNS,
                    CommonParameters.RANDOM_STATE,
                    // for compatibility alone: there is one solution
                    Parameter.optional("eigen_solver", ValueType.choice("arpack", "lobpcg")),
                    Parameter.choice("eigen_tol", "auto"),
                    Parameter.none("kernel_params"),
                    CommonParameters.N_JOBS,
                    Parameter.flag("verbose", false));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Matrix matrix = CompleteRows.of(data.features(), "spectral", progress);
        int clusters = parameters.get(CLUSTERS);
        Counts.require(clusters, matrix.rows());
        double[] points = Rows.toArray(matrix, progress);
        Graph graph = graph(points, matrix.columns(), parameters, progress);
        int components = Math.min(matrix.rows(), parameters.get(COMPONENTS).orElse(clusters));
        double[] coordinates = SpectralEmbedding.of(graph, components, progress);
        int[] labels = labels(coordinates, components, parameters, progress);
        return new Fit(NearestRowModel.of(points, matrix.columns(), labels, progress));
    }

    private static Graph graph(
            double[] points, int width, Hyperparameters parameters, Progress progress) {
        if (parameters.get(AFFINITY).equals("nearest_neighbors")) {
            int rows = points.length / width;
            int neighbours = Math.min(rows, parameters.get(NEIGHBOURS));
            return NeighbourGraph.of(points, width, neighbours, progress);
        }
        Affinity affinity =
                new Affinity(
                        parameters.get(AFFINITY),
                        parameters.get(GAMMA),
                        parameters.get(DEGREE),
                        parameters.get(OFFSET));
        return affinity.all(points, width, progress);
    }

    private static int[] labels(
            double[] coordinates, int width, Hyperparameters parameters, Progress progress) {
        int seed = parameters.get(CommonParameters.RANDOM_STATE).orElse(0);
        return switch (parameters.get(ASSIGNMENT)) {
            case "discretize" -> Discretisation.labels(coordinates, width, seed, progress);
            case "cluster_qr" -> PivotedClusters.labels(coordinates, width);
            default -> {
                KMeans kMeans =
                        new KMeans(
                                parameters.get(CLUSTERS),
                                Initialisation.PLUS_PLUS,
                                parameters.get(RUNS),
                                300,
                                1e-4,
                                seed);
                yield kMeans.fit(Rows.of(coordinates, width), progress).labels();
            }
        };
    }
}
