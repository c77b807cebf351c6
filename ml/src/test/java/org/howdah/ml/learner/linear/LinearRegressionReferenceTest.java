package org.howdah.ml.learner.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinearRegressionReferenceTest {
    private final Learner learner = new LinearRegression();

    static Stream<Reference> fits() {
        return Reference.of("linear", "regression");
    }

    static Stream<Reference> fitsOfFloats() {
        return fits().filter(Reference.is("input", "f32"));
    }

    @ParameterizedTest
    @MethodSource("fitsOfFloats")
    void coefficientsOfTheSameFloatsAgree(Reference reference) {
        assertCoefficients(reference, 1e-9);
    }

    @ParameterizedTest
    @MethodSource("fits")
    void coefficientsOfRoundedDoublesAgree(Reference reference) {
        assertCoefficients(reference, 1e-5);
    }

    @ParameterizedTest
    @MethodSource("fits")
    void firstTenPredictionsAgree(Reference reference) {
        double[] expected = reference.numbers("pred10");
        double[] predicted = fit(reference).predict(reference.test().features());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], predicted[i], 1e-6 * Math.abs(expected[i]));
        }
    }

    private void assertCoefficients(Reference reference, double tolerance) {
        Coefficients coefficients = fit(reference).coefficients().orElseThrow();
        double[] expected = reference.numbers("coef");
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertArrayEquals(expected, coefficients.weights()[0], tolerance * largest);
        double intercept = reference.number("intercept");
        assertEquals(intercept, coefficients.intercepts()[0], tolerance * Math.abs(intercept));
    }

    private Model fit(Reference reference) {
        return learner.fit(reference.train(), learner.schema().standard(), Progress.NONE).model();
    }
}
