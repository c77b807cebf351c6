package org.howdah.ml.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.reference.Unsupervised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Metrics of scikit-learn's own labels. */
class ClusterMetricsReferenceTest {

    static Stream<Unsupervised> clusterings() {
        return Unsupervised.of("").filter(fit -> fit.has("silhouette") && fit.has("labels"));
    }

    @ParameterizedTest
    @MethodSource("clusterings")
    void metricsAgree(Unsupervised reference) {
        Matrix rows = reference.train().features();
        double[] labels = reference.numbers("labels");
        double silhouette = reference.number("silhouette");
        assertEquals(silhouette, Silhouette.of(rows, labels, Progress.NONE), 1e-5);
        double bouldin = reference.number("davies_bouldin");
        assertEquals(
                bouldin, Dispersion.daviesBouldin(rows, labels, Progress.NONE), 1e-5 * bouldin);
        double harabasz = reference.number("calinski_harabasz");
        assertEquals(
                harabasz,
                Dispersion.calinskiHarabasz(rows, labels, Progress.NONE),
                1e-5 * harabasz);
    }

    @Test
    void oneClusterAndAsManyAsRowsHaveNoSilhouette() {
        Matrix rows = Matrix.of(3, 1, 1, 2, 3);
        assertEquals(Double.NaN, Silhouette.of(rows, new double[] {0, 0, 0}, Progress.NONE));
        assertEquals(Double.NaN, Silhouette.of(rows, new double[] {0, 1, 2}, Progress.NONE));
    }

    @Test
    void manyRowsAreSampled() {
        int count = 4 * Silhouette.EXACT;
        float[] values = new float[count];
        double[] labels = new double[count];
        for (int row = 0; row < count; row++) {
            labels[row] = row % 2;
            values[row] = row % 2 * 100 + row % 7;
        }
        double silhouette = Silhouette.of(Matrix.of(count, 1, values), labels, Progress.NONE);
        assertEquals(0.977, silhouette, 0.002);
    }
}
