package org.howdah.ml.learner.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NeighborsReferenceTest {

    static Stream<Reference> regressions() {
        return Reference.of("knn", "regression");
    }

    static Stream<Reference> classifications() {
        return Reference.of("knn", "classification");
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void meansAgree(Reference reference) {
        assertPredictions(reference, fit(new NeighborRegression(), reference));
    }

    @ParameterizedTest
    @MethodSource("classifications")
    void labelsAndSharesAgree(Reference reference) {
        Classifier model = (Classifier) fit(new NeighborClassification(), reference);
        assertPredictions(reference, model);
        double[][] expected = reference.rows("proba10");
        double[] shares = model.probabilities(reference.test().features());
        int labels = model.labels().count();
        for (int row = 0; row < expected.length; row++) {
            assertArrayEquals(
                    expected[row],
                    Arrays.copyOfRange(shares, row * labels, (row + 1) * labels),
                    1e-9);
        }
    }

    private static void assertPredictions(Reference reference, Model model) {
        double[] expected = reference.numbers("pred10");
        double[] predicted = model.predict(reference.test().features());
        assertArrayEquals(expected, Arrays.copyOf(predicted, expected.length), 1e-9 * 400);
    }

    private static Model fit(Learner learner, Reference reference) {
        return learner.fit(reference.train(), learner.schema().standard(), Progress.NONE).model();
    }
}
