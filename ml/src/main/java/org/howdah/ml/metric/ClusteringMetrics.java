package org.howdah.ml.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;

/** The metrics of clusters. */
final class ClusteringMetrics {
    private ClusteringMetrics() {}

    static Map<String, Double> of(Predictions predictions, Progress progress) {
        Matrix rows = predictions.test().features();
        double[] clusters = predictions.values();
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("silhouette", Silhouette.of(rows, clusters, progress));
        metrics.put("davies_bouldin", Dispersion.daviesBouldin(rows, clusters, progress));
        metrics.put("calinski_harabasz", Dispersion.calinskiHarabasz(rows, clusters, progress));
        return metrics;
    }
}
