package org.howdah.ml.learner;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How much rows of each label count: scikit-learn's {@code class_weight}. */
public sealed interface LabelWeights {

    /** So that each label counts the same in all. */
    record Balanced() implements LabelWeights {}

    /** The same in the rows drawn for each tree of a forest; of all rows where none are drawn. */
    record BalancedSubsample() implements LabelWeights {}

    /**
     * As given; labels not named count 1.
     *
     * @param byLabel weights by labels as the user writes them
     */
    record Given(Map<String, Double> byLabel) implements LabelWeights {
        /** The same with each label as the operator has it. */
        Given withLabels(UnaryOperator<String> labels) {
            Map<String, Double> renamed = new TreeMap<>();
            byLabel.forEach(
                    (label, weight) -> {
                        if (renamed.put(labels.apply(label), weight) != null) {
                            throw twice(label);
                        }
                    });
            return new Given(renamed);
        }
    }

    /**
     * The weight of each label, by code.
     *
     * @throws InvalidHyperparameter if a label is named that there isn't, or no label counts
     */
    static double[] of(Optional<LabelWeights> weights, ClassLabels labels, int[] codes) {
        return switch (weights.orElse(new Given(Map.of()))) {
            case Balanced(), BalancedSubsample() -> balanced(labels.count(), codes);
            case Given(Map<String, Double> byLabel) -> requirePositive(given(byLabel, labels));
        };
    }

    private static double[] requirePositive(double[] weights) {
        if (Arrays.stream(weights).max().orElse(1) == 0) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"class_weight\" lets no row count: each label has weight 0",
                    "Give one of the labels a weight greater than 0.");
        }
        return weights;
    }

    private static double[] balanced(int labels, int[] codes) {
        double[] weights = new double[labels];
        for (int code : codes) {
            weights[code]++;
        }
        return Arrays.stream(weights).map(count -> codes.length / (labels * count)).toArray();
    }

    private static double[] given(Map<String, Double> byLabel, ClassLabels labels) {
        double[] weights = new double[labels.count()];
        Arrays.fill(weights, Double.NaN);
        byLabel.forEach(
                (name, weight) -> {
                    int code = code(name, labels);
                    if (!Double.isNaN(weights[code])) {
                        throw twice(name);
                    }
                    weights[code] = weight;
                });
        return Arrays.stream(weights).map(weight -> Double.isNaN(weight) ? 1 : weight).toArray();
    }

    private static int code(String name, ClassLabels labels) {
        int code = -1;
        try {
            code = labels.code(Double.parseDouble(name));
        } catch (NumberFormatException e) {
            // no label of numbers, so that no row has it
        }
        if (code < 0) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"class_weight\" names the label %s, which no training row has"
                            .formatted(name),
                    "The labels are: " + Arrays.toString(labels.toArray()) + ".");
        }
        return code;
    }

    private static InvalidHyperparameter twice(String label) {
        return new InvalidHyperparameter(
                "hyperparameter \"class_weight\" names the label %s twice".formatted(label),
                "Name each label once, by itself or by its code.");
    }

    /** {@code "balanced"}, or an object of labels and weights. */
    final class Type implements ValueType<LabelWeights> {
        private final boolean subsamples;

        public Type() {
            this(false);
        }

        /**
         * @param subsamples whether {@code "balanced_subsample"} is a value too
         */
        public Type(boolean subsamples) {
            this.subsamples = subsamples;
        }

        @Override
        public Optional<LabelWeights> read(@Nullable Object json) {
            if ("balanced".equals(json)) {
                return Optional.of(new Balanced());
            }
            if (subsamples && "balanced_subsample".equals(json)) {
                return Optional.of(new BalancedSubsample());
            }
            if (!(json instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            Map<String, Double> byLabel = new TreeMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!(entry.getValue() instanceof Number weight) || !(weight.doubleValue() >= 0)) {
                    return Optional.empty();
                }
                byLabel.put(String.valueOf(entry.getKey()), weight.doubleValue());
            }
            return Optional.of(new Given(byLabel));
        }

        @Override
        public String description() {
            return (subsamples ? "\"balanced\", \"balanced_subsample\"" : "\"balanced\"")
                    + " or an object of labels and their weights, such as {\"0\": 1, \"1\": 5}";
        }

        @Override
        public Object write(LabelWeights value) {
            return switch (value) {
                case Balanced() -> "balanced";
                case BalancedSubsample() -> "balanced_subsample";
                case Given(Map<String, Double> byLabel) -> byLabel;
            };
        }
    }
}
