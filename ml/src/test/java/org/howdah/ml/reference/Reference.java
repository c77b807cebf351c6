package org.howdah.ml.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.learner.TrainingSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One fit by scikit-learn 1.2.1 or XGBoost 1.7.4: what went in and what came out. */
public record Reference(JsonNode entry) {
    private static final JsonNode ALL = load("/org/howdah/ml/reference.json");
    private static final JsonNode LEAST_SQUARES =
            load("/org/howdah/ml/reference/least_squares.json");

    private static JsonNode load(String resource) {
        try (InputStream in =
                Objects.requireNonNull(Reference.class.getResourceAsStream(resource), resource)) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fits of that algorithm and task. */
    public static Stream<Reference> of(String algorithm, String task) {
        return Stream.of(ALL, LEAST_SQUARES)
                .flatMap(file -> file.get("results").valueStream())
                .map(Reference::new)
                .filter(is("algorithm", algorithm).and(is("task", task)));
    }

    public static Predicate<Reference> is(String field, String value) {
        return reference -> reference.text(field).equals(value);
    }

    public String text(String field) {
        return entry.get(field).asString();
    }

    public boolean converged() {
        return entry.get("converged").asBoolean();
    }

    public double metric(String name) {
        return entry.get("metrics").get(name).asDouble();
    }

    public double number(String field) {
        return entry.get(field).asDouble();
    }

    public double[] numbers(String field) {
        return numbers(entry.get(field));
    }

    public double[][] rows(String field) {
        return entry.get(field).valueStream().map(Reference::numbers).toArray(double[][]::new);
    }

    private static double[] numbers(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    public TrainingSet train() {
        return rows(false).toTrainingSet();
    }

    public TrainingSet test() {
        return rows(true).toTrainingSet();
    }

    private Dataset rows(boolean test) {
        Dataset all = Dataset.load(text("dataset"));
        Dataset rows = all.select(numbers(all, test));
        return text("preprocess").equals("standard")
                ? rows.standardised(all.select(numbers(all, false)))
                : rows;
    }

    private int[] numbers(Dataset all, boolean test) {
        JsonNode about = ALL.get("datasets").get(text("dataset") + ":" + text("task"));
        int count = all.target().length;
        if (text("split").equals("last")) {
            int train = count - about.get("n_test_last").asInt();
            return test
                    ? IntStream.range(train, count).toArray()
                    : IntStream.range(0, train).toArray();
        }
        int[] testRows =
                about.get("stratified_test_rows_0based")
                        .valueStream()
                        .mapToInt(JsonNode::asInt)
                        .toArray();
        return test
                ? testRows
                : IntStream.range(0, count)
                        .filter(row -> IntStream.of(testRows).noneMatch(other -> other == row))
                        .toArray();
    }

    @Override
    public String toString() {
        return String.join(" ", text("dataset"), text("split"), text("preprocess"), text("input"));
    }
}
