package org.howdah.ml.learner.catboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.InvalidHyperparameter;
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

class CatboostEarlyStoppingTest {
    private static final Learner REGRESSION = Learners.of("catboost", Task.REGRESSION);
    private static final Learner CLASSIFICATION = Learners.of("catboost", Task.CLASSIFICATION);

    /** Remembers what iterations have brought. */
    private static final class Losses implements Progress {
        private final List<Double> losses = new ArrayList<>();

        @Override
        public void check() {}

        @Override
        public void report(long done, long total, Map<String, Double> evaluation) {
            losses.add(evaluation.get("validation_loss"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theModelIsTheBestOnTheValidationRows(boolean ordered) throws IOException {
        TrainingSet data = rows();
        TrainingSet validation = validation(data);
        Losses progress = new Losses();
        Map<String, Object> given =
                Map.of(
                        "early_stopping_rounds",
                        30,
                        "learning_rate",
                        0.3,
                        "boosting_type",
                        ordered ? "Ordered" : "Plain");
        Model model = fit(REGRESSION, data, given, progress);
        double least = progress.losses.stream().mapToDouble(loss -> loss).min().orElseThrow();
        double squares = 0;
        for (int row = 0; row < validation.rows(); row++) {
            int offset = validation.features().offset(row);
            double[] prediction = new double[1];
            model.predict(validation.features().block(row), offset, 1, prediction, 0);
            squares += Math.pow(prediction[0] - validation.target()[row], 2);
        }
        assertEquals(least, Math.sqrt(squares / validation.rows()), 1e-9);
        int trees = CatboostJson.of(model).split("leaf_values", -1).length - 1;
        assertTrue(trees < 970, () -> trees + " trees");
        assertEquals(trees - 1, progress.losses.indexOf(least));
    }

    @ParameterizedTest
    @CsvSource({"od_wait, 10", "od_pval, 0.01", "od_type, Iter"})
    void everyDetectorEndsBefore(String name, String value) throws IOException {
        Map<String, Object> given = new HashMap<>(Map.of("learning_rate", 0.3, "depth", 8));
        given.put(
                name,
                switch (name) {
                    case "od_wait" -> Integer.valueOf(value);
                    case "od_pval" -> Double.valueOf(value);
                    default -> value;
                });
        Model model = fit(REGRESSION, rows(), given, Progress.NONE);
        assertTrue(CatboostJson.of(model).split("leaf_values", -1).length < 900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MultiClass", "MultiClassOneVsAll"})
    void labelsOfValidationRowsAloneSayNothing(String loss) {
        TrainingSet data =
                CategoricalExample.labelled(new CategoricalExample(20, 1).rows(800, 0), 3);
        double[] others = data.target().clone();
        others[0] = 9;
        TrainingSet validation =
                TrainingSet.of(data.features(), others).describedBy(data.described()).slice(0, 200);
        Map<String, Object> given = Map.of("loss_function", loss, "early_stopping_rounds", 5);
        Model model = fit(CLASSIFICATION, data.withValidation(validation), given, Progress.NONE);
        assertEquals(4, model.features());
    }

    @Test
    void withoutValidationRowsItIsRefused() {
        TrainingSet data = new CategoricalExample(20, 1).rows(300, 0);
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit(REGRESSION, data, Map.of("early_stopping_rounds", 5), Progress.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "early_stopping_rounds, od_wait",
        "early_stopping_rounds, od_pval",
        "od_pval, od_type",
    })
    void contradictionsAreRefused(String one, String other) {
        Map<String, Object> values =
                Map.of("early_stopping_rounds", 5, "od_wait", 6, "od_pval", 0.1, "od_type", "Iter");
        Map<String, Object> given =
                Map.of(one, values.getOrDefault(one, 0), other, values.getOrDefault(other, 0));
        assertThrows(
                InvalidHyperparameter.class, () -> fit(REGRESSION, rows(), given, Progress.NONE));
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit(REGRESSION, rows(), Map.of("od_type", "IncToDec"), Progress.NONE));
    }

    @Test
    void iterationsAreCountedFromTheBest() {
        OverfittingDetector detector = new OverfittingDetector(1, 2);
        boolean[] stops = new boolean[5];
        double[] losses = {3, 2, 2.5, 2, 1};
        for (int i = 0; i < losses.length; i++) {
            stops[i] = detector.stops(losses[i]);
        }
        assertArrayEquals(new boolean[] {false, false, false, true, false}, stops);
    }

    /**
     * The increase of 1 counts 0.99 now, and the decrease is 0.5 or 0.01: exp(-0.25) or almost 1.
     */
    @Test
    void aSmallDecreaseAfterALargeIncreaseDoesNotStop() {
        OverfittingDetector large = new OverfittingDetector(0.8, 1);
        assertFalse(large.stops(3));
        assertFalse(large.stops(2));
        assertTrue(large.stops(2.5));
        OverfittingDetector small = new OverfittingDetector(0.8, 1);
        assertFalse(small.stops(3));
        assertFalse(small.stops(2));
        assertFalse(small.stops(2.01));
    }

    private static TrainingSet rows() {
        CategoricalExample example = new CategoricalExample(100, 1);
        TrainingSet data = example.rows(600, 0.1);
        return data.withValidation(example.rows(300, 0.1));
    }

    private static TrainingSet validation(TrainingSet data) {
        TrainingSet rows = data.validation();
        if (rows == null) {
            throw new IllegalStateException();
        }
        return rows;
    }

    private static Model fit(
            Learner learner, TrainingSet data, Map<String, Object> given, Progress progress) {
        return learner.fit(data, learner.schema().resolve(given), progress).model();
    }
}
