package org.howdah.ml.metric;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.ml.learner.Clustering;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;

/** The metrics of clusters. */
final class ClusteringMetrics {
    private ClusteringMetrics() {}

    static Map<String, Double> of(Clustering model, TrainingSet test, Progress progress) {
        int[] clusters =
                Arrays.stream(model.predict(test.features()))
                        .mapToInt(cluster -> (int) cluster)
                        .toArray();
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("silhouette", Silhouette.of(test.features(), clusters, progress));
        return metrics;
    }
}
