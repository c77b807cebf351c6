package org.howdah.ml.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.metric.MetricDetails;
import org.howdah.ml.metric.Metrics;
import org.howdah.ml.metric.Predictions;
import org.howdah.ml.preparation.Labels;
import org.howdah.ml.project.Json;
import org.jspecify.annotations.Nullable;

/**
 * A fit, how well it predicts the test rows, and the time that took.
 *
 * @param metrics by name, in PostgresML's order; NaN where one is not defined
 * @param details what else there is to know, ready for JSON
 */
record Evaluation(
        Hyperparameters hyperparameters,
        Fit fit,
        Map<String, Double> metrics,
        Map<String, @Nullable Object> details) {
    /** Those of a model that was fitted elsewhere. */
    static final Hyperparameters NONE = new Schema("").standard();

    static Evaluation of(
            Hyperparameters hyperparameters,
            Supplier<Fit> fitting,
            TrainingSet test,
            Labels labels,
            Progress progress) {
        long start = System.nanoTime();
        Fit fit = fitting.get();
        long fitted = System.nanoTime();
        progress.memory().reserve(fit.model().bytes());
        Predictions predictions = Predictions.of(fit.model(), test, progress);
        requireFinite(predictions.values());
        Evaluation evaluation = of(hyperparameters, fit, predictions, labels, progress);
        evaluation.metrics.put("fit_time", seconds(fitted - start));
        evaluation.metrics.put("score_time", seconds(System.nanoTime() - fitted));
        return evaluation;
    }

    /** Of a model that was fitted elsewhere. */
    static Evaluation of(Model model, TrainingSet test, Labels labels, Progress progress) {
        long start = System.nanoTime();
        Predictions predictions = Predictions.of(model, test, progress);
        Evaluation evaluation = of(NONE, new Fit(model), predictions, labels, progress);
        evaluation.metrics.put("score_time", seconds(System.nanoTime() - start));
        return evaluation;
    }

    private static Evaluation of(
            Hyperparameters hyperparameters,
            Fit fit,
            Predictions predictions,
            Labels labels,
            Progress progress) {
        Map<String, Double> metrics = new LinkedHashMap<>(Metrics.of(predictions, progress));
        metrics.putAll(fit.metrics());
        return new Evaluation(
                hyperparameters, fit, metrics, MetricDetails.of(predictions, labels::json));
    }

    private static void requireFinite(double... predictions) {
        for (double prediction : predictions) {
            if (!Double.isFinite(prediction)) {
                throw new InvalidTrainingData(
                        "the fit diverged: it predicts numbers that are not finite",
                        "Set learning_rate or the like lower, or scale the columns.");
            }
        }
    }

    /** The same with one more detail. */
    Evaluation with(String key, Object detail) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(details);
        more.put(key, detail);
        return new Evaluation(hyperparameters, fit, metrics, more);
    }

    private static double seconds(long nanoseconds) {
        return nanoseconds / 1e9;
    }

    /** Metrics and details as JSON, null where one is not defined. */
    String json() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        metrics.forEach((name, value) -> all.put(name, Double.isFinite(value) ? value : null));
        all.putAll(details);
        return Json.write(all);
    }

    /** The metrics as users read them: rounded to float, without times. */
    String summary() {
        return Json.write(rounded());
    }

    /** The metrics rounded to float, without times; null where one is not defined. */
    Map<String, @Nullable Float> rounded() {
        Map<String, @Nullable Float> rounded = new LinkedHashMap<>();
        metrics.forEach(
                (name, value) -> {
                    if (!name.endsWith("_time")) {
                        rounded.put(name, Double.isFinite(value) ? value.floatValue() : null);
                    }
                });
        return rounded;
    }
}
