package org.howdah.ml.learner.catboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.catboost.CatBoostModel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CatBoost's own library finds the categories of models by their texts. */
class CatboostCategoriesApplierTest {
    private static final int TOWNS = 90;

    @ParameterizedTest
    @CsvSource({"0, Borders", "0.1, Borders", "0, Buckets", "0, Counter"})
    void regression(double missing, String statistic) throws Exception {
        TrainingSet data = new CategoricalExample(TOWNS, 1).rows(1500, missing);
        Model model = fit(Task.REGRESSION, data, Map.of("simple_ctr", statistic));
        assertArrayEquals(raw(model, data.features(), false), model.predict(data.features()), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void categoriesOneByOneAndStatisticsOfThem(int few) throws Exception {
        TrainingSet data = new CategoricalExample(TOWNS, 1).rows(1500, 0.1);
        Model model = fit(Task.REGRESSION, data, Map.of("one_hot_max_size", few));
        assertArrayEquals(raw(model, data.features(), false), model.predict(data.features()), 1e-9);
    }

    @Test
    void wholeNumbersAsCategories() throws Exception {
        TrainingSet data = new CategoricalExample(TOWNS, 1).rows(1500, 0);
        Model model =
                fit(
                        Task.REGRESSION,
                        data,
                        Map.of("cat_features", List.of("shop"), "boosting_type", "Ordered"));
        assertArrayEquals(raw(model, data.features(), true), model.predict(data.features()), 1e-9);
    }

    @Test
    void categoriesThatWereNotTrained() throws Exception {
        TrainingSet data = new CategoricalExample(TOWNS, 1).rows(1500, 0);
        Model model = fit(Task.REGRESSION, data, Map.of());
        Matrix unseen = new CategoricalExample(TOWNS, 2).rows(500, 1).features();
        assertArrayEquals(raw(model, unseen, false), model.predict(unseen), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"2, Logloss", "4, MultiClass", "4, MultiClassOneVsAll"})
    void classification(int labels, String loss) throws Exception {
        TrainingSet data =
                CategoricalExample.labelled(
                        new CategoricalExample(TOWNS, 1).rows(1500, 0.1), labels);
        Classifier model =
                (Classifier) fit(Task.CLASSIFICATION, data, Map.of("loss_function", loss));
        double[] raw = raw(model, data.features(), false);
        double[] probabilities = model.probabilities(data.features());
        for (int row = 0; row < data.rows(); row++) {
            for (int label = 0; label < labels; label++) {
                double expected =
                        switch (loss) {
                            case "Logloss" -> sigmoid(label == 0 ? -raw[row] : raw[row]);
                            case "MultiClass" -> softmax(raw, row * labels, labels, label);
                            default -> sigmoid(raw[row * labels + label]);
                        };
                assertEquals(expected, probabilities[row * labels + label], 1e-9);
            }
        }
    }

    private static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }

    private static double softmax(double[] raw, int at, int labels, int label) {
        double sum = 0;
        for (int i = 0; i < labels; i++) {
            sum += Math.exp(raw[at + i]);
        }
        return Math.exp(raw[at + label]) / sum;
    }

    /** CatBoost takes numbers and categories apart. */
    private static double[] raw(Model model, Matrix rows, boolean shops) throws Exception {
        float[][] numbers = new float[rows.rows()][];
        String[][] categories = new String[rows.rows()][];
        for (int row = 0; row < rows.rows(); row++) {
            int town = (int) rows.get(row, 1);
            String named = town == 0 ? CategoricalFeature.MISSING : CategoricalExample.town(town);
            String side = rows.get(row, 2) == 1 ? "left" : "right";
            String shop = Integer.toString((int) rows.get(row, 3));
            categories[row] = shops ? new String[] {named, side, shop} : new String[] {named, side};
            numbers[row] =
                    shops
                            ? new float[] {rows.get(row, 0)}
                            : new float[] {rows.get(row, 0), rows.get(row, 3)};
        }
        byte[] json = CatboostJson.of(model).getBytes(StandardCharsets.UTF_8);
        try (CatBoostModel library = CatBoostModel.loadModel(json, "json")) {
            return library.predict(numbers, categories).copyRowMajorPredictions();
        }
    }

    private static Model fit(Task task, TrainingSet data, Map<String, Object> given) {
        Learner learner = Learners.of("catboost", task);
        Map<String, Object> all = new HashMap<>(given);
        all.put("iterations", 60);
        return learner.fit(data, learner.schema().resolve(all), Progress.NONE).model();
    }
}
