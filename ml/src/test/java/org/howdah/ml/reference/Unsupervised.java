package org.howdah.ml.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.howdah.ml.learner.TrainingSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One clustering or decomposition by scikit-learn 1.2.1: what went in and what came out. */
public record Unsupervised(JsonNode entry) {
    private static final JsonNode ALL = load();

    private static JsonNode load() {
        try (InputStream in =
                Objects.requireNonNull(
                        Unsupervised.class.getResourceAsStream(
                                "/org/howdah/ml/unsupervised.json"))) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fits whose algorithm begins so. */
    public static Stream<Unsupervised> of(String algorithm) {
        return ALL.valueStream()
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
