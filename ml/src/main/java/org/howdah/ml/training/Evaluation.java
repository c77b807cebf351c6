package org.howdah.ml.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.metric.Metrics;
import org.howdah.ml.project.Json;
import org.howdah.ml.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A fit, how well it predicts the test rows, and the time that took.
 *
 * @param metrics by name, in PostgresML's order; NaN where one is not defined
 */
record Evaluation(Fit fit, Map<String, Double> metrics) {

    static Evaluation of(Supplier<Fit> fitting, Snapshot snapshot) {
        long start = System.nanoTime();
        Fit fit = fitting.get();
        long fitted = System.nanoTime();
        Map<String, Double> metrics =
                new LinkedHashMap<>(Metrics.of(fit.model(), snapshot.testing()));
        metrics.put("fit_time", seconds(fitted - start));
        metrics.put("score_time", seconds(System.nanoTime() - fitted));
        return new Evaluation(fit, metrics);
    }

    private static double seconds(long nanoseconds) {
        return nanoseconds / 1e9;
    }

    /** The metrics as JSON, null where one is not defined. */
    String json() {
        Map<String, @Nullable Double> finite = new LinkedHashMap<>();
        metrics.forEach((name, value) -> finite.put(name, Double.isFinite(value) ? value : null));
        return Json.write(finite);
    }

    /** The metrics as users read them: rounded to float, without times. */
    String summary() {
        Map<String, @Nullable Float> rounded = new LinkedHashMap<>();
        metrics.forEach(
                (name, value) -> {
                    if (!name.endsWith("_time")) {
                        rounded.put(name, Double.isFinite(value) ? value.floatValue() : null);
                    }
                });
        return Json.write(rounded);
    }
}
