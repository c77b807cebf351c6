package org.howdah.ml.learner.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Softmax;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;

/** Numbers are those of scikit-learn 1.2.1, fitted to every other row of iris. */
class GaussianProcessTest {
    private static final int[] EVERY_OTHER = IntStream.range(0, 75).map(row -> 2 * row).toArray();
    private static final Dataset ROWS = Dataset.load("iris").select(EVERY_OTHER);

    private final GaussianProcessRegression regression = new GaussianProcessRegression();
    private final GaussianProcessClassification classification =
            new GaussianProcessClassification();

    @Test
    void targetsAreNormalisedAndLearnedJointly() {
        double[] second = new double[75];
        for (int row = 0; row < second.length; row++) {
            second[row] = (float) ROWS.features()[row][0];
        }
        TrainingSet data = TrainingSet.joint(ROWS.toMatrix(), List.of(ROWS.target(), second));
        Fit fit = fit(regression, data, Map.of("alpha", 0.1, "normalize_y", true));
        assertArrayEquals(
                new double[] {
                    0.3371349297030828,
                    5.925878729623203,
                    0.9123899094808198,
                    6.270496490919978,
                    1.1819161326319543,
                    6.211728954606548
                },
                fit.model().predict(Queries.OF_IRIS),
                1e-9);
    }

    @Test
    void withoutNoiseTheProcessPassesThroughTheRows() {
        TrainingSet data = Dataset.load("linnerud_weight").toTrainingSet();
        Fit fit = fit(regression, data, Map.of("normalize_y", true));
        assertArrayEquals(data.target(), fit.model().predict(data.features()), 1e-6);
    }

    @Test
    void aConstantTargetIsPredictedWhenNormalised() {
        TrainingSet data = TrainingSet.of(Matrix.of(3, 1, 1, 2, 9), new double[] {7, 7, 7});
        Fit fit = fit(regression, data, Map.of("normalize_y", true));
        assertEquals(7, fit.model().predict(100));
    }

    @Test
    void equalRowsWithoutNoiseAreRefused() {
        TrainingSet data = TrainingSet.of(Matrix.of(2, 1, 1, 1), new double[] {1, 2});
        InvalidTrainingData refusal =
                assertThrows(
                        InvalidTrainingData.class, () -> fit(regression, data, Map.of("alpha", 0)));
        assertTrue(refusal.hint().contains("alpha"), refusal.hint());
    }

    @Test
    void aKernelThatHasNotTheRowsColumnsIsRefused() {
        Map<String, Object> given = Map.of("kernel", "RBF([1.0, 2.0])");
        for (Learner learner : List.of(regression, classification)) {
            assertThrows(
                    InvalidHyperparameter.class, () -> fit(learner, ROWS.toTrainingSet(), given));
        }
    }

    @Test
    void restartsFindWhatTheFirstStartMisses() {
        Map<String, Object> given =
                Map.of("kernel", "1.0 * RBF(1e-4) + WhiteKernel(1e-4)", "normalize_y", true);
        Map<String, Object> more = new HashMap<>(given);
        more.put("n_restarts_optimizer", 5);
        double first = likelihood(given);
        assertTrue(likelihood(more) > first + 10, "beyond " + first);
        assertEquals(likelihood(more), likelihood(more));
    }

    private double likelihood(Map<String, Object> given) {
        return fit(regression, ROWS.toTrainingSet(), given)
                .metrics()
                .getOrDefault("log_marginal_likelihood", Double.NaN);
    }

    @Test
    void oneIterationGivesTheReferencesProbabilitiesAndAWarning() {
        Fit fit = fit(classification, ROWS.toTrainingSet(), Map.of("max_iter_predict", 1));
        assertEquals(1, fit.warnings().size());
        assertArrayEquals(
                new double[] {
                    0.9258056978523513,
                    0.03962351037933604,
                    0.03457079176831263,
                    2.2322419017928853e-08,
                    0.9925142527496289,
                    0.007485724927952091,
                    0.29114840312340384,
                    0.29367615044441764,
                    0.4151754464321785
                },
                ((GaussianProcessClassifier) fit.model()).probabilities(Queries.OF_IRIS),
                1e-8);
    }

    @Test
    void pairsOfLabelsVoteAndHaveNoProbabilities() {
        Fit fit = fit(classification, ROWS.toTrainingSet(), Map.of("multi_class", "one_vs_one"));
        GaussianProcessClassifier model = (GaussianProcessClassifier) fit.model();
        Matrix all = Dataset.load("iris").toMatrix();
        StringBuilder labels = new StringBuilder();
        for (double label : model.predict(all)) {
            labels.append((int) label);
        }
        assertEquals(
                "000000000000000000000000000000000000000000000000001111111111111111111111111112111112111111111111111122222212222222222221222222122222212222122222222222",
                labels.toString());
        assertFalse(model.probabilistic());
        assertArrayEquals(model.predict(all), Artifact.read(Artifact.write(model)).predict(all));
    }

