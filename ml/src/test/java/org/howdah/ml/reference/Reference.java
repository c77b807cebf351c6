package org.howdah.ml.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One fit by scikit-learn 1.2.1 or XGBoost 1.7.4: what went in and what came out. */
public record Reference(JsonNode entry) {
    private static final JsonNode FILE = load();

    private static JsonNode load() {
        String resource = "/org/howdah/ml/reference.json.gz";
        try (InputStream in =
                Objects.requireNonNull(Reference.class.getResourceAsStream(resource), resource)) {
            return new JsonMapper().readTree(new GZIPInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A section of the file, such as {@code scalers}. */
    public static JsonNode section(String name) {
        return FILE.get(name);
    }

    /** All rows of the file. */
    public static Stream<Reference> all() {
        return section("results").valueStream().map(Reference::new);
    }

    /** The fits of that algorithm and task. */
    public static Stream<Reference> of(String algorithm, String task) {
        return all().filter(is("algorithm", algorithm).and(is("task", task)));
    }

    public static Predicate<Reference> is(String field, String value) {
        return reference -> reference.text(field).equals(value);
    }

    public String text(String field) {
        return entry.get(field).asString();
    }

    public boolean has(String field) {
        return entry.has(field);
    }

    /** Whether the search ended before its limit of steps, or never has one. */
    public boolean converged() {
        return !has("converged") || entry.get("converged").asBoolean();
    }

    /** Whether features were given as floats; else they have digits that ours don't hold. */
    public boolean ofFloats() {
        return text("input").equals("f32");
    }

    public Task task() {
        return Task.valueOf(text("task").toUpperCase(Locale.ROOT));
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
        JsonNode about = section("datasets").get(text("dataset") + ":" + text("task"));
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
