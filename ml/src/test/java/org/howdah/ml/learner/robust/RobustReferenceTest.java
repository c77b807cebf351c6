package org.howdah.ml.learner.robust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustReferenceTest {
    /** How far the median of some seeds may lie outside what ten seeds gave. */
    private static final double BAND = 0.02;

    /** Few, for theil_sen's scores are close together, or as many as ransac's spread wants. */
    private static final int SEEDS_OF_THEIL_SEN = 3;

    private static final int SEEDS_OF_RANSAC = 7;

    static Stream<Reference> huber() {
        return Reference.of("huber", "regression");
    }

    static Stream<Reference> huberConverged() {
        return huber().filter(Reference::converged);
    }

    static Stream<Reference> quantile() {
        return Reference.of("quantile", "regression");
    }

    static Stream<Reference> random() {
        return Stream.of("ransac", "theil_sen")
                .flatMap(algorithm -> Reference.of(algorithm, "regression"));
    }

    /** There are so few rows that all subsets are taken, whatever the seed. */
    static Stream<Reference> allSubsets() {
        return Reference.of("theil_sen", "regression")
                .filter(Reference.is("dataset", "linnerud_weight"));
    }

    static List<Entry> entries() {
        return RobustFamily.FAMILY.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theReferenceIsThere(Entry entry) {
        assertTrue(Reference.of(entry.algorithm(), entry.task().sqlName()).count() >= 8);
    }

    /** Also where scikit-learn's search did not converge: it is above then. */
    @ParameterizedTest
    @MethodSource("huber")
    void huberIsNowhereAboveTheReference(Reference reference) {
        TrainingSet train = reference.train();
        Coefficients found = fit(reference, Map.of()).coefficients().orElseThrow();
        double expected =
                Minimum.huber(
                        train,
                        reference.numbers("coef"),
                        reference.number("intercept"),
                        1.35,
                        1e-4);
        double objective =
                Minimum.huber(train, found.weights()[0], found.intercepts()[0], 1.35, 1e-4);
        assertTrue(objective <= expected * (1 + 1e-12), objective + " > " + expected);
    }

    /**
     * Its search ends where the objective falls by less than 2e-9 of itself, which leaves
     * predictions about 1e-4 away; {@link MinimumTest} has the minimum itself.
     */
    @ParameterizedTest
    @MethodSource("huberConverged")
    void huberPredictsAsTheReference(Reference reference) {
        double[] expected = reference.numbers("pred10");
        double[] predicted = fit(reference, Map.of()).predict(reference.test().features());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], predicted[i], 2e-4 * Math.abs(expected[i]));
        }
        assertEquals(reference.metric("r2"), determination(reference, predicted), 1e-3);
    }

    @ParameterizedTest
    @MethodSource("quantile")
    void quantileIsThatOfTheReference(Reference reference) {
        Model model = fit(reference, Map.of());
        Coefficients found = model.coefficients().orElseThrow();
        double tolerance = reference.text("input").equals("f32") ? 1e-6 : 1e-4;
        assertArrayEquals(reference.numbers("coef"), found.weights()[0], tolerance);
        double intercept = reference.number("intercept");
        assertEquals(intercept, found.intercepts()[0], tolerance * Math.abs(intercept));
        double[] expected = reference.numbers("pred10");
        double[] predicted = model.predict(reference.test().features());
        assertArrayEquals(
                expected, Arrays.copyOf(predicted, expected.length), tolerance * intercept);
        assertEquals(reference.metric("r2"), determination(reference, predicted), tolerance);
    }

    @ParameterizedTest
    @MethodSource("allSubsets")
    void theilSenOfAllSubsetsIsThatOfTheReference(Reference reference) {
        Model model = fit(reference, Map.of());
        double[] predicted = model.predict(reference.test().features());
        assertEquals(reference.metric("r2"), determination(reference, predicted), 1e-6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("random")
    void scoresAreThoseOfOtherSeeds(Reference reference) {
        int seeds =
                reference.text("algorithm").equals("ransac") ? SEEDS_OF_RANSAC : SEEDS_OF_THEIL_SEN;
        double[] scores =
                IntStream.range(0, seeds)
                        .mapToObj(seed -> fit(reference, Map.of("random_state", seed)))
                        .map(model -> model.predict(reference.test().features()))
                        .mapToDouble(predicted -> determination(reference, predicted))
                        .sorted()
                        .toArray();
        var band = reference.entry().get("over_seeds").get("metrics").get("r2");
        double least = band.get("min").asDouble() - BAND;
        double most = band.get("max").asDouble() + BAND;
        assertTrue(
                scores[seeds / 2] >= least && scores[seeds / 2] <= most,
                () -> "%s not in %s to %s".formatted(Arrays.toString(scores), least, most));
    }

    private static Model fit(Reference reference, Map<String, ?> parameters) {
        Learner learner = Learners.of(reference.text("algorithm"), Task.REGRESSION);
        return learner.fit(reference.train(), learner.schema().resolve(parameters), Progress.NONE)
                .model();
    }

    private static double determination(Reference reference, double[] predicted) {
        double[] target = reference.test().target();
        double mean = Arrays.stream(target).average().orElseThrow();
        double errors = 0;
        double spread = 0;
        for (int row = 0; row < target.length; row++) {
            errors += Math.pow(target[row] - predicted[row], 2);
            spread += Math.pow(target[row] - mean, 2);
        }
        return 1 - errors / spread;
    }
}
