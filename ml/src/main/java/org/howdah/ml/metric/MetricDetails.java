package org.howdah.ml.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.TrainingSet;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a model's predictions beyond single numbers, ready for JSON: for a
 * classification the confusion matrix, the scores of each label and, for two labels, how well
 * probabilities are met.
 */
public final class MetricDetails {
    private MetricDetails() {}

    /** The details by their keys in {@code pgml.models.metrics}; empty where there are none. */
    public static Map<String, @Nullable Object> of(Model model, TrainingSet test) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        if (model instanceof Classifier classifier) {
            Confusion confusion = Confusion.of(test.target(), classifier.predict(test.features()));
            details.put("confusion_matrix", confusion.toMap());
            details.put("per_class", perClass(confusion));
            if (classifier.probabilistic() && classifier.labels().count() == 2) {
                details.put(
                        "calibration",
                        Calibration.of(
                                        test.target(),
                                        classifier.labels().label(1),
                                        classifier.probabilities(test.features()))
                                .toList());
            }
        }
        return details;
    }

    private static List<Map<String, Object>> perClass(Confusion confusion) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (double label : confusion.labels()) {
            Confusion.Scores scores = confusion.scores(label);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("label", Labels.json(label));
            one.put("precision", scores.precision());
            one.put("recall", scores.recall());
            one.put("f1", scores.f1());
            one.put("support", confusion.support(label));
            all.add(one);
        }
        return all;
    }
}
