package org.howdah.ml.metric;

import java.util.Map;
import org.howdah.ml.learner.Model;
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
        return Map.of(); // filled as the metrics arrive
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
}
