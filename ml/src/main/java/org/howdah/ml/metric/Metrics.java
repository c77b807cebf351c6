package org.howdah.ml.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Clustering;
import org.howdah.ml.learner.Decomposition;
import org.howdah.ml.learner.MemoryScope;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;

/** The metrics of a model on test rows. */
public final class Metrics {
    private Metrics() {}

    /**
     * The metrics by the names that {@code pgml.models.metrics} has for the task, without times.
     * NaN where a metric isn't defined, such as the area under the curve if the test rows have one
     * label only.
     */
    public static Map<String, Double> of(Model model, TrainingSet test) {
        return of(Predictions.of(model, test, Progress.NONE), Progress.NONE);
    }

    /** The same of what was predicted, ending when it is cancelled. */
    public static Map<String, Double> of(Predictions predictions, Progress progress) {
        progress.check();
        return switch (predictions.model()) {
            case Classifier classifier ->
                    ClassificationMetrics.of(classifier, predictions, progress);
            case Clustering _ -> ClusteringMetrics.of(predictions, progress);
            case Decomposition decomposition ->
                    ordered(key(Task.DECOMPOSITION), decomposition.explainedVariance());
            default -> RegressionMetrics.of(predictions);
        };
    }

    /** The metric by which models are compared, without the others. */
    public static double score(Model model, TrainingSet test, Progress progress) {
        progress.check();
        try (MemoryScope memory = new MemoryScope(progress.memory())) {
            Predictions predictions = Predictions.ofValues(model, test, memory.within(progress));
            return switch (model) {
                case Classifier classifier -> ClassificationMetrics.f1(classifier, predictions);
                case Clustering _ -> Silhouette.of(test.features(), predictions.values(), progress);
                case Decomposition decomposition -> decomposition.explainedVariance();
                default -> RegressionMetrics.r2(predictions);
            };
        }
    }

    /** The name of the metric by which models of the task are compared; more is better. */
    public static String key(Task task) {
        return switch (task) {
            case REGRESSION -> "r2";
            case CLASSIFICATION -> "f1";
            case CLUSTERING -> "silhouette";
            case DECOMPOSITION -> "cumulative_explained_variance";
        };
    }

    private static Map<String, Double> ordered(String name, double value) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put(name, value);
        return metrics;
    }
}
