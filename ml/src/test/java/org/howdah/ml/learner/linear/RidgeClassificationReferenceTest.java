package org.howdah.ml.learner.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RidgeClassificationReferenceTest {
    private final Learner learner = new RidgeClassification();

    static Stream<Reference> fits() {
        return Reference.of("ridge", "classification");
    }

    @ParameterizedTest
    @MethodSource("fits")
    void coefficientsAgree(Reference reference) {
        Coefficients coefficients = fit(reference).coefficients().orElseThrow();
        double[][] expected = reference.rows("coef");
        double tolerance = reference.text("input").equals("f32") ? 1e-6 : 1e-4;
        for (int function = 0; function < expected.length; function++) {
            double largest = Arrays.stream(expected[function]).map(Math::abs).max().orElseThrow();
            assertArrayEquals(
                    expected[function], coefficients.weights()[function], tolerance * largest);
        }
        assertArrayEquals(
                reference.numbers("intercept"), coefficients.intercepts(), 10 * tolerance);
    }

    @ParameterizedTest
    @MethodSource("fits")
    void predictionsAgree(Reference reference) {
        TrainingSet test = reference.test();
        double[] predicted = fit(reference).predict(test.features());
        assertArrayEquals(reference.numbers("pred10"), Arrays.copyOf(predicted, 10));
        int right = 0;
        for (int row = 0; row < predicted.length; row++) {
            right += predicted[row] == test.target()[row] ? 1 : 0;
        }
        assertEquals(reference.metric("accuracy"), (double) right / predicted.length, 1e-9);
    }

    private Model fit(Reference reference) {
        return learner.fit(reference.train(), learner.schema().standard(), Progress.NONE).model();
    }
}