    @Test
    void confidencesDecideBetweenEqualVotesAlone() {
        boolean[] circle = {false, true, false};
        assertEquals(2, LabelScheme.ONE_VS_ONE.code(new double[] {0.1, 0.6, 0.4}, circle, 3));
        assertEquals(1, LabelScheme.ONE_VS_ONE.code(new double[] {0.9, 0.1, 0.2}, circle, 3));
        boolean[] clear = {true, true, false};
        assertEquals(1, LabelScheme.ONE_VS_ONE.code(new double[] {0.6, 0.99, 0.49}, clear, 3));
    }

    @Test
    void ofEqualLabelsAgainstTheRestTheLastIsTaken() {
        assertEquals(
                2,
                LabelScheme.ONE_VS_REST.code(new double[] {0.5, 0.1, 0.5, 0.2}, new boolean[4], 4));
    }

    @Test
    void theErrorFunctionHasItsKnownValues() {
        assertEquals(0, LogisticGaussian.erf(0));
        assertEquals(0.8427007929497149, LogisticGaussian.erf(1), 1e-15);
        assertEquals(-0.9953222650189527, LogisticGaussian.erf(-2), 1e-15);
        assertEquals(0.9999999845827421, LogisticGaussian.erf(4), 1e-15);
        assertEquals(1, LogisticGaussian.erf(30));
    }

    /** By the midpoint rule; the approximation itself is good to 5e-4. */
    @Test
    void theMeanOfTheLogisticFunctionIsItsIntegralOverTheGaussian() {
        for (double mean : new double[] {-3, -0.5, 0, 1, 4}) {
            for (double variance : new double[] {0.01, 0.5, 1}) {
                double sum = 0;
                for (int i = -4000; i < 4000; i++) {
                    double z = (i + 0.5) / 500;
                    sum +=
                            Math.exp(-z * z / 2)
                                    / Math.sqrt(2 * Math.PI)
                                    / 500
                                    / (1 + Math.exp(-mean - z * Math.sqrt(variance)));
                }
                assertEquals(sum, LogisticGaussian.mean(mean, variance), 5e-4);
            }
        }
    }

    /** Rasmussen & Williams 2006, equation 3.17. */
    @Test
    void atTheModeTheResidualsAreThoseOfTheirOwnMeans() {
        KernelRows rows = KernelRows.of(GaussianProcess.STANDARD, ROWS.toMatrix(), Progress.NONE);
        LowerTriangle covariance = rows.similarities(Progress.NONE);
        boolean[] positive = new boolean[75];
        for (int row = 0; row < positive.length; row++) {
            positive[row] = ROWS.target()[row] == 1;
        }
        LaplaceApproximation.Mode mode =
                new LaplaceApproximation(covariance, positive, Progress.NONE).find(100);
        double[] latent = covariance.multiply(mode.residuals(), Progress.NONE);
        for (int row = 0; row < latent.length; row++) {
            double residual = (positive[row] ? 1 : 0) - Softmax.sigmoid(latent[row]);
            assertEquals(residual, mode.residuals()[row], 1e-6);
        }
    }

    @Test
    void farFromAllRowsNothingIsKnown() {
        Dataset two = Dataset.load("iris").select(IntStream.range(0, 100).toArray());
        Fit fit = fit(classification, two.toTrainingSet(), Map.of());
        double[] probabilities =
                ((GaussianProcessClassifier) fit.model())
                        .probabilities(Matrix.of(1, 4, 90, 90, 90, 90));
        assertArrayEquals(new double[] {0.5, 0.5}, probabilities, 1e-8);
        assertEquals(
                0, fit(regression, two.toTrainingSet(), Map.of()).model().predict(90, 90, 90, 90));
    }

    @Test
    void aRowWithAMissingValueIsPredictedNaN() {
        float[] row = {5, 3, Float.NaN, 1};
        assertEquals(
                Double.NaN, fit(regression, ROWS.toTrainingSet(), Map.of()).model().predict(row));
        Fit fit = fit(classification, ROWS.toTrainingSet(), Map.of());
        assertEquals(Double.NaN, fit.model().predict(row));
        double[] shares =
                ((GaussianProcessClassifier) fit.model()).probabilities(Matrix.of(1, 4, row));
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, Double.NaN}, shares);
    }

    @Test
    void aModelTooLargeToStoreIsRefused() {
        int rows = 12_000;
        float[] values = new float[rows];
        TrainingSet data =
                TrainingSet.of(
                        Matrix.of(rows, 1, values),
                        IntStream.range(0, rows).mapToDouble(row -> row % 2).toArray());
        InvalidTrainingData refusal =
                assertThrows(InvalidTrainingData.class, () -> fit(classification, data, Map.of()));
        assertTrue(refusal.hint().contains("sample"), refusal.hint());
    }

    private static Fit fit(Learner learner, TrainingSet data, Map<String, Object> given) {
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE);
    }
}
