package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.CompleteRows;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;

/**
 * Spectral co-clustering of rows and columns (Dhillon, 2001) with scikit-learn's hyperparameters;
 * the clusters are those of the rows. A new row gets the cluster of the nearest training row.
 */
final class SpectralCoclustering implements Learner {
    private static final Parameter<Integer> CLUSTERS =
            Parameter.integer("n_clusters", 3, Counts.SOME);

    private static final Schema SCHEMA =
            new Schema(
                    "spectral_co",
                    Stream.concat(Stream.of(CLUSTERS), InnerKMeans.PARAMETERS.stream())
                            .toArray(Parameter<?>[]::new));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Matrix matrix = CompleteRows.of(data.features(), "spectral_co", progress);
        int clusters = parameters.get(CLUSTERS);
        Counts.require(clusters, matrix.rows());
        double[] points = Rows.toArray(matrix, progress);
        progress.memory().reserve(2.0 * points.length + 40.0 * matrix.rows(), Double.BYTES);
        Bipartite.Scaled scaled = Bipartite.scale(points, matrix.columns());
        int vectors = 1 + ceilingOfLogarithm(clusters);
        SingularVectors singular =
                SingularVectors.of(scaled.values(), matrix.columns(), vectors, progress);
        Rows joint = joint(scaled, singular);
        int[] all = InnerKMeans.fit(joint, clusters, parameters, progress).labels();
        int[] labels = Arrays.copyOf(all, matrix.rows());
        return new Fit(NearestRowModel.of(points, matrix.columns(), labels, progress));
    }

    private static int ceilingOfLogarithm(int value) {
        return 32 - Integer.numberOfLeadingZeros(value - 1);
    }

    /** Rows and then columns by their coordinates in all singular vectors but the first. */
    private static Rows joint(Bipartite.Scaled scaled, SingularVectors singular) {
        int width = Math.max(1, singular.left().length - 1);
        int rows = scaled.rowFactors().length;
        int columns = scaled.columnFactors().length;
        double[] joint = new double[Math.multiplyExact(rows + columns, width)];
        for (int i = 1; i < singular.left().length; i++) {
            for (int row = 0; row < rows; row++) {
                joint[row * width + i - 1] = scaled.rowFactors()[row] * singular.left()[i][row];
            }
            for (int column = 0; column < columns; column++) {
                joint[(rows + column) * width + i - 1] =
                        scaled.columnFactors()[column] * singular.right()[i][column];
            }
        }
        return Rows.of(joint, width);
    }
}
