package org.howdah.ml.learner.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
 * The reference stops at a gradient of 1e-4, where its objective no longer changes much, or at its
 * limit of steps: so it must nowhere be better. {@code ReferenceTest} tells where it agrees with
 * the optimum to some digits.
 */
class LogisticRegressionReferenceTest {
    private final Learner learner = new LogisticRegression();

    private static final Map<String, Fit> FITS = new ConcurrentHashMap<>();

    static Stream<Reference> all() {
        return Stream.of("linear", "linear_maxiter10000")
                .flatMap(algorithm -> Reference.of(algorithm, "classification"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void converges(Reference reference) {
        assertEquals(List.of(), fit(reference).warnings());
    }

    @ParameterizedTest
    @MethodSource("all")
    void objectiveIsNotAboveTheReference(Reference reference) {
        TrainingSet train = reference.train();
        Coefficients found = fit(reference).model().coefficients().orElseThrow();
        Coefficients expected =
                new Coefficients(reference.rows("coef"), reference.numbers("intercept"));
        double least = Objective.of(train, expected);
        assertTrue(Objective.of(train, found) <= least * (1 + 1e-9), () -> "reference: " + least);
    }

    private Fit fit(Reference reference) {
        Hyperparameters parameters = learner.schema().resolve(Map.of("max_iter", 1000));
        return FITS.computeIfAbsent(
                reference.toString(),
                name -> learner.fit(reference.train(), parameters, Progress.NONE));
    }
}
