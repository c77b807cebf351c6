package org.howdah.ml.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Classifier;

/** The metrics of predicted labels. */
final class ClassificationMetrics {
    private ClassificationMetrics() {}

    static Map<String, Double> of(Classifier model, Predictions predictions) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        if (model.probabilistic()) {
            double[] probabilities = predictions.probabilities();
            metrics.put(
                    "roc_auc", areaUnderCurve(model.labels(), predictions.truth(), probabilities));
            metrics.put(
                    "log_loss",
                    LogLoss.of(
                            model.labels(),
                            predictions.truth(),
                            probabilities,
                            model.resolution()));
        }
        Confusion confusion = Confusion.of(predictions.truth(), predictions.values());
        boolean binary = model.labels().count() == 2;
        Confusion.Scores scores =
                binary ? confusion.scores(model.labels().label(1)) : confusion.macro();
        metrics.put("f1", scores.f1());
        metrics.put("precision", scores.precision());
        metrics.put("recall", scores.recall());
        metrics.put("accuracy", confusion.accuracy());
        metrics.put("mcc", confusion.matthews());
        return metrics;
    }

    /** That of the second of two labels; of more, the mean of each label against all others. */
    private static double areaUnderCurve(
            ClassLabels labels, double[] truth, double[] probabilities) {
        if (labels.count() == 2) {
            return areaUnderCurve(labels, 1, truth, probabilities);
        }
        double sum = 0;
        for (int code = 0; code < labels.count(); code++) {
            sum += areaUnderCurve(labels, code, truth, probabilities);
        }
        return sum / labels.count();
    }

    private static double areaUnderCurve(
            ClassLabels labels, int code, double[] truth, double[] probabilities) {
        double[] scores = new double[truth.length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = probabilities[row * labels.count() + code];
        }
        return Ranking.areaUnderCurve(truth, labels.label(code), scores);
    }
}
