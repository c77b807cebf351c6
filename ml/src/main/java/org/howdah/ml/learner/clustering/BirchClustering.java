package org.howdah.ml.learner.clustering;

import java.util.List;
import java.util.Optional;
import org.howdah.ml.data.Matrix;
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
 * BIRCH (Zhang, Ramakrishnan and Livny, 1996) with scikit-learn's hyperparameters: a tree of
 * subclusters in one pass over the rows, then Ward's clustering of their centroids.
 */
final class BirchClustering implements Learner {
    private static final Parameter<Double> THRESHOLD =
            Parameter.real("threshold", 0.5, Range.POSITIVE);
    private static final Parameter<Integer> BRANCHES =
            Parameter.integer("branching_factor", 50, Range.atLeast(2));
    private static final Parameter<Optional<Integer>> CLUSTERS =
            new Parameter<>(
                    "n_clusters",
                    ValueType.optional(ValueType.integer(Counts.SOME)),
                    Optional.of(3),
                    List.of());

    private static final Schema SCHEMA =
            new Schema(
                    "birch",
                    THRESHOLD,
                    BRANCHES,
                    CLUSTERS,
                    // for compatibility alone
                    Parameter.flag("compute_labels", true),
                    Parameter.flag("copy", true));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Matrix matrix = CompleteRows.of(data.features(), "birch", progress);
        double[] centroids = centroids(matrix, parameters, progress);
        int width = matrix.columns();
        int found = centroids.length / width;
        Optional<Integer> clusters = parameters.get(CLUSTERS);
        if (clusters.isEmpty()) {
            return new Fit(CentroidModel.of(centroids, width));
        }
        int wanted = clusters.get();
        if (found < wanted) {
            return new Fit(
                    CentroidModel.of(centroids, width),
                    List.of(
                            "only %d subclusters were found, fewer than %d; lower threshold"
                                    .formatted(found, wanted)));
        }
        int[] labels = Hierarchy.ofRows(centroids, width, Linkage.WARD, progress).cut(wanted);
        return new Fit(
                new CentroidModel(width, centroids, labels, wanted, Double.POSITIVE_INFINITY));
    }

    private static double[] centroids(
            Matrix matrix, Hyperparameters parameters, Progress progress) {
        FeatureTree tree = new FeatureTree(parameters.get(THRESHOLD), parameters.get(BRANCHES));
        Rows rows = Rows.of(matrix);
        for (int row = 0; row < matrix.rows(); row++) {
            if ((row & 255) == 0) {
                progress.check();
                progress.report(row, matrix.rows());
            }
            double[] values = new double[matrix.columns()];
            rows.read(row, values);
            tree.add(values);
        }
        List<double[]> centroids = tree.centroids();
        double[] flat = new double[Math.multiplyExact(centroids.size(), matrix.columns())];
        for (int i = 0; i < centroids.size(); i++) {
            System.arraycopy(centroids.get(i), 0, flat, i * matrix.columns(), matrix.columns());
        }
        return flat;
    }
}
