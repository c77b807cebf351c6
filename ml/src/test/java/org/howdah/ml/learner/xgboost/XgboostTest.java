package org.howdah.ml.learner.xgboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.data.MatrixBuilder;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;

class XgboostTest {
    private static final Learner REGRESSION = new XgboostRegression();
    private static final Learner CLASSIFICATION = new XgboostClassification();
    private static final TrainingSet DIABETES = Dataset.load("diabetes").toTrainingSet();
    private static final TrainingSet IRIS = Dataset.load("iris").toTrainingSet();

    @Test
    void sameDataAndSeedGiveTheSameBytes() {
        Map<String, Object> given = Map.of("subsample", 0.5, "random_state", 42);
        assertArrayEquals(bytes(DIABETES, given), bytes(DIABETES, given));
    }

    @Test
    void sameDataAndSeedGiveTheSameBytesWithTwoThreads() {
        Map<String, Object> given = Map.of("subsample", 0.5, "n_jobs", 2, "n_estimators", 10);
        assertArrayEquals(bytes(DIABETES, given), bytes(DIABETES, given));
    }

    @Test
    void anotherSeedGivesAnotherModel() {
        byte[] one = bytes(DIABETES, Map.of("subsample", 0.5, "random_state", 1));
        byte[] other = bytes(DIABETES, Map.of("subsample", 0.5, "random_state", 2));
        assertTrue(!Arrays.equals(one, other));
    }

    @Test
    void metricsOfAListAreRecordedInOrder() {
        Map<String, Object> given =
                Map.of("eval_metric", List.of("mae", "tweedie-nloglik@1.5", "rmse"));
        Fit fit = REGRESSION.fit(DIABETES, REGRESSION.schema().resolve(given), Progress.NONE);
        assertEquals(
                List.of("training_mae", "training_tweedie_nloglik@1.5", "training_rmse"),
                List.copyOf(fit.metrics().keySet()));
        double sum = 0;
        double[] predicted = fit.model().predict(DIABETES.features());
        for (int row = 0; row < predicted.length; row++) {
            sum += Math.pow(predicted[row] - DIABETES.target()[row], 2);
        }
        double expected = Math.sqrt(sum / predicted.length);
        assertEquals(expected, fit.metrics().getOrDefault("training_rmse", 0.0), 1e-4 * expected);
    }

    @Test
    void theLastOfSeveralMetricsEndsTheRounds() {
        TrainingSet data = IRIS.withValidation(IRIS);
        Map<String, Object> one = Map.of("eval_metric", "merror", "early_stopping_rounds", 2);
        Map<String, Object> two =
                Map.of("eval_metric", List.of("mlogloss", "merror"), "early_stopping_rounds", 2);
        Fit first = CLASSIFICATION.fit(data, CLASSIFICATION.schema().resolve(one), Progress.NONE);
        Fit second = CLASSIFICATION.fit(data, CLASSIFICATION.schema().resolve(two), Progress.NONE);
        assertArrayEquals(
                first.model().predict(IRIS.features()), second.model().predict(IRIS.features()));
        assertEquals(
                first.metrics().get("validation_merror"),
                second.metrics().get("validation_merror"));
        assertEquals(2, second.metrics().size());
    }

    @Test
    void postgresmlsNameOfGrowingByLossMeansTheLibrarys() {
        assertArrayEquals(
                bytes(DIABETES, Map.of("grow_policy", "lossguide", "max_leaves", 5)),
                bytes(DIABETES, Map.of("grow_policy", "loss_guide", "max_leaves", 5)));
    }

    @Test
    void anAliasMeansTheSame() {
        assertArrayEquals(
                bytes(DIABETES, Map.of("learning_rate", 0.1, "reg_lambda", 2)),
                bytes(DIABETES, Map.of("eta", 0.1, "lambda", 2)));
    }

    @Test
    void rowsInBlocksGiveTheSameModelAsInOneArray() {
        MatrixBuilder builder = Matrix.builder(10);
        for (int row = 0; row < DIABETES.rows(); row++) {
            builder.add(
                    Arrays.copyOfRange(DIABETES.features().block(row), row * 10, row * 10 + 10), 1);
        }
        TrainingSet blocks = TrainingSet.of(builder.build(), DIABETES.target());
        assertArrayEquals(bytes(DIABETES, Map.of()), bytes(blocks, Map.of()));
    }

    @Test
    void labelsMayBeAnyNumbers() {
        double[] renamed = renamed(IRIS.target());
        TrainingSet data = TrainingSet.of(IRIS.features(), renamed);
        Classifier model = (Classifier) fit(CLASSIFICATION, data, Map.of("n_estimators", 10));
        Model plain = fit(CLASSIFICATION, IRIS, Map.of("n_estimators", 10));
        assertArrayEquals(new double[] {-7.5, 92.5, 192.5}, model.labels().toArray());
        assertArrayEquals(renamed(plain.predict(IRIS.features())), model.predict(data.features()));
    }

    private static double[] renamed(double[] labels) {
        return Arrays.stream(labels).map(label -> 100 * label - 7.5).toArray();
    }

