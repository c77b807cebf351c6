package org.howdah.ml.metric;

import java.util.LinkedHashMap;
import java.util.Map;

/** The metrics of predicted numbers; several targets count the same. */
final class RegressionMetrics {
    private RegressionMetrics() {}

    static Map<String, Double> of(Predictions predictions) {
        int outputs = predictions.model().outputs();
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int output = 0; output < outputs; output++) {
            ofOne(predictions.test().targets().get(output), predictions.values(output))
                    .forEach((name, value) -> sums.merge(name, value / outputs, Double::sum));
        }
        return sums;
    }

    static double r2(Predictions predictions) {
        int outputs = predictions.model().outputs();
        double sum = 0;
        for (int output = 0; output < outputs; output++) {
            double[] truth = predictions.test().targets().get(output);
            sum += Errors.r2(truth, predictions.values(output)) / outputs;
        }
        return sum;
    }

    private static Map<String, Double> ofOne(double[] truth, double[] predicted) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        double squared = Errors.meanSquared(truth, predicted);
        metrics.put("r2", Errors.r2(truth, predicted));
        metrics.put("mean_absolute_error", Errors.meanAbsolute(truth, predicted));
        metrics.put("mean_squared_error", squared);
        metrics.put("root_mean_squared_error", Math.sqrt(squared));
        metrics.put("median_absolute_error", Errors.medianAbsolute(truth, predicted));
        metrics.put("max_error", Errors.greatestAbsolute(truth, predicted));
        metrics.put("explained_variance", Errors.explainedVariance(truth, predicted));
        return metrics;
    }
}
