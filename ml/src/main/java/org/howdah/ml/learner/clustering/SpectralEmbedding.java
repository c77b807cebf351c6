package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;

/** The first eigenvectors of a graph's normalised Laplacian, as coordinates of its rows. */
final class SpectralEmbedding {
    private static final int SMALL = 300;

    private SpectralEmbedding() {}

    /** Coordinates, row-major: so many for each row. */
    static double[] of(Graph graph, int count, Progress progress) {
        double[][] vectors =
                graph.size() <= Math.max(SMALL, 4 * count)
                        ? Arrays.copyOf(
                                Eigenvectors.of(graph.toMatrix(), progress).vectors(), count)
                        : LargestEigenvectors.of(graph, count, progress);
        double[] coordinates = new double[Math.multiplyExact(graph.size(), count)];
        for (int i = 0; i < count; i++) {
            double sign = sign(vectors[i], graph.rootDegrees);
            for (int row = 0; row < graph.size(); row++) {
                coordinates[row * count + i] = sign * vectors[i][row] / graph.rootDegrees[row];
            }
        }
        return coordinates;
    }

    /** The greatest coordinate by size becomes positive. */
    private static double sign(double[] vector, double[] rootDegrees) {
        double greatest = 0;
        for (int row = 0; row < vector.length; row++) {
            double value = vector[row] / rootDegrees[row];
            if (Math.abs(value) > Math.abs(greatest)) {
                greatest = value;
            }
        }
        return greatest < 0 ? -1 : 1;
    }
}
