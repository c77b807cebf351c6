package org.howdah.ml.learner.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeastSquaresReferenceTest {

    static Stream<Reference> regressions() {
        return Stream.of(
                        "ridge",
                        "lasso",
                        "elastic_net",
                        "lasso_least_angle",
                        "orthogonal_matching_pursuit",
                        "bayesian_ridge",
                        "automatic_relevance_determination")
                .flatMap(algorithm -> Reference.of(algorithm, "regression"));
    }

    static Stream<Reference> leastAngles() {
        return Reference.of("least_angle", "regression");
    }

    /**
     * The whole path ends at least squares. So does the reference's where no coefficient changes
     * its sign on the way; where one does, it turns that feature's direction round and ends
     * elsewhere, on the diabetes data with coefficients up to eleven times as large.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("leastAngles")
    void leastAnglesEndAtLeastSquares(Reference reference) {
        Reference squares =
                Reference.of("linear", "regression")
                        .filter(other -> other.toString().equals(reference.toString()))
                        .findAny()
                        .orElseThrow();
        assertCoefficients(squares, fit(reference).coefficients().orElseThrow());
        if (!reference.text("dataset").equals("diabetes")) {
            assertCoefficients(reference, fit(reference).coefficients().orElseThrow());
        }
    }

    /** In inputs of double the reference sees digits that float32 doesn't hold. */
    private static double tolerance(Reference reference) {
        return reference.text("input").equals("f32") ? 1e-6 : 1e-4;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regressions")
    void coefficientsAgree(Reference reference) {
        assertCoefficients(reference, fit(reference).coefficients().orElseThrow());
    }

    private static void assertCoefficients(Reference reference, Coefficients coefficients) {
        double[] expected = reference.numbers("coef");
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        double tolerance = tolerance(reference);
        assertArrayEquals(expected, coefficients.weights()[0], tolerance * largest);
        double intercept = reference.number("intercept");
        assertEquals(intercept, coefficients.intercepts()[0], tolerance * Math.abs(intercept));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regressions")
    void firstTenPredictionsAgree(Reference reference) {
        double[] expected = reference.numbers("pred10");
        double[] predicted = fit(reference).predict(reference.test().features());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], predicted[i], tolerance(reference) * Math.abs(expected[i]));
        }
    }

    private static Model fit(Reference reference) {
        Learner learner = Learners.of(reference.text("algorithm"), Task.REGRESSION);
        return learner.fit(reference.train(), learner.schema().standard(), Progress.NONE).model();
    }
}
