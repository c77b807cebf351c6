package org.howdah.ml.learner.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.metric.Metrics;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelRidgeReferenceTest {
    private final KernelRidge learner = new KernelRidge();

    static Stream<Reference> references() {
        return Reference.of("kernel_ridge", "regression");
    }

    @ParameterizedTest
    @MethodSource("references")
    void weightsPredictionsAndMetricsAgree(Reference reference) {
        Fit fit = learner.fit(reference.train(), learner.schema().standard(), Progress.NONE);
        KernelRegressionModel model = (KernelRegressionModel) fit.model();
        assertEquals(List.of(), fit.warnings());
        assertAgree(reference.numbers("dual_coef"), model.weights(0));
        double[] predictions = model.predict(reference.test().features());
        double[] expected = reference.numbers("pred10");
        assertAgree(expected, Arrays.copyOf(predictions, expected.length));
        Map<String, Double> metrics = Metrics.of(model, reference.test());
        assertClose(reference.metric("r2"), metrics.getOrDefault("r2", Double.NaN));
        assertClose(
                reference.metric("mae"), metrics.getOrDefault("mean_absolute_error", Double.NaN));
        assertClose(
                reference.metric("mse"), metrics.getOrDefault("mean_squared_error", Double.NaN));
    }

    private static void assertAgree(double[] expected, double[] actual) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertArrayEquals(expected, actual, 1e-6 * largest);
    }

    private static void assertClose(double expected, double actual) {
        assertEquals(expected, actual, 1e-6 * Math.abs(expected));
    }
}
