package org.howdah.ml.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.ml.learner.Classifier;
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
        return switch (model) {
            case Classifier classifier -> ofClassifier(classifier, test);
            default -> ofRegression(model, test);
        };
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

    /** Several targets count the same. */
    private static Map<String, Double> ofRegression(Model model, TrainingSet test) {
        double[] predictions = model.predict(test.features());
        int outputs = model.outputs();
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (int output = 0; output < outputs; output++) {
            double[] truth = test.targets().get(output);
            double[] predicted = new double[truth.length];
            for (int row = 0; row < truth.length; row++) {
                predicted[row] = predictions[row * outputs + output];
            }
            metrics.merge("r2", Errors.r2(truth, predicted) / outputs, Double::sum);
            metrics.merge(
                    "mean_absolute_error",
                    Errors.meanAbsolute(truth, predicted) / outputs,
                    Double::sum);
            metrics.merge(
                    "mean_squared_error",
                    Errors.meanSquared(truth, predicted) / outputs,
                    Double::sum);
        }
        return metrics;
    }

    private static Map<String, Double> ofClassifier(Classifier model, TrainingSet test) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        boolean binary = model.labels().count() == 2;
        if (binary && model.probabilistic()) {
            double positive = model.labels().label(1);
            double[] probabilities = model.probabilities(test.features());
            metrics.put("roc_auc", Ranking.areaUnderCurve(test.target(), positive, probabilities));
            metrics.put(
                    "log_loss",
                    LogLoss.of(model.labels(), test.target(), probabilities, model.resolution()));
        }
        Confusion confusion = Confusion.of(test.target(), model.predict(test.features()));
        Confusion.Scores scores =
                binary ? confusion.scores(model.labels().label(1)) : confusion.macro();
        metrics.put("f1", scores.f1());
        metrics.put("precision", scores.precision());
        metrics.put("recall", scores.recall());
        metrics.put("accuracy", confusion.accuracy());
        metrics.put("mcc", confusion.matthews());
        return metrics;
    }
}
