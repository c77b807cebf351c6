package org.howdah.ml.learner.neighbors;

import java.util.Locale;
import org.howdah.ml.learner.FlatRows;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;

/** The hyperparameters of both learners. */
final class NeighborParameters {
    private static final Parameter<Integer> NEIGHBORS =
            Parameter.integer("n_neighbors", 5, Range.atLeast(1));
    private static final Parameter<String> WEIGHTS =
            Parameter.choice("weights", "uniform", "distance");
    private static final Parameter<String> ALGORITHM =
            Parameter.choice("algorithm", "auto", "ball_tree", "kd_tree", "brute");
    private static final Parameter<Integer> LEAF =
            Parameter.integer("leaf_size", 30, Range.atLeast(1));
    private static final Parameter<Double> P = Parameter.real("p", 2, Range.atLeast(1));
    private static final Parameter<String> METRIC =
            Parameter.choice(
                    "metric",
                    "minkowski",
                    "euclidean",
                    "l2",
                    "manhattan",
                    "cityblock",
                    "l1",
                    "chebyshev",
                    "cosine");

    static final Schema SCHEMA =
            new Schema(
                    "knn",
                    NEIGHBORS,
                    WEIGHTS,
                    ALGORITHM,
                    LEAF,
                    P,
                    METRIC,
                    // for compatibility alone; no metric here takes more than p
                    Parameter.none("metric_params"),
                    Parameter.optional("n_jobs", ValueType.integer(Range.ANY)));

    private NeighborParameters() {}

    static Neighborhood neighborhood(
            TrainingSet data, Hyperparameters parameters, Progress progress) {
        progress.check();
        int neighbors = parameters.get(NEIGHBORS);
        if (neighbors > data.rows()) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"n_neighbors\" is %d, but there are only %d training rows"
                            .formatted(neighbors, data.rows()),
                    "Take fewer neighbours.");
        }
        Metric metric = metric(parameters);
        int columns = data.features().columns();
        boolean byTree = byTree(parameters.get(ALGORITHM), metric, columns);
        progress.memory().reserve(6.0 * data.rows(), Double.BYTES);
        float[] values = FlatRows.of(data.features(), NeighborSearch.LEARNER, progress);
        int leaf = parameters.get(LEAF);
        return new Neighborhood(
                new NeighborSearch(values, columns, metric, byTree, leaf, progress),
                neighbors,
                Weighting.valueOf(parameters.get(WEIGHTS).toUpperCase(Locale.ROOT)),
                byTree,
                leaf);
    }

    private static Metric metric(Hyperparameters parameters) {
        return switch (parameters.get(METRIC)) {
            case "euclidean", "l2" -> Metric.EUCLIDEAN;
            case "manhattan", "cityblock", "l1" -> Metric.minkowski(1);
            case "chebyshev" -> new Metric(Metric.Kind.CHEBYSHEV, 1);
            case "cosine" -> new Metric(Metric.Kind.COSINE, 1);
            default -> Metric.minkowski(parameters.get(P));
        };
    }

    private static boolean byTree(String algorithm, Metric metric, int columns) {
        if (algorithm.endsWith("tree") && !metric.axial()) {
            throw new InvalidHyperparameter(
                    "algorithm \"%s\" can't search by the metric \"cosine\"".formatted(algorithm),
                    "Take the algorithm \"auto\" or \"brute\".");
        }
        return algorithm.equals("auto")
                ? NeighborSearch.prefersTree(metric, columns)
                : algorithm.endsWith("tree");
    }
}
