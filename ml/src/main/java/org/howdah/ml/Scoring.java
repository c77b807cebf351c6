package org.howdah.ml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.NullableFloats;
import org.howdah.ml.metric.ArrayMetrics;
import org.howdah.ml.project.Json;
import org.jspecify.annotations.Nullable;

/** The functions {@code pgml.sklearn_*}: metrics of predictions that are already there. */
public final class Scoring {
    private Scoring() {}

    public static float r2Score(NullableFloats groundTruth, NullableFloats yHat) {
        return (float) ArrayMetrics.r2(truth(groundTruth), predicted(groundTruth, yHat));
    }

    public static float f1Score(NullableFloats groundTruth, NullableFloats yHat) {
        return (float) ArrayMetrics.f1(truth(groundTruth), predicted(groundTruth, yHat));
    }

    public static String regressionMetrics(NullableFloats groundTruth, NullableFloats yHat) {
        return json(ArrayMetrics.regression(truth(groundTruth), predicted(groundTruth, yHat)));
    }

    public static String classificationMetrics(
            NullableFloats groundTruth, NullableFloats yHat, long classes) {
        return json(
                ArrayMetrics.classification(
                        truth(groundTruth), predicted(groundTruth, yHat), classes));
    }

    private static double[] truth(NullableFloats groundTruth) {
        double[] values = finite("ground_truth", groundTruth);
        if (values.length == 0) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "ground_truth is empty",
                    "Metrics need at least one row.");
        }
        return values;
    }

    private static double[] predicted(NullableFloats groundTruth, NullableFloats yHat) {
        double[] values = finite("y_hat", yHat);
        int rows = groundTruth.values().length;
        if (values.length != rows) {
            throw new SqlError(
                    ErrorCode.ARRAY_SUBSCRIPT,
                    "ground_truth and y_hat are of different lengths: %d and %d"
                            .formatted(rows, values.length),
                    "Pass one prediction for each true value, in the same order.");
        }
        return values;
    }

    private static double[] finite(String argument, NullableFloats floats) {
        float[] values = floats.values();
        double[] copy = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw notFinite(argument, i + 1, values[i]);
            }
            copy[i] = values[i];
        }
        return copy;
    }

    private static SqlError notFinite(String argument, int position, float value) {
        boolean missing = Float.isNaN(value);
        return new SqlError(
                missing ? ErrorCode.NULL_NOT_ALLOWED : ErrorCode.INVALID_PARAMETER,
                "element %d of %s is %s"
                        .formatted(position, argument, missing ? "NULL or NaN" : "infinite"),
                "Leave out rows whose true value or prediction is no finite number.");
    }

    /** JSON knows no NaN: what isn't defined is null. */
    private static String json(Map<String, Double> metrics) {
        Map<String, @Nullable Double> defined = new LinkedHashMap<>();
        metrics.forEach((name, value) -> defined.put(name, value.isNaN() ? null : value));
        return Json.write(defined);
    }
}
