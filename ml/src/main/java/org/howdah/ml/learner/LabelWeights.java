package org.howdah.ml.learner;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much rows of each label count: scikit-learn's {@code class_weight}. */
public sealed interface LabelWeights {

    /** So that each label counts the same in all. */
    record Balanced() implements LabelWeights {}

    /** As given; labels not named count 1. */
    record Given(Map<Double, Double> byLabel) implements LabelWeights {}

    /** The weight of each label, by code. */
    static double[] of(Optional<LabelWeights> weights, ClassLabels labels, int[] codes) {
        return switch (weights.orElse(new Given(Map.of()))) {
            case Balanced() -> balanced(labels.count(), codes);
            case Given(Map<Double, Double> byLabel) -> given(byLabel, labels);
        };
    }

    private static double[] balanced(int labels, int[] codes) {
        double[] weights = new double[labels];
        for (int code : codes) {
            weights[code]++;
        }
        return Arrays.stream(weights).map(count -> codes.length / (labels * count)).toArray();
    }

    private static double[] given(Map<Double, Double> byLabel, ClassLabels labels) {
        for (double label : byLabel.keySet()) {
            if (labels.code(label) < 0) {
                throw new InvalidHyperparameter(
                        "hyperparameter \"class_weight\" names the label %s, which no training row has"
                                .formatted(label),
                        "The labels are: " + Arrays.toString(labels.toArray()) + ".");
            }
        }
        return Arrays.stream(labels.toArray())
                .map(label -> byLabel.getOrDefault(label, 1.0))
                .toArray();
    }

    /** {@code "balanced"}, or an object of labels and weights. */
    final class Type implements ValueType<LabelWeights> {
        @Override
        public Optional<LabelWeights> read(@Nullable Object json) {
            if ("balanced".equals(json)) {
                return Optional.of(new Balanced());
            }
            if (!(json instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            Map<Double, Double> byLabel = new TreeMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Optional<Double> label = label(entry.getKey());
                if (label.isEmpty()
                        || !(entry.getValue() instanceof Number weight)
                        || !(weight.doubleValue() >= 0)) {
                    return Optional.empty();
                }
                byLabel.put(label.get(), weight.doubleValue());
            }
            return Optional.of(new Given(byLabel));
        }

        private static Optional<Double> label(@Nullable Object name) {
            try {
                return Optional.of(Double.valueOf(String.valueOf(name)));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public String description() {
            return "\"balanced\" or an object of labels and their weights, such as {\"0\": 1, \"1\": 5}";
        }

        @Override
        public Object write(LabelWeights value) {
            if (value instanceof Given(Map<Double, Double> byLabel)) {
                Map<String, Double> json = new TreeMap<>();
                byLabel.forEach((label, weight) -> json.put(label.toString(), weight));
                return json;
            }
            return "balanced";
        }
    }
}
