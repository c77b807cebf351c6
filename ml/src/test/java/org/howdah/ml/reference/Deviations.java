package org.howdah.ml.reference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.metric.Metrics;
import tools.jackson.databind.JsonNode;

/** How far a model is from what a row of the reference holds, by what is compared. */
final class Deviations {
    /** What is alike among what is compared. */
    enum Kind {
        /** Weights as shares of the greatest of their function, intercepts of the greatest. */
        COEFFICIENTS("coefficients", "intercepts"),
        /** The first ten predicted numbers, as shares of themselves. */
        NUMBERS("predictions"),
        /** Those of the first ten rows. */
        PROBABILITIES("probabilities"),
        /** What depends on predicted labels alone, and on the order of probabilities. */
        LABELS("labels", "confusion", "f1", "precision", "recall", "accuracy", "mcc", "roc_auc"),
        /** Metrics in the target's unit, as shares of themselves. */
        ERRORS("mse", "mae", "rmse"),
        /** Other metrics of predicted numbers, or of probabilities. */
        LOSSES("r2", "explained_variance", "log_loss");

        @SuppressWarnings("ImmutableEnumChecker") // List.of makes it immutable
        private final List<String> names;

        Kind(String... names) {
            this.names = List.of(names);
        }

        static Kind of(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.names.contains(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Metrics by the reference's names, and by ours: those in the target's unit. */
    private static final Map<String, String> IN_UNITS =
            Map.of(
                    "mse", "mean_squared_error",
                    "mae", "mean_absolute_error",
                    "rmse", "root_mean_squared_error");

    /** Metrics that have no unit. */
    private static final List<String> WITHOUT_UNIT =
            List.of(
                    "r2",
                    "explained_variance",
                    "f1",
                    "precision",
                    "recall",
                    "accuracy",
                    "mcc",
                    "roc_auc",
                    "log_loss");

    private Deviations() {}

    static Map<String, Double> of(Reference reference, Model model) {
        Map<String, Double> deviations = new LinkedHashMap<>();
        TrainingSet test = reference.test();
        if (reference.has("coef")) {
            coefficients(reference, model.coefficients().orElseThrow(), deviations);
        }
        double[] predicted = model.predict(test.features());
        double[] first = reference.numbers("pred10");
        if (model instanceof Classifier classifier) {
            deviations.put("labels", different(first, predicted));
            deviations.put("confusion", confusion(reference, classifier, predicted, test.target()));
            if (reference.has("proba10") && classifier.probabilistic()) {
                double[] probabilities = classifier.probabilities(test.features());
                deviations.put(
                        "probabilities", farthest(flat(reference, "proba10"), probabilities));
            }
        } else {
            deviations.put("predictions", shares(first, predicted));
        }
        metrics(reference, model, test, deviations);
        return deviations;
    }

    private static void coefficients(
            Reference reference, Coefficients found, Map<String, Double> deviations) {
        boolean one = !reference.entry().get("coef").get(0).isArray();
        double[][] weights =
                one ? new double[][] {reference.numbers("coef")} : reference.rows("coef");
        double[] intercepts =
                reference.entry().get("intercept").isArray()
                        ? reference.numbers("intercept")
                        : new double[] {reference.number("intercept")};
        double most = 0;
        for (int function = 0; function < weights.length; function++) {
            most =
                    Math.max(
                            most,
                            farthest(weights[function], found.weights()[function])
                                    / largest(weights[function]));
        }
        deviations.put("coefficients", most);
        deviations.put(
                "intercepts", farthest(intercepts, found.intercepts()) / largest(intercepts));
    }

    private static void metrics(
            Reference reference, Model model, TrainingSet test, Map<String, Double> deviations) {
        Map<String, Double> found = Metrics.of(model, test);
        JsonNode metrics = reference.entry().get("metrics");
        IN_UNITS.forEach(
                (name, ours) -> {
                    if (metrics.has(name)) {
                        double expected = reference.metric(name);
                        double deviation = Math.abs(metric(found, ours) - expected);
                        deviations.put(name, deviation / expected);
                    }
                });
        for (String name : WITHOUT_UNIT) {
            if (metrics.has(name) && found.containsKey(name) && defined(model, metrics, name)) {
                double expected = reference.metric(name);
                double deviation = Math.abs(metric(found, name) - expected);
                deviations.put(name, deviation / Math.max(1, Math.abs(expected)));
            }
        }
    }

    private static double metric(Map<String, Double> metrics, String name) {
        return metrics.getOrDefault(name, Double.NaN);
    }

    /**
     * Where the test rows hold one label of three, the reference's scores are those of two labels.
     */
    private static boolean defined(Model model, JsonNode metrics, String name) {
        return !(model instanceof Classifier classifier
                && classifier.labels().count() > 2
                && metrics.get("average").asString().equals("binary")
                && List.of("f1", "precision", "recall").contains(name));
    }

    /** How many of all test rows are in another cell of the confusion matrix. */
    private static double confusion(
            Reference reference, Classifier model, double[] predicted, double[] truth) {
        int labels = model.labels().count();
        double[] counts = new double[labels * labels];
        for (int row = 0; row < truth.length; row++) {
            int actual = model.labels().code(truth[row]);
            counts[actual * labels + model.labels().code(predicted[row])]++;
        }
        double[] expected =
                reference
                        .entry()
                        .at("/metrics/confusion")
                        .valueStream()
                        .flatMap(JsonNode::valueStream)
                        .mapToDouble(JsonNode::asDouble)
                        .toArray();
        return IntStream.range(0, counts.length)
                .mapToDouble(cell -> Math.abs(counts[cell] - expected[cell]) / 2)
                .sum();
    }

    private static double[] flat(Reference reference, String field) {
        return Arrays.stream(reference.rows(field)).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double different(double[] expected, double[] found) {
        return IntStream.range(0, expected.length).filter(i -> expected[i] != found[i]).count();
    }

    /** Of an expected 0, as shares of the greatest. */
    private static double shares(double[] expected, double[] found) {
        double largest = largest(expected);
        return IntStream.range(0, expected.length)
                .mapToDouble(
                        i ->
                                Math.abs(found[i] - expected[i])
                                        / (expected[i] == 0 ? largest : Math.abs(expected[i])))
                .max()
                .orElse(0);
    }

    private static double farthest(double[] expected, double[] found) {
        return IntStream.range(0, expected.length)
                .mapToDouble(i -> Math.abs(found[i] - expected[i]))
                .max()
                .orElse(0);
    }

    /** Of zeros, 1. */
    private static double largest(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return largest == 0 ? 1 : largest;
    }
}