    @Test
    void multiSoftmaxHasProbabilitiesToo() {
        Classifier model =
                (Classifier) fit(CLASSIFICATION, IRIS, Map.of("objective", "multi:softmax"));
        double[] probabilities = model.probabilities(IRIS.features().slice(0, 1));
        assertEquals(1, Arrays.stream(probabilities).sum(), 1e-6);
    }

    @Test
    void severalTargetsAreLearnedJointly() {
        double[] opposite = Arrays.stream(DIABETES.target()).map(value -> -value).toArray();
        TrainingSet joint =
                TrainingSet.joint(DIABETES.features(), List.of(DIABETES.target(), opposite));
        Model model = fit(REGRESSION, joint, Map.of());
        double[] predictions = model.predict(DIABETES.features());
        assertEquals(2, model.outputs());
        assertEquals(predictions[0], -predictions[1], 1e-2);
        assertEquals(DIABETES.target()[0], predictions[0], 20);
    }

    @Test
    void aValueThatMeansMissingIsMissing() {
        float[] zeros = DIABETES.features().block(0).clone();
        float[] holes = zeros.clone();
        for (int i = 0; i < zeros.length; i += 3) {
            zeros[i] = -999;
            holes[i] = Float.NaN;
        }
        Matrix marked = Matrix.of(DIABETES.rows(), 10, zeros);
        Matrix missing = Matrix.of(DIABETES.rows(), 10, holes);
        Model model =
                fit(REGRESSION, TrainingSet.of(marked, DIABETES.target()), Map.of("missing", -999));
        Model other = fit(REGRESSION, TrainingSet.of(missing, DIABETES.target()), Map.of());
        assertArrayEquals(other.predict(missing), model.predict(marked));
    }

    @Test
    void aCancelledFitEndsWithinARound() {
        AtomicInteger checks = new AtomicInteger();
        Progress cancelled =
                () -> {
                    if (checks.incrementAndGet() > 5) {
                        throw new CancellationException();
                    }
                };
        assertThrows(
                CancellationException.class,
                () -> REGRESSION.fit(DIABETES, REGRESSION.schema().standard(), cancelled));
        assertEquals(6, checks.get());
    }

    @Test
    void earlyStoppingKeepsTheBestRounds() {
        int[] train = IntStream.range(0, 300).toArray();
        int[] validation = IntStream.range(300, 442).toArray();
        TrainingSet data = DIABETES.select(train).withValidation(DIABETES.select(validation));
        Model stopped = fit(REGRESSION, data, Map.of("early_stopping_rounds", 5));
        Model whole = fit(REGRESSION, DIABETES.select(train), Map.of());
        assertTrue(squares(stopped, validation) < squares(whole, validation));
        assertNotEquals(whole.bytes(), stopped.bytes());
    }

    @Test
    void earlyStoppingWithoutValidationRowsIsRefused() {
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit(REGRESSION, DIABETES, Map.of("early_stopping_rounds", 5)));
    }

    @Test
    void aBinaryObjectiveForThreeLabelsIsRefused() {
        InvalidHyperparameter refusal =
                assertThrows(
                        InvalidHyperparameter.class,
                        () -> fit(CLASSIFICATION, IRIS, Map.of("objective", "binary:logistic")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("binary:logistic"));
    }

    @Test
    void aForestHasAsManyTreesAsAreAskedFor() {
        Learner forest = new XgboostRegression(XgboostParameters.FOREST);
        Model small = fit(forest, DIABETES, Map.of("n_estimators", 2));
        Model large = fit(forest, DIABETES, Map.of("n_estimators", 20));
        assertTrue(large.bytes() > 8 * small.bytes());
    }

    @Test
    void anExactForestOfSampledFeaturesIsRefused() {
        Learner forest = new XgboostRegression(XgboostParameters.FOREST);
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit(forest, DIABETES, Map.of("tree_method", "exact")));
    }

    @Test
    void infiniteFeaturesAreRefusedByPlace() {
        Matrix features = Matrix.of(2, 2, 1, 2, 3, Float.POSITIVE_INFINITY);
        InvalidTrainingData refusal =
                assertThrows(
                        InvalidTrainingData.class,
                        () ->
                                fit(
                                        REGRESSION,
                                        TrainingSet.of(features, new double[] {1, 2}),
                                        Map.of()));
        assertEquals("feature 2 is infinite in some rows", refusal.getMessage());
    }

    @Test
    void aTargetTooLargeForFloatIsRefused() {
        TrainingSet data = TrainingSet.of(Matrix.of(2, 1, 1, 2), new double[] {1, 1e39});
        assertThrows(InvalidTrainingData.class, () -> fit(REGRESSION, data, Map.of()));
    }

    private static double squares(Model model, int[] rows) {
        TrainingSet data = DIABETES.select(rows);
        double[] predictions = model.predict(data.features());
        double sum = 0;
        for (int row = 0; row < predictions.length; row++) {
            sum += Math.pow(predictions[row] - data.target()[row], 2);
        }
        return sum;
    }

    private static byte[] bytes(TrainingSet data, Map<String, Object> given) {
        return Artifact.write(fit(REGRESSION, data, given));
    }

    private static Model fit(Learner learner, TrainingSet data, Map<String, Object> given) {
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE).model();
    }
}
