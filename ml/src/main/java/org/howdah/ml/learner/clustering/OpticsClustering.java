package org.howdah.ml.learner.clustering;

import java.util.List;
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
 * OPTICS with scikit-learn's hyperparameters. A new row gets the cluster of the nearest training
 * row within {@code max_eps}, which may be none.
 */
final class OpticsClustering implements Learner {
    private static final ValueType<Double> SIZE = size();
    private static final Parameter<Double> ENOUGH =
            new Parameter<>("min_samples", SIZE, 5.0, List.of());
    private static final Parameter<Optional<Double>> FARTHEST =
            Parameter.optional("max_eps", ValueType.real(Range.NOT_NEGATIVE));
    private static final Parameter<String> METRIC = Metric.names("minkowski");
    private static final Parameter<Double> POWER = Parameter.real("p", 2, Metric.POWERS);
    private static final Parameter<String> METHOD =
            Parameter.choice("cluster_method", "xi", "dbscan");
    private static final Parameter<Optional<Double>> RADIUS =
            Parameter.optional("eps", ValueType.real(Range.NOT_NEGATIVE));
    private static final Parameter<Double> XI = Parameter.real("xi", 0.05, Range.between(0, 1));
    private static final Parameter<Boolean> CORRECTS =
            Parameter.flag("predecessor_correction", true);
    private static final Parameter<Optional<Double>> SMALLEST =
            Parameter.optional("min_cluster_size", SIZE);

    private static final Schema SCHEMA =
            new Schema(
                    "optics",
                    ENOUGH,
                    FARTHEST,
                    METRIC,
                    POWER,
                    METHOD,
                    RADIUS,
                    XI,
                    CORRECTS,
                    SMALLEST,
                    // for compatibility alone
                    Parameter.choice("algorithm", "auto", "ball_tree", "kd_tree", "brute"),
                    Parameter.integer("leaf_size", 30, Counts.SOME),
                    Parameter.none("metric_params"),
                    Parameter.none("memory"),
                    CommonParameters.N_JOBS);

    /** A number of rows from 2 on, or a share of them. */
    private static ValueType<Double> size() {
        return ValueType.of(
                "a whole number of at least 2 or a share greater than 0 and at most 1",
                json ->
                        json instanceof Number number && isSize(number.doubleValue())
                                ? Optional.of(number.doubleValue())
                                : Optional.empty());
    }

    private static boolean isSize(double value) {
        return value > 0
                && (value <= 1 || (value == Math.rint(value) && value <= Integer.MAX_VALUE));
    }

    private static int rows(String name, double size, int rows) {
        int count = size <= 1 ? Math.max(2, (int) (size * rows)) : (int) size;
        if (count > rows) {
            throw new InvalidTrainingData(
                    "%s is %d but there are only %d rows".formatted(name, count, rows),
                    "Set " + name + " to at most the number of rows.");
        }
        return count;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Matrix matrix = CompleteRows.of(data.features(), "optics", progress);
        int enough = rows("min_samples", parameters.get(ENOUGH), matrix.rows());
        double[] points = Rows.toArray(matrix, progress);
        Metric metric = Metric.of(parameters.get(METRIC), parameters.get(POWER));
        KdTree tree = new KdTree(points, matrix.columns(), metric, progress);
        progress.memory().reserve(8.0 * matrix.rows(), Double.BYTES);
        double farthest = parameters.get(FARTHEST).orElse(Double.POSITIVE_INFINITY);
        ReachabilityPlot plot = ReachabilityPlot.of(tree, enough, farthest, progress);
        int[] labels = labels(plot, parameters, enough, farthest, progress);
        return new Fit(
                NearestRowModel.of(points, matrix.columns(), labels, metric, farthest, progress),
                Labels.clusters(labels) > 0 ? List.of() : List.of("all rows are noise"));
    }

    private static int[] labels(
            ReachabilityPlot plot,
            Hyperparameters parameters,
            int enough,
            double farthest,
            Progress progress) {
        if (parameters.get(METHOD).equals("dbscan")) {
            return plot.cut(parameters.get(RADIUS).orElse(farthest));
        }
        int smallest =
                parameters
                        .get(SMALLEST)
                        .map(size -> rows("min_cluster_size", size, plot.order.length))
                        .orElse(enough);
        return SteepAreas.labels(
                plot, parameters.get(XI), enough, smallest, parameters.get(CORRECTS), progress);
    }
}
