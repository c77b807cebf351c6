package org.howdah.ml.metric;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/**
 * Metrics of true and predicted values, as scikit-learn defines them. Both are finite, as many of
 * one as of the other, and at least one.
 */
public final class ArrayMetrics {
    /** A confusion matrix of more would take more than 32 MB. */
    private static final int MOST_LABELS = 2000;

    private ArrayMetrics() {}

    /** NaN for a single row. */
    public static double r2(double[] truth, double[] predicted) {
        return Errors.r2(truth, predicted);
    }

    public static Map<String, Double> regression(double[] truth, double[] predicted) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("r2", Errors.r2(truth, predicted));
        metrics.put("mse", Errors.meanSquared(truth, predicted));
        metrics.put("mae", Errors.meanAbsolute(truth, predicted));
        return metrics;
    }

    /**
     * That of the positive one of two labels; of more labels, the mean of all.
     *
     * @throws SqlError 22023 if a label is no whole number, or there are too many
     */
    public static double f1(double[] truth, double[] predicted) {
        return scores(confusion(truth, predicted)).f1();
    }

    /**
     * The metrics, and {@code roc_auc} if there are said to be two classes: NaN where the truth has
     * one label only.
     *
     * @throws SqlError 22023 as for f1, or if there are more labels than classes
     */
    public static Map<String, Double> classification(
            double[] truth, double[] predicted, long classes) {
        Confusion confusion = confusion(truth, predicted);
        double[] labels = confusion.labels();
        if (classes < labels.length) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "num_classes is %d, less than the number of labels, %d"
                            .formatted(classes, labels.length),
                    "Pass the number of distinct labels.");
        }
        Confusion.Scores scores = scores(confusion);
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("f1", scores.f1());
        // Every row has one label and one prediction, so that errors of both kinds are as many.
        metrics.put("f1_micro", confusion.accuracy());
        metrics.put("precision", scores.precision());
        metrics.put("recall", scores.recall());
        metrics.put("accuracy", confusion.accuracy());
        metrics.put("mcc", confusion.matthews());
        if (classes == 2) {
            double greater = labels[labels.length - 1];
            metrics.put("roc_auc", Ranking.areaUnderCurve(truth, greater, predicted));
        }
        return metrics;
    }

    private static Confusion confusion(double[] truth, double[] predicted) {
        requireLabels("ground_truth", truth);
        requireLabels("y_hat", predicted);
        DoubleStream both = DoubleStream.concat(Arrays.stream(truth), Arrays.stream(predicted));
        if (both.distinct().limit(MOST_LABELS + 1).count() > MOST_LABELS) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "there are more than %d labels".formatted(MOST_LABELS),
                    "Of numbers, take pgml.sklearn_regression_metrics.");
        }
        return Confusion.of(truth, predicted);
    }

    private static void requireLabels(String argument, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != Math.rint(values[i])) {
                throw new SqlError(
                        ErrorCode.INVALID_PARAMETER,
                        "element %d of %s is no label: %s".formatted(i + 1, argument, values[i]),
                        "Labels are whole numbers; of others, take pgml.sklearn_regression_metrics.");
            }
        }
    }

    private static Confusion.Scores scores(Confusion confusion) {
        double[] labels = confusion.labels();
        return labels.length > 2 ? confusion.macro() : confusion.scores(positive(labels));
    }

    /** 1, as in scikit-learn, which refuses two labels without it: then the greater one. */
    private static double positive(double[] labels) {
        boolean hasOne = Arrays.stream(labels).anyMatch(label -> label == 1);
        return hasOne || labels.length == 1 ? 1 : labels[1];
    }
}
