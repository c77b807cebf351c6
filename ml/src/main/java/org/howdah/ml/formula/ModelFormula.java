package org.howdah.ml.formula;

import java.util.List;
import java.util.Map;

/**
 * What a trained model computes, from the values of a row to its prediction.
 *
 * @param inputs the values of a row
 * @param computation of the features that these become
 * @param output what the prediction is
 * @param origin where the model comes from, by name
 */
public record ModelFormula(
        List<Input> inputs, Computation computation, Output output, Map<String, String> origin) {
    public ModelFormula {
        inputs = List.copyOf(inputs);
    }

    /** What a prediction is. */
    public sealed interface Output {}

    /** Numbers. */
    public record Numbers() implements Output {}

    /** The number of a cluster, -1 for none. */
    public record Cluster() implements Output {}

    /** One of several numbers, by code. */
    public record NumberLabels(List<Double> labels) implements Output {
        public NumberLabels {
            labels = List.copyOf(labels);
        }
    }

    /** One of several texts, by code. */
    public record TextLabels(List<String> labels) implements Output {
        public TextLabels {
            labels = List.copyOf(labels);
        }
    }
}
