package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hyperparameters that somebody mistyped, or gives to do harm. */
class HostileHyperparametersTest {
    private static final TrainingSet DIABETES = Dataset.load("diabetes").toTrainingSet();
    private static final int HUGE = 1_000_000_000;

    /** Lets work begin. */
    private static final class Cancelled implements Progress {
        private final AtomicInteger checks = new AtomicInteger();

        @Override
        public void check() {
            if (checks.incrementAndGet() > 20) {
                throw new CancellationException();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "random_forest, REGRESSION, n_estimators",
        "extra_trees, REGRESSION, n_estimators",
        "bagging, REGRESSION, n_estimators",
        "kmeans, CLUSTERING, n_init",
    })
    void aHugeNumberTakesMemoryOnlyAsWorkIsDone(String algorithm, Task task, String name) {
        assertThrows(
                CancellationException.class,
                () -> fit(algorithm, task, Map.of(name, HUGE), new Cancelled()));
    }

    @Test
    void hugelyManyRestartsCanBeCancelled() {
        Map<String, Object> given =
                Map.of("kernel", "1.0 * RBF() + WhiteKernel()", "n_restarts_optimizer", HUGE);
        assertThrows(
                CancellationException.class,
                () -> fit("gaussian_process", Task.REGRESSION, given, new Cancelled()));
    }

    @Test
    void patienceBeyondAllRoundsIsNoMemory() {
        Map<String, Object> given = Map.of("n_iter_no_change", HUGE, "n_estimators", 3);
        assertDoesNotThrow(
                () -> fit("gradient_boosting_trees", Task.REGRESSION, given, Progress.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gamma", "eta", "reg_lambda", "reg_alpha", "min_child_weight"})
    void xgboostRefusesWhatIsBeyondSinglePrecision(String name) {
        InvalidHyperparameter refused =
                assertThrows(
                        InvalidHyperparameter.class,
                        () -> fit("xgboost", Task.REGRESSION, Map.of(name, 1e308), Progress.NONE));
        assertTrue(String.valueOf(refused.getMessage()).contains("at most 3e38"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gamma", "eta", "subsample", "colsample_bytree", "reg_alpha"})
    void xgboostTakesNumbersNextToZero(String name) {
        Map<String, Object> given = Map.of(name, 1e-320, "n_estimators", 2);
        assertDoesNotThrow(() -> fit("xgboost", Task.REGRESSION, given, Progress.NONE));
    }

    private static Fit fit(
            String algorithm, Task task, Map<String, Object> given, Progress progress) {
        Learner learner = Learners.of(algorithm, task);
        TrainingSet data =
                task == Task.CLUSTERING ? TrainingSet.unlabelled(DIABETES.features()) : DIABETES;
        return learner.fit(data, learner.schema().resolve(given), progress);
    }
}
