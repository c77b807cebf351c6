package org.howdah.ml.learner.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters of rows in the same direction, however long. */
class CosineTest {
    private static final int ROWS = 300;
    private static final Matrix RAYS = rays();

    /** Three rays from the origin, whose rows' lengths are 0.1 to 1000. */
    private static Matrix rays() {
        Random random = new Random(1);
        float[] values = new float[2 * ROWS];
        for (int row = 0; row < ROWS; row++) {
            double angle = 2 * Math.PI * (row % 3) / 3 + 0.02 * random.nextGaussian();
            double length = Math.pow(10, 4 * random.nextDouble() - 1);
            values[2 * row] = (float) (length * Math.cos(angle));
            values[2 * row + 1] = (float) (length * Math.sin(angle));
        }
        return Matrix.of(ROWS, 2, values);
    }

    private static Model fit(String algorithm, Map<String, Object> given) {
        Learner learner = Learners.of(algorithm, Task.CLUSTERING);
        return learner.fit(
                        TrainingSet.unlabelled(RAYS),
                        learner.schema().resolve(given),
                        Progress.NONE)
                .model();
    }

    private static Model model(String algorithm) {
        return fit(
                algorithm,
                algorithm.equals("dbscan")
                        ? Map.of("metric", "cosine", "eps", 0.01)
                        : Map.of(
                                "metric",
                                "cosine",
                                "cluster_method",
                                "dbscan",
                                "eps",
                                0.01,
                                "max_eps",
                                0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dbscan", "optics"})
    void raysAreClusters(String algorithm) {
        double[] clusters = model(algorithm).predict(RAYS);
        Set<Double> seen = new HashSet<>();
        for (int row = 0; row < ROWS; row++) {
            assertEquals(clusters[row % 3], clusters[row]);
            seen.add(clusters[row]);
        }
        assertEquals(Set.of(0.0, 1.0, 2.0), seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dbscan", "optics"})
    void aNewRowIsOfTheRayInItsDirection(String algorithm) {
        Model model = model(algorithm);
        double[] rays = model.predict(RAYS.slice(0, 3));
        Matrix rows = Matrix.of(2, 2, 1e6f, 0, -1e-3f, 1e-3f * (float) Math.sqrt(3));
        assertArrayEquals(new double[] {rays[0], rays[1]}, model.predict(rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dbscan", "optics"})
    void theModelReadPredictsTheSame(String algorithm) {
        Model model = model(algorithm);
        byte[] bytes = Artifact.write(model);
        Model read = Artifact.read(bytes);
        assertArrayEquals(model.predict(RAYS), read.predict(RAYS));
        assertArrayEquals(bytes, Artifact.write(read));
    }

    /** Rows on a border keep their clusters, too. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 1e-4, 1e-3})
    void trainingRowsArePredictedTheirClusters(double radius) {
        Map<String, Object> given = Map.of("metric", "cosine", "eps", radius, "min_samples", 8);
        double[] points = Rows.toArray(RAYS, Progress.NONE);
        KdTree tree = new KdTree(points, 2, Metric.COSINE, Progress.NONE);
        int[] labels = Dbscan.fit(tree, radius, 8, Progress.NONE).labels();
        double[] predicted = fit("dbscan", given).predict(RAYS);
        for (int row = 0; row < ROWS; row++) {
            assertEquals(labels[row], predicted[row], "row " + row);
        }
    }
}
