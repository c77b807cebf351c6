package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Clustering;
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
 * DBSCAN with scikit-learn's hyperparameters. A new row gets the cluster of the nearest core row
 * within {@code eps}, or none; a training row on a border keeps its cluster.
 */
final class DbscanClustering implements Learner {
    private static final Parameter<Double> RADIUS = Parameter.real("eps", 0.5, Range.POSITIVE);
    private static final Parameter<Integer> ENOUGH =
            Parameter.integer("min_samples", 5, Counts.SOME);
    private static final Parameter<String> METRIC = Metric.names("euclidean");
    private static final Parameter<Optional<Double>> POWER =
            Parameter.optional("p", ValueType.real(Metric.POWERS));

    private static final Schema SCHEMA =
            new Schema(
                    "dbscan",
                    RADIUS,
                    ENOUGH,
                    METRIC,
                    POWER,
                    // for compatibility alone
                    Parameter.choice("algorithm", "auto", "ball_tree", "kd_tree", "brute"),
                    Parameter.integer("leaf_size", 30, Counts.SOME),
                    Parameter.none("metric_params"),
                    CommonParameters.N_JOBS);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Matrix matrix = CompleteRows.of(data.features(), "dbscan", progress);
        double[] points = Rows.toArray(matrix, progress);
        Metric metric = Metric.of(parameters.get(METRIC), parameters.get(POWER).orElse(2.0));
        KdTree tree = new KdTree(points, matrix.columns(), metric, progress);
        double radius = parameters.get(RADIUS);
        Dbscan.Solution solution = Dbscan.fit(tree, radius, parameters.get(ENOUGH), progress);
        NearestRowModel model = model(tree, radius, solution, progress);
        return new Fit(
                model,
                model.clusters() > 0
                        ? List.of()
                        : List.of("no row has enough neighbours, all are noise; raise eps"));
    }

    /** Core rows reach as far as the radius, rows on a border themselves alone. */
    private static NearestRowModel model(
            KdTree tree, double radius, Dbscan.Solution solution, Progress progress) {
        int width = tree.width;
        progress.memory().reserve(2.0 * tree.points.length + 6.0 * tree.count(), Double.BYTES);
        int[] labels = new int[tree.count()];
        double[] reaches = new double[tree.count()];
        double[] points = new double[tree.points.length];
        int kept = 0;
        for (int row = 0; row < labels.length; row++) {
            if (solution.labels()[row] != Clustering.NOISE) {
                labels[kept] = solution.labels()[row];
                reaches[kept] = solution.core()[row] ? radius : tree.metric.nowhere();
                System.arraycopy(tree.points, row * width, points, kept * width, width);
                kept++;
            }
        }
        return new NearestRowModel(
                new KdTree(Arrays.copyOf(points, kept * width), width, tree.metric, progress),
                Arrays.copyOf(labels, kept),
                Arrays.copyOf(reaches, kept),
                Labels.clusters(solution.labels()));
    }
}
