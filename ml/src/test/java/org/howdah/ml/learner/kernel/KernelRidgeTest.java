package org.howdah.ml.learner.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are those of scikit-learn 1.2.1, fitted to every other row of iris. */
class KernelRidgeTest {
    private static final int[] EVERY_OTHER = IntStream.range(0, 75).map(row -> 2 * row).toArray();
    private static final Dataset ROWS = Dataset.load("iris").select(EVERY_OTHER);

    private final KernelRidge learner = new KernelRidge();

    static Stream<Arguments> kernels() {
        return Stream.of(
                Arguments.of("linear", Map.of(), -0.07601487539, 1.12255301, 2.447218536),
                Arguments.of(
                        "poly",
                        Map.of("degree", 2, "coef0", 2),
                        -0.1379631533,
                        1.066448726,
                        2.276349262),
                Arguments.of(
                        "polynomial",
                        Map.of("gamma", 0.1),
                        -0.08952245517,
                        1.067778724,
                        1.996529736),
                Arguments.of("rbf", Map.of(), -0.007446834132, 1.001646889, 0.6682749978),
                Arguments.of(
                        "rbf", Map.of("gamma", 2), -3.806062369e-06, 0.8690259143, 0.002614764545),
                Arguments.of("laplacian", Map.of(), 0.06867314794, 1.089675763, 0.9182050958),
                Arguments.of("cosine", Map.of(), 0.03743625896, 1.310834907, 1.565991767),
                Arguments.of("chi2", Map.of("gamma", 1), -0.02932941234, 1.052496547, 1.206190957));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void everyKernelAgrees(
            String kernel, Map<String, Object> given, double first, double second, double third) {
        Fit fit = fit(kernel, given);
        assertEquals(List.of(), fit.warnings());
        assertArrayEquals(new double[] {first, second, third}, predict(fit), 1e-8);
    }

    static Stream<Arguments> indefinite() {
        return Stream.of(
                Arguments.of(
                        "sigmoid",
                        Map.of("gamma", 0.01, "coef0", -0.5),
                        0.3789195831,
                        1.223096264,
                        2.305049845),
                Arguments.of("additive_chi2", Map.of(), -0.167041899, 1.080714432, 2.686952458),
                Arguments.of(
                        "linear", Map.of("alpha", 0), -0.0773180402, 1.113594322, 2.478176706));
    }

    @ParameterizedTest
    @MethodSource("indefinite")
    void kernelsThatAreNotPositiveDefiniteAreSolvedByLeastSquaresWithAWarning(
            String kernel, Map<String, Object> given, double first, double second, double third) {
        Fit fit = fit(kernel, given);
        assertEquals(1, fit.warnings().size());
        assertArrayEquals(new double[] {first, second, third}, predict(fit), 1e-8);
    }

    @Test
    void targetsAreLearnedJointlyWithAnAlphaForEach() {
        double[] second = new double[75];
        for (int row = 0; row < second.length; row++) {
            second[row] = (float) ROWS.features()[row][0];
        }
        Fit fit =
                learner.fit(
                        TrainingSet.joint(ROWS.toMatrix(), List.of(ROWS.target(), second)),
                        learner.schema().resolve(Map.of("kernel", "rbf", "alpha", List.of(0.5, 2))),
                        Progress.NONE);
        assertArrayEquals(
                new double[] {
                    -0.00744683413217542,
                    3.261135410607891,
                    1.0016468892266888,
                    5.836239922795425,
                    0.668274997810311,
                    1.9143817703068626
                },
                predict(fit),
                1e-9);
    }

    /** Weights times alpha are what the predictions leave of the target. */
    @ParameterizedTest
    @ValueSource(strings = {"linear", "rbf", "laplacian", "cosine"})
    void weightsAreResidualsDividedByAlpha(String kernel) {
        Fit fit = fit(kernel, Map.of());
        double[] predictions = fit.model().predict(ROWS.toMatrix());
        double[] weights = ((KernelRegressionModel) fit.model()).weights(0);
        for (int row = 0; row < weights.length; row++) {
            assertEquals(ROWS.target()[row] - predictions[row], 0.5 * weights[row], 1e-9);
        }
    }

    @Test
    void aListOfAlphasMustNameEachTarget() {
        assertThrows(InvalidHyperparameter.class, () -> fit("rbf", Map.of("alpha", List.of(1, 2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chi2", "additive_chi2"})
    void aChiSquaredKernelRefusesNegativeValues(String kernel) {
        TrainingSet data = TrainingSet.of(Matrix.of(2, 2, 1, 2, 3, -4), new double[] {1, 2});
        InvalidTrainingData refusal =
                assertThrows(
                        InvalidTrainingData.class,
                        () ->
                                learner.fit(
                                        data,
                                        learner.schema().resolve(Map.of("kernel", kernel)),
                                        Progress.NONE));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("feature 2"), message);
        assertTrue(message.contains("-4"), message);
    }

    @Test
    void tooManyRowsAreRefusedBeforeMemoryIsTaken() {
        InvalidTrainingData refusal =
                assertThrows(
                        InvalidTrainingData.class,
                        () -> LowerTriangle.requireRoom(2_000_000, 1, Progress.NONE));
        assertTrue(refusal.hint().contains("howdah.engine_memory"), refusal.hint());
    }

    private Fit fit(String kernel, Map<String, Object> given) {
        Map<String, Object> all = new HashMap<>(given);
        all.put("kernel", kernel);
        all.putIfAbsent("alpha", 0.5);
        return learner.fit(ROWS.toTrainingSet(), learner.schema().resolve(all), Progress.NONE);
    }

    private static double[] predict(Fit fit) {
        return fit.model().predict(Queries.OF_IRIS);
    }
}
