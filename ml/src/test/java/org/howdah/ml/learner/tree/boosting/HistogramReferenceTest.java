package org.howdah.ml.learner.tree.boosting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.tree.EnsembleReference;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Histogram-based gradient boosting grows the trees of scikit-learn's, which has derivatives in
 * float32: for labels, many of whose splits gain the same, these decide otherwise which is best.
 */
class HistogramReferenceTest {

    static Stream<Reference> regressions() {
        return Reference.of("hist_gradient_boosting", "regression");
    }

    static Stream<Reference> classifications() {
        return Reference.of("hist_gradient_boosting", "classification");
    }

    /** The first rows are the same; a row of others may be just beyond a threshold of f64. */
    @ParameterizedTest
    @MethodSource("regressions")
    void predictionsAgree(Reference reference) {
        Model model = EnsembleReference.fit(reference, Map.of());
        double[] expected = reference.numbers("pred10");
        double[] predicted = model.predict(reference.test().features());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], predicted[i], 1e-6 * Math.abs(expected[i]));
        }
        assertEquals(
                reference.metric("r2"),
                EnsembleReference.score(reference, model),
                reference.text("input").equals("f32") ? 1e-6 : 2e-3);
    }

    @ParameterizedTest
    @MethodSource("classifications")
    void accuracyAgrees(Reference reference) {
        Model model = EnsembleReference.fit(reference, Map.of());
        EnsembleReference.assertWithinSeeds(reference, model, 0.01);
    }
}
