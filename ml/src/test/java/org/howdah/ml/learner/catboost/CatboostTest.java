package org.howdah.ml.learner.catboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.metric.Metrics;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatboostTest {
    private static final Learner REGRESSION = Learners.of("catboost", Task.REGRESSION);
    private static final Learner CLASSIFICATION = Learners.of("catboost", Task.CLASSIFICATION);
    private static final TrainingSet DIABETES = Dataset.load("diabetes").toTrainingSet();
    private static final TrainingSet IRIS = Dataset.load("iris").toTrainingSet();

    @ParameterizedTest
    @ValueSource(strings = {"iterations", "n_estimators", "num_boost_round", "num_trees"})
    void thereAreAsManyTreesAsAreAskedFor(String name) throws IOException {
        String json = json(fit(REGRESSION, DIABETES, Map.of(name, 7)));
        assertEquals(8, json.split("leaf_values", -1).length);
    }

    /** One tree of all borders, without noise and penalty, is the means of its leaves. */
    @Test
    void leavesAreTheMeansOfTheirRows() {
        TrainingSet data = TrainingSet.of(Matrix.of(4, 1, 1, 2, 3, 4), new double[] {1, 2, 3, 10});
        Map<String, Object> given = exact();
        given.put("depth", 3);
        given.put("iterations", 1);
        assertArrayEquals(
                data.target(), fit(REGRESSION, data, given).predict(data.features()), 1e-12);
    }

    @Test
    void theFirstSplitIsThatOfTheLeastSquaredError() {
        TrainingSet data = TrainingSet.of(Matrix.of(4, 1, 1, 2, 3, 4), new double[] {1, 2, 3, 10});
        Map<String, Object> given = exact();
        given.put("depth", 1);
        given.put("iterations", 1);
        given.put("score_function", "L2");
        double[] expected = {2, 2, 2, 10};
        assertArrayEquals(expected, fit(REGRESSION, data, given).predict(data.features()), 1e-12);
    }

    private static Map<String, Object> exact() {
        Map<String, Object> given = new HashMap<>();
        given.put("learning_rate", 1);
        given.put("l2_leaf_reg", 0);
        given.put("random_strength", 0);
        given.put("bootstrap_type", "No");
        return given;
    }

    /** A constant feature leaves nothing but the mean, the median, the share, the logarithm. */
    @ParameterizedTest
    @CsvSource({"RMSE, 4", "MAE, 2.5", "Quantile:alpha=0.75, 6.5", "Poisson, 4"})
    void withoutSplitsTheBestConstantIsPredicted(String loss, double expected) {
        TrainingSet data = TrainingSet.of(Matrix.of(4, 1, 1, 1, 1, 1), new double[] {1, 2, 3, 10});
        Map<String, Object> given = Map.of("loss_function", loss, "l2_leaf_reg", 0);
        assertEquals(expected, fit(REGRESSION, data, given).predict(1f), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain", "Ordered"})
    void eitherBoostingLearns(String type) {
        int[] train = IntStream.range(0, 442).filter(row -> row % 4 != 0).toArray();
        int[] test = IntStream.range(0, 442).filter(row -> row % 4 == 0).toArray();
        Map<String, Object> given =
                Map.of("boosting_type", type, "iterations", 100, "learning_rate", 0.1);
        Model model = fit(REGRESSION, DIABETES.select(train), given);
        double r2 = Metrics.of(model, DIABETES.select(test)).getOrDefault("r2", Double.NaN);
        assertTrue(r2 > 0.35, () -> "r2 " + r2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bayesian", "Bernoulli", "MVS", "No"})
    void everyBootstrapLearnsAndIsRepeatable(String type) {
        Map<String, Object> given = Map.of("bootstrap_type", type, "iterations", 50);
        Model model = fit(CLASSIFICATION, IRIS, given);
        assertTrue(Metrics.of(model, IRIS).getOrDefault("accuracy", 0.0) > 0.95);
        assertArrayEquals(Artifact.write(model), Artifact.write(fit(CLASSIFICATION, IRIS, given)));
    }

    @Test
    void anotherSeedGivesAnotherModel() {
        Map<String, Object> one = Map.of("iterations", 10, "random_seed", 1);
        Map<String, Object> other = Map.of("iterations", 10, "random_state", 2);
        assertFalse(
                Arrays.equals(
                        Artifact.write(fit(REGRESSION, DIABETES, one)),
                        Artifact.write(fit(REGRESSION, DIABETES, other))));
    }

    @Test
    void balancedWeightsMoveProbabilities() {
        TrainingSet data = IRIS.select(IntStream.range(45, 150).toArray());
        Classifier plain = (Classifier) fit(CLASSIFICATION, data, Map.of("iterations", 5));
        Classifier balanced =
                (Classifier)
                        fit(
                                CLASSIFICATION,
                                data,
                                Map.of("iterations", 5, "auto_class_weights", "Balanced"));
        Matrix first = data.features().slice(0, 5);
        assertTrue(balanced.probabilities(first)[0] > plain.probabilities(first)[0]);
    }

    @Test
    void theLearningRateFollowsTheRowsAndIterations() {
        double standard = LearningRate.of(new Loss.SquaredError(), true, 10_000, 1000);
        assertEquals(Math.exp(0.158 * Math.log(10_000) - 4.287), standard, 1e-6);
        assertTrue(LearningRate.of(new Loss.SquaredError(), true, 10_000, 100) > standard);
        assertEquals(0.03, LearningRate.of(new Loss.Poisson(), false, 10_000, 100));
    }

    @Test
    void bordersLieBetweenAllValuesWhereThereAreFew() {
        assertArrayEquals(new float[] {1.5f, 3}, Borders.of(new float[] {2, 1, 4, 2, 1}, 254));
        assertEquals(0, Borders.of(new float[] {7, 7}, 254).length);
    }

    @Test
    void bordersCutManyValuesIntoEqualBins() {
        float[] values = new float[1024];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        assertArrayEquals(new float[] {255.5f, 511.5f, 767.5f}, Borders.of(values, 3));
    }

    @Test
    void missingValuesAreRefusedIfForbidden() {
        TrainingSet data = TrainingSet.of(Matrix.of(3, 1, 1, Float.NaN, 3), new double[] {1, 2, 3});
        assertThrows(
                InvalidTrainingData.class,
                () -> fit(REGRESSION, data, Map.of("nan_mode", "Forbidden")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text_features", "monotone_constraints", "per_feature_ctr", "langevin"})
    void whatIsNotSupportedIsRefusedByName(String name) {
        InvalidHyperparameter refusal =
                assertThrows(
                        InvalidHyperparameter.class,
                        () -> REGRESSION.schema().resolve(Map.of(name, 1)));
        assertTrue(String.valueOf(refusal.getMessage()).contains(name));
    }

    @Test
    void aBinaryLossForThreeLabelsIsRefused() {
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit(CLASSIFICATION, IRIS, Map.of("loss_function", "Logloss")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"float_feature_index\":| \"float_feature_index\":9",
                "\"leaf_weights\":[| \"leaf_weights\":[1,",
                "\"leaf_values\":[| \"leaf_values\":[null,",
                "RMSE| LambdaMart",
                "\"scale_and_bias\":[1| \"scale_and_bias\":[2",
                "\"oblivious_trees\"| \"trees\"",
                "}| "
            })
    void aDamagedModelIsUnreadable(String part, String damaged) throws IOException {
        String json = json(fit(REGRESSION, DIABETES, Map.of("iterations", 2)));
        assertEquals(10, read(json).features());
        String broken = json.replace(part, damaged == null ? "" : damaged);
        assertThrows(IOException.class, () -> read(broken));
    }

    private static Model read(String json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(content.length);
        out.write(content);
        return CatboostRegressionModel.read(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static String json(Model model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return new String(bytes.toByteArray(), 4, bytes.size() - 4, StandardCharsets.UTF_8);
    }

    private static Model fit(Learner learner, TrainingSet data, Map<String, Object> given) {
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE).model();
    }
}
