package org.howdah.ml.learner.clustering;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.CompleteRows;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;

/**
 * Spectral biclustering (Kluger, Basri, Chang and Gerstein, 2003) with scikit-learn's
 * hyperparameters; the clusters are those of the rows. A new row gets the cluster of the nearest
 * training row.
 */
final class SpectralBiclustering implements Learner {
    private static final Parameter<List<Integer>> CLUSTERS = clusters();
    private static final Parameter<String> METHOD =
            Parameter.choice("method", "bistochastic", "scale", "log");
    private static final Parameter<Integer> COMPONENTS =
            Parameter.integer("n_components", 6, Counts.SOME);
    private static final Parameter<Integer> BEST = Parameter.integer("n_best", 3, Counts.SOME);

    private static final Schema SCHEMA =
            new Schema(
                    "spectral_bi",
                    Stream.concat(
                                    Stream.of(CLUSTERS, METHOD, COMPONENTS, BEST),
                                    InnerKMeans.PARAMETERS.stream())
                            .toArray(Parameter<?>[]::new));

    /** The clusters of rows and of columns: one number for both, or a list of two. */
    private static Parameter<List<Integer>> clusters() {
        ValueType<Integer> number = ValueType.integer(Counts.SOME);
        return new Parameter<>(
                "n_clusters",
                ValueType.of(
                        number.description() + " or a list of two, for rows and columns",
                        json ->
                                json instanceof List<?> pair && pair.size() == 2
                                        ? both(number.read(pair.get(0)), number.read(pair.get(1)))
                                        : both(number.read(json), number.read(json))),
                List.of(3, 3),
                List.of());
    }

    private static Optional<List<Integer>> both(Optional<Integer> one, Optional<Integer> other) {
        return one.flatMap(rows -> other.map(columns -> List.of(rows, columns)));
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Matrix matrix = CompleteRows.of(data.features(), "spectral_bi", progress);
        int clusters = parameters.get(CLUSTERS).getFirst();
        Counts.require(clusters, matrix.rows());
        if (parameters.get(BEST) > parameters.get(COMPONENTS)) {
            throw new InvalidHyperparameter(
                    "n_best %d is greater than n_components %d"
                            .formatted(parameters.get(BEST), parameters.get(COMPONENTS)),
                    "The best vectors are chosen among the components.");
        }
        double[] points = Rows.toArray(matrix, progress);
        progress.memory().reserve(3.0 * points.length + 40.0 * matrix.rows(), Double.BYTES);
        double[][] vectors = best(points, matrix.columns(), parameters, progress);
        Rows projected = projected(points, matrix.columns(), vectors);
        int[] labels = InnerKMeans.fit(projected, clusters, parameters, progress).labels();
        return new Fit(NearestRowModel.of(points, matrix.columns(), labels, progress));
    }

    /** The right singular vectors that steps approximate best. */
    private static double[][] best(
            double[] points, int columns, Hyperparameters parameters, Progress progress) {
        String method = parameters.get(METHOD);
        int discarded = method.equals("log") ? 0 : 1;
        double[] normalised =
                switch (method) {
                    case "scale" -> Bipartite.scale(points, columns).values();
                    case "log" -> Bipartite.interactions(points, columns);
                    default -> Bipartite.bistochastic(points, columns, progress);
                };
        int wanted = parameters.get(COMPONENTS) + discarded;
        double[][] right = SingularVectors.of(normalised, columns, wanted, progress).right();
        double[] errors = new double[right.length];
        for (int i = discarded; i < right.length; i++) {
            errors[i] = error(right[i], parameters, progress);
        }
        return IntStream.range(discarded, right.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> errors[i]))
                .limit(parameters.get(BEST))
                .map(i -> right[i])
                .toArray(double[][]::new);
    }

    /** The squared distance of a vector from steps of as many heights as columns' clusters. */
    private static double error(double[] vector, Hyperparameters parameters, Progress progress) {
        int steps = parameters.get(CLUSTERS).getLast();
        return InnerKMeans.fit(Rows.of(vector, 1), steps, parameters, progress).inertia();
    }

    private static Rows projected(double[] points, int columns, double[][] vectors) {
        int width = Math.max(1, vectors.length);
        int rows = points.length / columns;
        double[] projected = new double[Math.multiplyExact(rows, width)];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < vectors.length; i++) {
                double sum = 0;
                for (int column = 0; column < columns; column++) {
                    sum += points[row * columns + column] * vectors[i][column];
                }
                projected[row * width + i] = sum;
            }
        }
        return Rows.of(projected, width);
    }
}
