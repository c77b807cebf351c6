package org.howdah.ml.learner.decomposition;

import java.util.List;
import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.CompleteRows;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;
import org.howdah.ml.learner.clustering.Hierarchy;
import org.howdah.ml.learner.clustering.Linkage;

/**
 * Hierarchical clustering of columns (Ward, 1963; Müllner, 2011), each group of which is pooled
 * into one, with scikit-learn's hyperparameters.
 */
final class FeatureAgglomeration implements Learner {
    private static final Parameter<Optional<Integer>> CLUSTERS =
            new Parameter<>(
                    "n_clusters",
                    ValueType.optional(ValueType.integer(Range.atLeast(1))),
                    Optional.of(2),
                    List.of());
    private static final Parameter<Optional<Double>> DISTANCE =
            Parameter.optional("distance_threshold", ValueType.real(Range.NOT_NEGATIVE));
    private static final Parameter<String> LINKAGE =
            Parameter.choice("linkage", "ward", "complete", "average", "single");
    private static final Parameter<Optional<String>> METRIC =
            Parameter.optional(
                            "metric",
                            ValueType.choice("euclidean", "l2", "manhattan", "l1", "cosine"))
                    .orCalled("affinity");
    private static final Parameter<String> POOLING =
            Parameter.choice("pooling_func", "mean", "min", "max", "median");

    private static final Schema SCHEMA =
            new Schema(
                    "feature_agglomeration",
                    CLUSTERS,
                    DISTANCE,
                    LINKAGE,
                    METRIC,
                    POOLING,
                    // for compatibility alone
                    Parameter.none("connectivity"),
                    Parameter.none("memory"),
                    new Parameter<>("compute_full_tree", full(), "auto", List.of()),
                    Parameter.flag("compute_distances", false));

    private static ValueType<Object> full() {
        return ValueType.of(
                "true, false or \"auto\"",
                json ->
                        json instanceof Boolean flag
                                ? Optional.of((Object) flag)
                                : "auto".equals(json)
                                        ? Optional.of((Object) "auto")
                                        : Optional.empty());
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Matrix matrix = CompleteRows.of(data.features(), "feature_agglomeration", progress);
        if (matrix.columns() < 2) {
            throw new InvalidTrainingData(
                    "feature_agglomeration needs at least two features",
                    "Add a column, or leave the one as it is.");
        }
        Hierarchy.require(matrix.columns(), "features", progress);
        Linkage linkage = Linkage.of(parameters.get(LINKAGE));
        String metric = parameters.get(METRIC).orElse("euclidean");
        if (linkage == Linkage.WARD && !(metric.equals("euclidean") || metric.equals("l2"))) {
            throw new InvalidHyperparameter(
                    "linkage \"ward\" works with metric \"euclidean\" alone, not \"%s\""
                            .formatted(metric),
                    "Take another linkage, such as average.");
        }
        double[] distances = ColumnDistances.of(matrix, metric, progress);
        Hierarchy hierarchy = Hierarchy.of(distances, matrix.columns(), linkage, progress);
        int count = count(parameters, hierarchy, matrix.columns());
        int[] groups = hierarchy.cut(count);
        Pooling pooling = Pooling.of(parameters.get(POOLING));
        PooledColumns unknown = new PooledColumns(groups, count, pooling, Double.NaN);
        double kept = KeptVariance.of(matrix, unknown, progress);
        return new Fit(new PooledColumns(groups, count, pooling, kept));
    }

    /** A threshold excludes a number, but the standard number isn't one that was given. */
    private static int count(Hyperparameters parameters, Hierarchy hierarchy, int columns) {
        Optional<Double> distance = parameters.get(DISTANCE);
        Optional<Integer> clusters = parameters.get(CLUSTERS);
        boolean both = parameters.given(CLUSTERS) && clusters.isPresent() && distance.isPresent();
        if (both || (distance.isEmpty() && clusters.isEmpty())) {
            throw new InvalidHyperparameter(
                    "exactly one of n_clusters and distance_threshold is needed",
                    "Set the other to null.");
        }
        if (distance.isPresent()) {
            return hierarchy.clustersAt(distance.get());
        }
        if (clusters.orElseThrow() > columns) {
            throw new InvalidTrainingData(
                    "%d groups can't be found among %d features"
                            .formatted(clusters.orElseThrow(), columns),
                    "Set n_clusters to at most the number of features.");
        }
        return clusters.orElseThrow();
    }
}
