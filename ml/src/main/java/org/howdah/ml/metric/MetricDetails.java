package org.howdah.ml.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.howdah.ml.learner.Classifier;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a model's predictions beyond single numbers, ready for JSON: for a
 * classification the confusion matrix, the scores of each label and, for two labels, how well
 * probabilities are met.
 */
public final class MetricDetails {
    private MetricDetails() {}

    /**
     * The details by their keys in {@code pgml.models.metrics}; empty where there are none.
     *
     * @param shown a label as JSON has it
     */
    public static Map<String, @Nullable Object> of(
            Predictions predictions, DoubleFunction<Object> shown) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        if (predictions.model() instanceof Classifier classifier) {
            Confusion confusion = predictions.confusion();
            confusion.toMap(shown).ifPresent(map -> details.put("confusion_matrix", map));
            details.put("per_class", perClass(confusion, shown));
            if (classifier.probabilistic() && classifier.labels().count() == 2) {
                details.put(
                        "calibration",
                        Calibration.of(
                                        predictions.truth(),
                                        classifier.labels().label(1),
                                        predictions.probabilities())
                                .toList());
            }
        }
        return details;
    }

    private static List<Map<String, Object>> perClass(
            Confusion confusion, DoubleFunction<Object> shown) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (double label : confusion.labels()) {
            Confusion.Scores scores = confusion.scores(label);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("label", shown.apply(label));
            one.put("precision", scores.precision());
            one.put("recall", scores.recall());
            one.put("f1", scores.f1());
            one.put("support", confusion.support(label));
            all.add(one);
        }
        return all;
    }
}
