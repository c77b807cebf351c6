package org.howdah.ml.learner.lightgbm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.data.MatrixBuilder;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Important;
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

class LightgbmTest {
    private static final Learner REGRESSION = Learners.of("lightgbm", Task.REGRESSION);
    private static final Learner CLASSIFICATION = Learners.of("lightgbm", Task.CLASSIFICATION);
    private static final TrainingSet DIABETES = Dataset.load("diabetes").toTrainingSet();
    private static final TrainingSet IRIS = Dataset.load("iris").toTrainingSet();
    private static final TrainingSet CANCER = Dataset.load("breast_cancer").toTrainingSet();

    @ParameterizedTest
    @ValueSource(strings = {"n_estimators", "num_iterations", "num_boost_round", "max_iter"})
    void thereAreAsManyTreesAsAreAskedFor(String name) {
        assertEquals(7, trees(fit(REGRESSION, DIABETES, Map.of(name, 7))));
        assertEquals(21, trees(fit(CLASSIFICATION, IRIS, Map.of(name, 7))));
    }

    @Test
    void thereAreAHundredTreesWithoutAsking() {
        assertEquals(100, trees(fit(REGRESSION, DIABETES, Map.of())));
    }

    private static long trees(Model model) {
        return Library.text(model).lines().filter(line -> line.startsWith("Tree=")).count();
    }

    @Test
    void samplingIsRepeatableBySeed() {
        Map<String, Object> given =
                Map.of("subsample", 0.5, "subsample_freq", 1, "colsample_bytree", 0.5);
        assertArrayEquals(bytes(DIABETES, given), bytes(DIABETES, given));
        Map<String, Object> other =
                Map.of(
                        "subsample",
                        0.5,
                        "subsample_freq",
                        1,
                        "colsample_bytree",
                        0.5,
                        "random_state",
                        9);
        assertFalse(Arrays.equals(bytes(DIABETES, given), bytes(DIABETES, other)));
    }

