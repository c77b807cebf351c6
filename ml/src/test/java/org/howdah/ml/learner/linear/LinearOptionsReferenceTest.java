package org.howdah.ml.learner.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hyperparameters other than the standard ones, on all rows of a data set that is standardised and
 * rounded to float32; the reference is scikit-learn 1.2.1, for logistic regression with tol =
 * 1e-10.
 */
class LinearOptionsReferenceTest {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<JsonNode> fits() {
        String resource = "/org/howdah/ml/reference/linear_options.json";
        try (InputStream in =
                Objects.requireNonNull(
                        LinearOptionsReferenceTest.class.getResourceAsStream(resource))) {
            return JSON.readTree(in).valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("fits")
    void coefficientsAgree(JsonNode reference) {
        Coefficients found = fit(reference).coefficients().orElseThrow();
        double[][] expected = rows(reference.get("coef"));
        double tolerance = reference.has("probabilities") ? 1e-5 : 2e-6;
        // of two labels fitted as if there were more, the reference keeps the second function alone
        int more = found.weights().length - expected.length;
        for (int function = 0; function < expected.length; function++) {
            double largest = Arrays.stream(expected[function]).map(Math::abs).max().orElseThrow();
            assertArrayEquals(
                    expected[function],
                    found.weights()[more + function],
                    tolerance * Math.max(1, largest));
        }
        double[] intercepts = found.intercepts();
        assertArrayEquals(
                numbers(reference.get("intercept")),
                Arrays.copyOfRange(intercepts, more, intercepts.length),
                1e-4);
    }

    static Stream<JsonNode> probabilistic() {
        return fits().filter(reference -> reference.has("probabilities"));
    }

    @ParameterizedTest
    @MethodSource("probabilistic")
    void probabilitiesAgree(JsonNode reference) {
        Classifier model = (Classifier) fit(reference);
        double[] found = model.probabilities(data(reference).features());
        double[][] expected = rows(reference.get("probabilities"));
        for (int row = 0; row < expected.length; row++) {
            int labels = expected[row].length;
            assertArrayEquals(
                    expected[row],
                    Arrays.copyOfRange(found, row * labels, (row + 1) * labels),
                    1e-5);
        }
    }

    private static Model fit(JsonNode reference) {
        Task task = Task.valueOf(reference.get("task").asString().toUpperCase(Locale.ROOT));
        Learner learner = Learners.of(reference.get("algorithm").asString(), task);
        Map<String, Object> given =
                JSON.convertValue(reference.get("params"), new TypeReference<>() {});
        return learner.fit(data(reference), learner.schema().resolve(given), Progress.NONE).model();
    }

    private static TrainingSet data(JsonNode reference) {
        Dataset data = Dataset.load(reference.get("dataset").asString());
        return data.standardised(data).toTrainingSet();
    }

    private static double[][] rows(JsonNode rows) {
        return rows.valueStream().map(LinearOptionsReferenceTest::numbers).toArray(double[][]::new);
    }

    private static double[] numbers(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
