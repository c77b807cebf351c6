package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What boosting tells of each step. */
class EvaluationOfStepsTest {
    private static final TrainingSet DIABETES = Dataset.load("diabetes").toTrainingSet();

    /** The last report, and what was evaluated first. */
    private static final class Reports implements Progress {
        private long done = -1;
        private long total;
        private Map<String, Double> first = Map.of();
        private Map<String, Double> last = Map.of();

        @Override
        public void check() {}

        @Override
        public synchronized void report(long done, long total) {
            report(done, total, Map.of());
        }

        @Override
        public synchronized void report(long done, long total, Map<String, Double> evaluation) {
            assertEquals(this.done + 1, done);
            this.done = done;
            this.total = total;
            first = first.isEmpty() ? evaluation : first;
            last = evaluation;
        }
    }

    private static double value(Map<String, Double> evaluation, String name) {
        return evaluation.getOrDefault(name, Double.NaN);
    }

    private static Reports reports(String algorithm, Map<String, Object> given) {
        Map<String, Object> all = new LinkedHashMap<>(given);
        all.put(algorithm.equals("hist_gradient_boosting") ? "max_iter" : "n_estimators", 20);
        Learner learner = Learners.of(algorithm, Task.REGRESSION);
        int[] rows = new int[100];
        Arrays.setAll(rows, row -> row);
        Reports reports = new Reports();
        learner.fit(
                DIABETES.withValidation(DIABETES.select(rows)),
                learner.schema().resolve(all),
                reports);
        return reports;
    }

    static Stream<Arguments> evaluated() {
        return Stream.of(
                Arguments.of(
                        "xgboost",
                        Map.of("early_stopping_rounds", 20, "eta", 0.1),
                        "validation_rmse"),
                Arguments.of("lightgbm", Map.of("early_stopping_round", 20), "validation_loss"),
                Arguments.of(
                        "gradient_boosting_trees",
                        Map.of("n_iter_no_change", 20),
                        "validation_loss"),
                Arguments.of(
                        "hist_gradient_boosting",
                        Map.of("early_stopping", true, "n_iter_no_change", 20),
                        "validation_loss"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evaluated")
    void theLossThatStoppingLooksAtIsToldOfEachStep(
            String algorithm, Map<String, Object> given, String name) {
        Reports reports = reports(algorithm, given);
        assertEquals(20, reports.done);
        assertEquals(20, reports.total);
        assertEquals(Set.of(name), reports.last.keySet());
        assertTrue(value(reports.last, name) < value(reports.first, name));
    }

    @ParameterizedTest
    @CsvSource({"REGRESSION", "CLASSIFICATION"})
    void adaBoostTellsTheErrorOfEachEstimator(Task task) {
        Learner learner = Learners.of("ada_boost", task);
        TrainingSet data =
                task == Task.REGRESSION ? DIABETES : Dataset.load("iris").toTrainingSet();
        Reports reports = new Reports();
        learner.fit(data, learner.schema().standard(), reports);
        assertEquals(Set.of("estimator_error"), reports.first.keySet());
        assertTrue(value(reports.first, "estimator_error") > 0);
        assertTrue(value(reports.first, "estimator_error") < 0.7);
    }

    @ParameterizedTest
    @CsvSource({
        "xgboost",
        "lightgbm",
        "gradient_boosting_trees",
        "hist_gradient_boosting",
        "catboost"
    })
    void nothingIsEvaluatedForTheReportAlone(String algorithm) {
        Map<String, Object> given =
                algorithm.equals("hist_gradient_boosting")
                        ? Map.of("early_stopping", false)
                        : Map.of();
        Reports reports = reports(algorithm, given);
        assertEquals(20, reports.done);
        assertEquals(Map.of(), reports.first);
    }

    @Test
    void aMetricThatIsAskedForIsToldOfTheLastStep() {
        Reports reports = reports("xgboost", Map.of("eval_metric", "mae"));
        assertEquals(Set.of("training_mae"), reports.last.keySet());
    }
}
