package org.howdah.ml.learner.catboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Explained;
import org.howdah.ml.learner.Feature;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatboostCategoriesTest {
    private static final Learner REGRESSION = Learners.of("catboost", Task.REGRESSION);
    private static final Learner CLASSIFICATION = Learners.of("catboost", Task.CLASSIFICATION);
    private static final Map<String, Object> FAST =
            Map.of("iterations", 100, "learning_rate", 0.1, "depth", 4);

    /** Half of the towns have one effect, the others another, without an order of their codes. */
    @ParameterizedTest
    @ValueSource(strings = {"Plain", "Ordered"})
    void manyCategoriesAreLearnedBetterThanTheirCodes(String type) {
        CategoricalExample example = new CategoricalExample(200, 1);
        TrainingSet train = example.rows(4000, 0);
        TrainingSet test = example.rows(2000, 0);
        Map<String, Object> given =
                Map.of("iterations", 100, "learning_rate", 0.1, "boosting_type", type);
        double categories = r2(fit(REGRESSION, train, given), test);
        double codes = r2(fit(REGRESSION, undescribed(train), given), undescribed(test));
        assertTrue(categories > 0.75, () -> "r2 " + categories);
        assertTrue(categories > codes + 0.2, () -> "%s, %s".formatted(categories, codes));
    }

    /** 500 categories of 4 rows each: the mean of a category's targets would tell them all. */
    @ParameterizedTest
    @ValueSource(strings = {"Plain", "Ordered"})
    void aCategoryOfNoMeaningDoesNotLeakTheTarget(String type) {
        TrainingSet train = noise(2000, 500, 1);
        TrainingSet test = noise(2000, 500, 2);
        Map<String, Object> given =
                Map.of("iterations", 100, "learning_rate", 0.1, "boosting_type", type);
        Model model = fit(CLASSIFICATION, train, given);
        double ofTraining = Metrics.of(model, train).getOrDefault("accuracy", 0.0);
        double ofTest = Metrics.of(model, test).getOrDefault("accuracy", 0.0);
        double ofTargetMeans = accuracyOfMeans(train, 500);
        assertTrue(ofTargetMeans > 0.66, () -> "means " + ofTargetMeans);
        assertTrue(ofTraining - ofTest < 0.08, () -> ofTraining + " and " + ofTest);
    }

    private static TrainingSet noise(int rows, int categories, long seed) {
        Random random = new Random(seed);
        float[] values = new float[rows];
        double[] targets = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = 1 + row % categories;
            targets[row] = random.nextInt(2);
        }
        List<String> names = IntStream.range(0, categories).mapToObj(i -> "c" + i).toList();
        return TrainingSet.of(Matrix.of(rows, 1, values), targets)
                .describedBy(List.of(Feature.category("noise", names)));
    }

    private static double accuracyOfMeans(TrainingSet rows, int categories) {
        double[] sums = new double[categories + 1];
        double[] counts = new double[categories + 1];
        for (int row = 0; row < rows.rows(); row++) {
            sums[(int) rows.features().get(row, 0)] += rows.target()[row];
            counts[(int) rows.features().get(row, 0)]++;
        }
        int right = 0;
        for (int row = 0; row < rows.rows(); row++) {
            int category = (int) rows.features().get(row, 0);
            right += (sums[category] / counts[category] > 0.5) == (rows.target()[row] > 0) ? 1 : 0;
        }
        return (double) right / rows.rows();
    }

    @Test
    void aCategoryThatWasNotTrainedHasThePriorAlone() {
        TrainingSet train = new CategoricalExample(20, 1).rows(500, 0);
        Model model = fit(REGRESSION, train, FAST);
        float[] missing = {0.5f, 0, 1, 20};
        float[] notANumber = {0.5f, Float.NaN, 1, 20};
        float[] unknown = {0.5f, 99, 1, 20};
        assertEquals(model.predict(missing), model.predict(unknown), 0);
        assertEquals(model.predict(missing), model.predict(notANumber), 0);
    }

    @Test
    void missingIsACategoryWhereTrainingRowsHadIt() {
        TrainingSet rows = new CategoricalExample(20, 1).rows(500, 0);
        double[] targets = rows.target().clone();
        float[] values = rows.features().block(0).clone();
        for (int row = 0; row < 100; row++) {
            values[row * CategoricalExample.COLUMNS + 1] = 0;
            targets[row] = 50;
        }
        TrainingSet train =
                TrainingSet.of(Matrix.of(500, 4, values), targets).describedBy(rows.described());
        Model model = fit(REGRESSION, train, FAST);
        assertTrue(model.predict(0.5f, 0, 1, 20) > 40);
        assertTrue(model.predict(0.5f, 3, 1, 20) < 15);
        // it differs from a category that the training rows didn't have, by its code
        assertTrue(model.predict(0.5f, 99, 1, 20) < model.predict(0.5f, 0, 1, 20));
    }

    @Test
    void numbersAreCategoriesByPositionOrName() {
        TrainingSet train = new CategoricalExample(20, 1).rows(2000, 0);
        Model plain = fit(REGRESSION, train, FAST);
        Model byName = fit(REGRESSION, train, with("cat_features", List.of("shop")));
        Model byPosition = fit(REGRESSION, train, with("cat_features", List.of(3)));
        assertArrayEquals(Artifact.write(byName), Artifact.write(byPosition));
        assertFalse(Arrays.equals(Artifact.write(plain), Artifact.write(byName)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"town of birth", "Size"})
    void anUnknownFeatureIsRefusedWithTheKnownOnes(String name) {
        TrainingSet train = new CategoricalExample(20, 1).rows(100, 0);
        InvalidHyperparameter refusal =
                assertThrows(
                        InvalidHyperparameter.class,
                        () -> fit(REGRESSION, train, with("cat_features", List.of(name))));
        assertTrue(String.valueOf(refusal.getMessage()).contains(name));
        assertTrue(refusal.hint().contains("size, town, side, shop"));
    }

    @Test
    void aFractionIsNoCategory() {
        TrainingSet train = new CategoricalExample(20, 1).rows(100, 0);
        assertThrows(
                InvalidTrainingData.class,
                () -> fit(REGRESSION, train, with("cat_features", List.of("size"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Borders",
                "Buckets",
                "Counter",
                "Borders:CtrBorderCount=5:Prior=0.5/1",
                "Counter:Prior=2"
            })
    void statisticsCanBeChosen(String description) {
        TrainingSet train = new CategoricalExample(50, 1).rows(1000, 0);
        Model model = fit(REGRESSION, train, with("simple_ctr", description));
        assertTrue(r2(model, train) > 0.3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FeatureFreq",
                "Borders:Prior=1/2",
                "Borders:TargetBorderCount=3",
                "",
                "Borders:"
            })
    void otherStatisticsAreRefused(String description) {
        assertThrows(
                InvalidHyperparameter.class,
                () -> REGRESSION.schema().resolve(Map.of("simple_ctr", List.of(description))));
    }

    @Test
    void combinationsAreRefusedWithTheWayOut() {
        InvalidHyperparameter refusal =
                assertThrows(
                        InvalidHyperparameter.class,
                        () -> REGRESSION.schema().resolve(Map.of("max_ctr_complexity", 4)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("concatenate columns in a view"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain", "Ordered"})
    void theSameRowsGiveTheSameModelInOneThreadOrMore(String type) {
        TrainingSet train = new CategoricalExample(50, 1).rows(3000, 0.1);
        Map<String, Object> given = with("boosting_type", type);
        byte[] one = Artifact.write(fit(REGRESSION, train, given, new Alone()));
        assertArrayEquals(one, Artifact.write(fit(REGRESSION, train, given)));
        byte[] seeded = Artifact.write(fit(REGRESSION, train, with("random_seed", 5)));
        assertFalse(Arrays.equals(one, seeded));
    }

    private static final class Alone implements Progress {
        @Override
        public void check() {}

        @Override
        public int threads() {
            return 1;
        }
    }

    @Test
    void aModelReadPredictsTheSameRowByRow() {
        CategoricalExample example = new CategoricalExample(50, 1);
        TrainingSet train = CategoricalExample.labelled(example.rows(1000, 0.1), 3);
        Classifier model =
                (Classifier) fit(CLASSIFICATION, train, with("cat_features", List.of("shop")));
        byte[] bytes = Artifact.write(model);
        Classifier read = (Classifier) Artifact.read(bytes);
        assertArrayEquals(bytes, Artifact.write(read));
        double[] all = model.probabilities(train.features());
        assertArrayEquals(all, read.probabilities(train.features()));
        double[] one = new double[3];
        for (int row = 0; row < 100; row++) {
            read.probabilities(train.features().block(0), row * 4, 1, one, 0);
            assertArrayEquals(Arrays.copyOfRange(all, row * 3, row * 3 + 3), one);
        }
    }

    @Test
    void contributionsAddUpToTheRawPrediction() {
        TrainingSet train = new CategoricalExample(50, 1).rows(500, 0.1);
        Explained model = (Explained) fit(REGRESSION, train, FAST);
        double[] contributions = new double[5];
        for (int row = 0; row < 50; row++) {
            model.contributions(train.features().block(0), row * 4, contributions);
            float[] values = Arrays.copyOfRange(train.features().block(0), row * 4, row * 4 + 4);
            assertEquals(model.predict(values), Arrays.stream(contributions).sum(), 1e-6);
        }
    }

    /** A tree of one feature: what it adds to the mean of all rows is the feature's. */
    @Test
    void aCategoryIsOneFeatureHoweverItIsAsked() {
        TrainingSet rows = new CategoricalExample(50, 1).rows(500, 0);
        float[] onlyTown = rows.features().block(0).clone();
        for (int i = 0; i < onlyTown.length; i++) {
            onlyTown[i] = i % 4 == 1 ? onlyTown[i] : 1;
        }
        TrainingSet train =
                TrainingSet.of(Matrix.of(500, 4, onlyTown), rows.target())
                        .describedBy(rows.described());
        Model model = fit(REGRESSION, train, FAST);
        assertArrayEquals(new double[] {0, 1, 0, 0}, ((Important) model).importances(), 1e-12);
        double[] contributions = new double[5];
        ((Explained) model).contributions(onlyTown, 0, contributions);
        assertEquals(0, contributions[0] + contributions[2] + contributions[3], 0);
        assertEquals(
                model.predict(Arrays.copyOf(onlyTown, 4)),
                contributions[1] + contributions[4],
                1e-6);
    }

    @Test
    void categoriesAreNoFormula() {
        TrainingSet train = new CategoricalExample(50, 1).rows(500, 0);
        assertTrue(fit(REGRESSION, train, FAST).computation().isEmpty());
        assertTrue(fit(REGRESSION, undescribed(train), FAST).computation().isPresent());
    }

    @Test
    void cancellingEndsTheStatistics() {
        TrainingSet train = new CategoricalExample(50, 1).rows(500, 0);
        Progress cancelled =
                () -> {
                    throw new IllegalStateException("cancelled");
                };
        assertThrows(IllegalStateException.class, () -> fit(REGRESSION, train, FAST, cancelled));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"hash_stride\":3| \"hash_stride\":0",
                "\"hash_map\":[\"| \"hash_map\":[\"1",
                "\"members\":[1.0| \"members\":[9.0",
                "\"hashes\":[| \"hashes\":[1,",
                "\"flat_feature_index\":1| \"flat_feature_index\":0",
                "\"ctr_type\":\"Borders\"| \"ctr_type\":\"FeatureFreq\"",
                "\"cat_feature_index\":0| \"cat_feature_index\":7",
                "\"target_border_idx\":0| \"target_border_idx\":4",
                "\"ctr_data\"| \"data\""
            })
    void aDamagedModelIsUnreadable(String part, String damage) throws IOException {
        TrainingSet train = new CategoricalExample(50, 1).rows(500, 0);
        Model model = fit(REGRESSION, train, Map.of("iterations", 5));
        String json = CatboostJson.of(model);
        String damaged = json.replace(part, damage);
        assertEquals(4, CatboostJson.read(json).features());
        assertThrows(IOException.class, () -> CatboostJson.read(damaged));
    }

    private static TrainingSet undescribed(TrainingSet rows) {
        return TrainingSet.of(rows.features(), rows.target());
    }

    private static double r2(Model model, TrainingSet rows) {
        return Metrics.of(model, rows).getOrDefault("r2", Double.NaN);
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> all = new HashMap<>(FAST);
        all.put(name, value);
        return all;
    }

    private static Model fit(Learner learner, TrainingSet data, Map<String, Object> given) {
        return fit(learner, data, given, Progress.NONE);
    }

    private static Model fit(
            Learner learner, TrainingSet data, Map<String, Object> given, Progress progress) {
        return learner.fit(data, learner.schema().resolve(given), progress).model();
    }
}
