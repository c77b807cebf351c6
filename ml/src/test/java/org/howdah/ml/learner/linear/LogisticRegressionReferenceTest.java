package org.howdah.ml.learner.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference stops at a gradient of 1e-4, or where its objective no longer changes much; so it
 * agrees with the optimum to some digits where features are of one size, and elsewhere must only
 * not be better.
 */
class LogisticRegressionReferenceTest {
    private final Learner learner = new LogisticRegression();

    private static final Map<String, Fit> FITS = new ConcurrentHashMap<>();

    static Stream<Reference> converged() {
        return Reference.of("linear_maxiter10000", "classification")
                .filter(Reference::converged)
                .filter(
                        Reference.is("dataset", "digits")
                                .and(Reference.is("input", "f32"))
                                .negate());
    }

    @ParameterizedTest
    @MethodSource("converged")
    void converges(Reference reference) {
        assertEquals(List.of(), fit(reference).warnings());
    }

    static Stream<Reference> sharp() {
        return converged()
                .filter(Reference.is("preprocess", "standard").or(Reference.is("dataset", "iris")));
    }

    @ParameterizedTest
    @MethodSource("sharp")
    void coefficientsAgree(Reference reference) {
        Coefficients coefficients = fit(reference).model().coefficients().orElseThrow();
        double[][] expected = reference.rows("coef");
        for (int function = 0; function < expected.length; function++) {
            double largest = Arrays.stream(expected[function]).map(Math::abs).max().orElseThrow();
            assertArrayEquals(expected[function], coefficients.weights()[function], 2e-3 * largest);
        }
    }

    @ParameterizedTest
    @MethodSource("converged")
    void objectiveIsNotAboveTheReference(Reference reference) {
        TrainingSet train = reference.train();
        Coefficients found = fit(reference).model().coefficients().orElseThrow();
        Coefficients expected =
                new Coefficients(reference.rows("coef"), reference.numbers("intercept"));
        double least = Objective.of(train, expected);
        assertTrue(Objective.of(train, found) <= least * (1 + 1e-9), () -> "reference: " + least);
    }

    @ParameterizedTest
    @MethodSource("sharp")
    void probabilitiesAgree(Reference reference) {
        Classifier model = (Classifier) fit(reference).model();
        double[] probabilities = model.probabilities(reference.test().features());
        double[][] expected = reference.rows("proba10");
        int labels = model.labels().count();
        for (int row = 0; row < expected.length; row++) {
            assertArrayEquals(
                    expected[row],
                    Arrays.copyOfRange(probabilities, row * labels, (row + 1) * labels),
                    2e-3);
        }
    }

    private Fit fit(Reference reference) {
        Hyperparameters parameters = learner.schema().resolve(Map.of("max_iter", 1000));
        return FITS.computeIfAbsent(
                reference.toString(),
                name -> learner.fit(reference.train(), parameters, Progress.NONE));
    }
}
