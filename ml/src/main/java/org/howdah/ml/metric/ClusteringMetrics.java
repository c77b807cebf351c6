package org.howdah.ml.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.ml.learner.Clustering;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;

/** The metrics of clusters. */
final class ClusteringMetrics {
    private ClusteringMetrics() {}

    static Map<String, Double> of(Clustering model, TrainingSet test, Progress progress) {
        double[] clusters = model.predict(test.features());
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("silhouette", Silhouette.of(test.features(), clusters, progress));
        metrics.put(
                "davies_bouldin", Dispersion.daviesBouldin(test.features(), clusters, progress));
        metrics.put(
                "calinski_harabasz",
                Dispersion.calinskiHarabasz(test.features(), clusters, progress));
        return metrics;
    }
}
