package org.howdah.ml.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;

/** The metrics of predicted labels. */
final class ClassificationMetrics {
    private ClassificationMetrics() {}

    static Map<String, Double> of(Classifier model, Predictions predictions, Progress progress) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        if (model.probabilistic()) {
            double[] probabilities = predictions.probabilities();
            metrics.put(
                    "roc_auc",
                    areaUnderCurve(model.labels(), predictions.truth(), probabilities, progress));
            metrics.put(
                    "log_loss",
                    LogLoss.of(
                            model.labels(),
                            predictions.truth(),
                            probabilities,
                            model.resolution(),
                            progress));
        }
        Confusion confusion = predictions.confusion();
        Confusion.Scores scores = scores(model, confusion);
        metrics.put("f1", scores.f1());
        metrics.put("precision", scores.precision());
        metrics.put("recall", scores.recall());
        metrics.put("accuracy", confusion.accuracy());
        metrics.put("mcc", confusion.matthews());
        return metrics;
    }

    static double f1(Classifier model, Predictions predictions) {
        return scores(model, predictions.confusion()).f1();
    }

    private static Confusion.Scores scores(Classifier model, Confusion confusion) {
        boolean binary = model.labels().count() == 2;
        return binary ? confusion.scores(model.labels().label(1)) : confusion.macro();
    }

    /** That of the second of two labels; of more, the mean of each label against all others. */
    private static double areaUnderCurve(
            ClassLabels labels, double[] truth, double[] probabilities, Progress progress) {
        if (labels.count() == 2) {
            return areaUnderCurve(labels, 1, truth, probabilities);
        }
        double[] areas = new double[labels.count()];
        Workers.each(
                areas.length,
                progress,
                code -> {
                    progress.check();
                    areas[code] = areaUnderCurve(labels, code, truth, probabilities);
                });
        double sum = 0;
        for (double area : areas) {
            sum += area;
        }
        return sum / areas.length;
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