    @Test
    void anAliasMeansTheSame() {
        // the file tells what was set by LightGBM's own names
        assertArrayEquals(
                bytes(DIABETES, Map.of("min_child_samples", 5, "reg_lambda", 2)),
                bytes(DIABETES, Map.of("min_data_in_leaf", 5, "lambda_l2", 2)));
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

    /** The library has one number of threads in the whole process. */
    @Test
    void trainingsOfDifferentThreadsAtTheSameTimeDoNotDisturbEachOther() {
        byte[] alone = bytes(DIABETES, Map.of("n_jobs", 1, "n_estimators", 20));
        IntStream.range(0, 12)
                .parallel()
                .forEach(
                        number -> {
                            Map<String, Object> given =
                                    Map.of("n_jobs", 1 + number % 2, "n_estimators", 20);
                            assertArrayEquals(alone, bytes(DIABETES, given));
                        });
    }

    @Test
    void weightsOfLabelsMoveProbabilities() {
        Classifier plain = (Classifier) fit(CLASSIFICATION, CANCER, Map.of("n_estimators", 5));
        Map<String, Object> given = Map.of("n_estimators", 5, "class_weight", Map.of("0", 10));
        Classifier weighted = (Classifier) fit(CLASSIFICATION, CANCER, given);
        assertTrue(firstOf(weighted) > firstOf(plain) + 0.1);
    }

    private static double firstOf(Classifier model) {
        double[] all = model.probabilities(CANCER.features());
        return IntStream.range(0, CANCER.rows())
                .mapToDouble(row -> all[2 * row])
                .average()
                .orElse(0);
    }

    @Test
    void oneAgainstTheRestHasProbabilities() {
        Classifier model = (Classifier) fit(CLASSIFICATION, IRIS, Map.of("objective", "ova"));
        double[] probabilities = model.probabilities(IRIS.features().slice(0, 1));
        assertEquals(1, Arrays.stream(probabilities).sum(), 1e-12);
        assertTrue(accuracy(model, IRIS) > 0.97);
    }

    private static double accuracy(Model model, TrainingSet data) {
        return Metrics.of(model, data).getOrDefault("accuracy", Double.NaN);
    }

    @Test
    void importancesAddUpToOneByEitherKind() {
        for (String type : new String[] {"split", "gain"}) {
            Model model = fit(REGRESSION, DIABETES, Map.of("importance_type", type));
            double[] importances = ((Important) model).importances();
            assertEquals(1, Arrays.stream(importances).sum(), 1e-12);
            assertArrayEquals(
                    importances, ((Important) Artifact.read(Artifact.write(model))).importances());
        }
    }

    @Test
    void earlyStoppingKeepsTheBestRounds() {
        int[] train = IntStream.range(0, 300).toArray();
        int[] validation = IntStream.range(300, 442).toArray();
        TrainingSet data = DIABETES.select(train).withValidation(DIABETES.select(validation));
        long kept = trees(fit(REGRESSION, data, Map.of("early_stopping_rounds", 5)));
        assertTrue(kept > 1 && kept < 100, () -> kept + " trees");
    }

    @Test
    void earlyStoppingWithoutValidationRowsIsRefused() {
        assertRefused(DIABETES, Map.of("early_stopping_rounds", 5));
    }

    @Test
    void earlyStoppingOfDropoutsIsRefused() {
        assertRefused(DIABETES, Map.of("early_stopping_rounds", 5, "boosting_type", "dart"));
    }

    @Test
    void aForestOfAllRowsAndAllFeaturesIsRefused() {
        assertRefused(DIABETES, Map.of("boosting_type", "rf"));
    }

    private static void assertRefused(TrainingSet data, Map<String, Object> given) {
        InvalidHyperparameter refusal =
                assertThrows(InvalidHyperparameter.class, () -> fit(REGRESSION, data, given));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(
                given.keySet().stream().anyMatch(name -> message.contains(name.substring(0, 8))));
    }

    @Test
    void aTargetThatTheObjectiveCannotHaveIsRefused() {
        double[] negative = Arrays.stream(DIABETES.target()).map(value -> -value).toArray();
        TrainingSet data = TrainingSet.of(DIABETES.features(), negative);
        assertThrows(
                InvalidTrainingData.class,
                () -> fit(REGRESSION, data, Map.of("objective", "poisson")));
    }

    private static final String STUMPS =
            """
            tree
            num_tree_per_iteration=1
            max_feature_idx=9
            objective=regression

            Tree=0
            num_leaves=4
            split_feature=0 1 2
            split_gain=1 1 1
            threshold=1 2 3
            decision_type=2 2 2
            left_child=1 2 -1
            right_child=-2 -3 -4
            leaf_value=1 2 3 4
            leaf_count=1 1 1 1
            internal_count=4 3 2

            end of trees
            """;

    @Test
    void aModelFileIsReadable() throws IOException {
        assertEquals(10, read(STUMPS).features());
    }

    @ParameterizedTest
    @CsvSource({
        "left_child=1 2 -1, left_child=1 1 -1",
        "left_child=1 2 -1, left_child=0 2 -1",
        "left_child=1 2 -1, left_child=1 2 -4",
        "right_child=-2, right_child=-9",
        "split_feature=0, split_feature=10",
        "split_feature=0, split_feature=-1",
        "decision_type=2, decision_type=1",
        "end of trees, end",
        "num_leaves=4, num_leaves=2000000000",
        "num_leaves=4, num_leaves=0",
        "threshold=1, threshold=x",
        "max_feature_idx=9, max_feature_idx=-1",
        "num_tree_per_iteration=1, num_tree_per_iteration=3",
        "objective=regression, objective=lambdarank"
    })
    void aDamagedModelFileIsUnreadable(String part, String damaged) {
        assertThrows(IOException.class, () -> read(STUMPS.replace(part, damaged)));
    }

    private static Booster read(String text) throws IOException {
        return Booster.of(text.getBytes(StandardCharsets.UTF_8), false);
    }

    private static byte[] bytes(TrainingSet data, Map<String, Object> given) {
        return Artifact.write(fit(REGRESSION, data, given));
    }

    private static Model fit(Learner learner, TrainingSet data, Map<String, Object> given) {
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE).model();
    }
}
