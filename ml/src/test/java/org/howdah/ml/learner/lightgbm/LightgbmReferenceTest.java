package org.howdah.ml.learner.lightgbm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.metric.Metrics;
import org.howdah.ml.reference.BoosterScores;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * With the standard values LightGBM learns here what it learns called from Python, and on each data
 * set scores about what XGBoost or scikit-learn's histogram boosting do, whichever is lower.
 */
class LightgbmReferenceTest {
    /** How much lower a coefficient of determination, or an accuracy, may be. */
    private static final double BAND = 0.03;

    static Stream<Reference> fits() {
        try (InputStream in =
                Objects.requireNonNull(
                        LightgbmReferenceTest.class.getResourceAsStream(
                                "/org/howdah/ml/lightgbm.json"))) {
            return new JsonMapper().readTree(in).get("results").valueStream().map(Reference::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("fits")
    void predictsAsFromPythonAndScoresAboutAsOthers(Reference reference) {
        Task task = reference.task();
        Learner learner = Learners.of("lightgbm", task);
        Model model =
                learner.fit(reference.train(), learner.schema().standard(), Progress.NONE).model();
        assertFirstTen(reference, model);
        String name = BoosterScores.score(task);
        double score = Metrics.of(model, reference.test()).getOrDefault(name, Double.NaN);
        assertEquals(reference.metric(name), score, 1e-6);
        double lowest = BoosterScores.lowest(reference, "hist_gradient_boosting", "xgboost");
        assertTrue(score >= lowest - BAND, () -> "%s, not %s".formatted(score, lowest));
    }

    private static void assertFirstTen(Reference reference, Model model) {
        double[] expected = reference.numbers("pred10");
        double[] predicted = model.predict(reference.test().features());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], predicted[i], 1e-6 * Math.abs(expected[i]));
        }
        if (model instanceof Classifier classifier) {
            double[] probabilities =
                    Arrays.stream(reference.rows("proba10"))
                            .flatMapToDouble(Arrays::stream)
                            .toArray();
            double[] found = classifier.probabilities(reference.test().features());
            assertArrayEquals(probabilities, Arrays.copyOf(found, probabilities.length), 1e-6);
        }
    }
}
