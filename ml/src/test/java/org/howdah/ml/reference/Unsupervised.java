package org.howdah.ml.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.learner.TrainingSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One clustering or decomposition by scikit-learn 1.2.1: what went in and what came out. */
public record Unsupervised(JsonNode entry) {
    /** The fits whose algorithm begins so. */
    public static Stream<Unsupervised> of(String algorithm) {
        return Reference.section("unsupervised")
                .valueStream()
                .map(Unsupervised::new)
                .filter(fit -> fit.text("algorithm").startsWith(algorithm));
    }

    public String text(String field) {
        return entry.get(field).asString();
    }

    public boolean has(String field) {
        return entry.has(field);
    }

    public double number(String field) {
        return entry.get(field).asDouble();
    }

    public double[] numbers(String field) {
        return numbers(entry.get(field));
    }

    public double[][] rows(String field) {
        return entry.get(field).valueStream().map(Unsupervised::numbers).toArray(double[][]::new);
    }

    private static double[] numbers(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    /** The hyperparameters that differ from the standard. */
    @SuppressWarnings("unchecked") // Jackson gives such a map
    public Map<String, Object> parameters() {
        return new HashMap<>(new JsonMapper().convertValue(entry.get("params"), Map.class));
    }

    public TrainingSet train() {
        Dataset all = Dataset.load(text("dataset"));
        Dataset rows = text("preprocess").equals("standard") ? all.standardised(all) : all;
        return TrainingSet.unlabelled(rows.toMatrix());
    }

    @Override
    public String toString() {
        return String.join(" ", text("algorithm"), text("dataset"), text("preprocess"));
    }
}
