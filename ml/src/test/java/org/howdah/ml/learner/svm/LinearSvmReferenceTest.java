package org.howdah.ml.learner.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinearSvmReferenceTest {

    static Stream<Reference> regressions() {
        return Reference.of("linear_svm", "regression");
    }

    static Stream<Reference> classifications() {
        return Reference.of("linear_svm", "classification");
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void theErrorIsThatOfOtherSeeds(Reference reference) {
        Fit fit = fit(new LinearSvmRegression(), reference);
        double[] predicted = fit.model().predict(reference.test().features());
        double[] expected = reference.test().target();
        double error =
                IntStream.range(0, expected.length)
                        .mapToDouble(row -> Math.abs(expected[row] - predicted[row]))
                        .average()
                        .orElseThrow();
        assertEquals(reference.converged(), fit.warnings().isEmpty());
        if (reference.converged()) {
            assertWithin(reference, "mae", error);
        }
    }

    @ParameterizedTest
    @MethodSource("classifications")
    void weightsAgreeWhereTheOtherHasConverged(Reference reference) {
        Fit fit = fit(new LinearSvmClassification(), reference);
        assertTrue(fit.warnings().isEmpty());
        double[] predicted = fit.model().predict(reference.test().features());
        double[] expected = reference.test().target();
        double hits =
                IntStream.range(0, expected.length)
                        .filter(row -> predicted[row] == expected[row])
                        .count();
        if (!reference.converged()) {
            return; // it stopped at the limit of passes; here there is no such limit to be hit
        }
        assertWithin(reference, "accuracy", hits / expected.length);
        Coefficients coefficients = fit.model().coefficients().orElseThrow();
        double[] all = reference.numbers("intercept");
        assertArrayEquals(all, coefficients.intercepts(), 0.01 * scale(all));
        double[][] weights = reference.rows("coef");
        for (int function = 0; function < weights.length; function++) {
            assertArrayEquals(
                    weights[function],
                    coefficients.weights()[function],
                    0.01 * scale(weights[function]));
        }
    }

    /** The other stops at the tolerance, so that its results differ a little by its seed. */
    private static double scale(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /** Within the band of ten seeds, widened by 0.2 percent. */
    private static void assertWithin(Reference reference, String metric, double value) {
        double least = reference.entry().at("/over_seeds/metrics/" + metric + "/min").asDouble();
        double most = reference.entry().at("/over_seeds/metrics/" + metric + "/max").asDouble();
        assertTrue(
                value >= 0.998 * least && value <= 1.002 * most,
                () -> "%s %s is not in %s to %s".formatted(metric, value, least, most));
    }

    private static Fit fit(Learner learner, Reference reference) {
        return learner.fit(reference.train(), learner.schema().standard(), Progress.NONE);
    }
}
