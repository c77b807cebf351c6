package org.howdah.ml.learner.xgboost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Model;

/**
 * What a training has brought.
 *
 * @param metrics those asked for, by XGBoost's names of rows and metric
 */
record Trained(Booster booster, Map<String, Double> metrics) {

    /** The fit with the model made of the booster, and metrics such as {@code validation_rmse}. */
    Fit fit(Model model) {
        return new Fit(model, List.of(), named(metrics));
    }

    /** Metrics by names without hyphens. */
    static Map<String, Double> named(Map<String, Double> metrics) {
        Map<String, Double> named = new LinkedHashMap<>();
        metrics.forEach((name, value) -> named.put(name.replace("-", "_"), value));
        return named;
    }
}
