package org.howdah.ml.learner.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.metric.Metrics;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GaussianProcessRegressionReferenceTest {
    private final GaussianProcessRegression learner = new GaussianProcessRegression();

    static Stream<Reference> references() {
        return Reference.of("gaussian_process", "regression");
    }

    @ParameterizedTest
    @MethodSource("references")
    void weightsPredictionsAndMetricsAgree(Reference reference) {
        KernelRegressionModel model =
                (KernelRegressionModel)
                        learner.fit(reference.train(), learner.schema().standard(), Progress.NONE)
                                .model();
        double[] weights = reference.numbers("alpha");
        assertAgree(weights, model.weights(0), 1e-5);
        double[] predictions = model.predict(reference.test().features());
        double[] expected = reference.numbers("pred10");
        double[] first = Arrays.copyOf(predictions, expected.length);
        assertArrayEquals(expected, first, 1e-6 * largest(expected) + rounding(weights));
        double likelihood = reference.number("log_marginal_likelihood");
        assertEquals(likelihood, logLikelihood(reference, model), 1e-5 * Math.abs(likelihood));
        Map<String, Double> metrics = Metrics.of(model, reference.test());
        assertClose(reference.metric("r2"), metrics.getOrDefault("r2", Double.NaN));
        assertClose(
                reference.metric("mae"), metrics.getOrDefault("mean_absolute_error", Double.NaN));
        assertClose(
                reference.metric("mse"), metrics.getOrDefault("mean_squared_error", Double.NaN));
    }

    /**
     * What rounding leaves of a sum of such terms: with features all below 0.2 and a kernel of
     * length 1, weights of 1e12 add up to predictions of 1e2.
     */
    private static double rounding(double[] weights) {
        return Math.ulp(largest(weights)) * weights.length;
    }

    /** Rasmussen & Williams 2006, equation 2.30. */
    private static double logLikelihood(Reference reference, KernelRegressionModel model) {
        TrainingSet train = reference.train();
        KernelRows rows = KernelRows.of(GaussianProcess.STANDARD, train.features(), Progress.NONE);
        LowerTriangle covariance = rows.similarities(Progress.NONE);
        for (int row = 0; row < train.rows(); row++) {
            covariance.row(row)[row] += 1e-10;
        }
        Cholesky cholesky = Cholesky.of(covariance, Progress.NONE).orElseThrow();
        return -0.5 * Rows.product(train.target(), model.weights(0), train.rows())
                - cholesky.logRoot()
                - 0.5 * train.rows() * Math.log(2 * Math.PI);
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    private static void assertAgree(double[] expected, double[] actual, double share) {
        assertArrayEquals(expected, actual, share * largest(expected));
    }

    /** Metrics of predictions that rounding reaches agree to fewer digits. */
    private static void assertClose(double expected, double actual) {
        assertEquals(expected, actual, 1e-4 * Math.abs(expected));
    }
}
