package org.howdah.ml.learner.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.metric.Metrics;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GaussianProcessClassificationReferenceTest {
    private final GaussianProcessClassification learner = new GaussianProcessClassification();

    static Stream<Reference> references() {
        return Reference.of("gaussian_process", "classification");
    }

    @ParameterizedTest
    @MethodSource("references")
    void likelihoodLabelsProbabilitiesAndMetricsAgree(Reference reference) {
        Fit fit = learner.fit(reference.train(), learner.schema().standard(), Progress.NONE);
        assertEquals(List.of(), fit.warnings());
        GaussianProcessClassifier model = (GaussianProcessClassifier) fit.model();
        double likelihood = reference.number("log_marginal_likelihood");
        assertEquals(likelihood, model.logLikelihood(), 1e-6 * Math.abs(likelihood));
        double[][] expected = reference.rows("proba10");
        Matrix rows = reference.test().features();
        double[] shares = model.probabilities(rows.slice(0, expected.length));
        int labels = model.labels().count();
        for (int row = 0; row < expected.length; row++) {
            assertArrayEquals(
                    expected[row],
                    Arrays.copyOfRange(shares, row * labels, (row + 1) * labels),
                    1e-6);
        }
        double[] predicted = model.predict(rows.slice(0, expected.length));
        assertArrayEquals(reference.numbers("pred10"), predicted);
        Map<String, Double> metrics = Metrics.of(model, reference.test());
        for (String name : scores(reference, labels)) {
            assertEquals(
                    reference.metric(name), metrics.getOrDefault(name, Double.NaN), 1e-9, name);
        }
        if (labels == 2) {
            for (String name : new String[] {"log_loss", "roc_auc"}) {
                assertEquals(
                        reference.metric(name), metrics.getOrDefault(name, Double.NaN), 1e-6, name);
            }
        }
    }

    /**
     * Where the test rows hold one label of three, the reference's scores are those of two labels,
     * so that only the accuracy compares.
     */
    private static List<String> scores(Reference reference, int labels) {
        boolean degenerate =
                labels > 2
                        && reference
                                .entry()
                                .get("metrics")
                                .get("average")
                                .asString()
                                .equals("binary");
        return degenerate
                ? List.of("accuracy")
                : List.of("f1", "precision", "recall", "accuracy", "mcc");
    }
}
