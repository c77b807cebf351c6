package org.howdah.ml.learner.catboost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTarget;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossTest {
    private static final Learner REGRESSION = Learners.of("catboost", Task.REGRESSION);
    private static final double STEP = 1e-5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAE",
                "MAPE",
                "LogCosh",
                "Poisson",
                "Quantile:alpha=0.3",
                "LogLinQuantile:alpha=0.3",
                "Expectile:alpha=0.3",
                "Huber:delta=0.4",
                "Tweedie:variance_power=1.3"
            })
    void gradientsAndCurvaturesAreThoseOfTheValue(String name) {
        Loss loss = RegressionLosses.named(name).orElseThrow();
        boolean exact = LeafMethod.of(loss).contains(LeafMethod.NEWTON);
        for (double raw : new double[] {-0.7, 0.2, 1.1}) {
            for (double target : new double[] {0, 0.5, 3}) {
                double value = value(loss, raw, target);
                double below = value(loss, raw - STEP, target);
                double above = value(loss, raw + STEP, target);
                double[] gradient = new double[1];
                loss.gradient(new double[] {raw}, 0, target, gradient, 0);
                assertEquals((below - above) / (2 * STEP), gradient[0], 1e-5);
                if (exact) {
                    double curvature = (above + below - 2 * value) / (STEP * STEP);
                    assertEquals(curvature, loss.curvature(raw, target, gradient[0]), 1e-4);
                }
            }
        }
    }

    private static double value(Loss loss, double raw, double target) {
        return loss.value(new double[] {raw}, 0, target);
    }

    @Test
    void eachLabelAgainstAllOthers() {
        Loss loss = new Loss.OneVersusAll(3);
        double[] raw = {0.3, -1, 2};
        double[] gradient = new double[3];
        loss.gradient(raw, 0, 1, gradient, 0);
        for (int label = 0; label < 3; label++) {
            double[] below = raw.clone();
            double[] above = raw.clone();
            below[label] -= STEP;
            above[label] += STEP;
            double slope = (loss.value(below, 0, 1) - loss.value(above, 0, 1)) / (2 * STEP);
            assertEquals(3 * slope, gradient[label], 1e-6);
        }
    }

    @Test
    void theMeanOfLogCoshLiesWhereItsSlopeIsNone() {
        double mean = LogCoshMean.of(0, 1, 2, 50);
        double slope =
                Arrays.stream(new double[] {0, 1, 2, 50}).map(x -> Math.tanh(x - mean)).sum();
        assertEquals(0, slope, 1e-6);
        assertEquals(1.5, LogCoshMean.of(1, 2), 1e-6);
        assertEquals(7, LogCoshMean.of(7), 0);
    }

    @Test
    void theWeightedMedianHasHalfTheWeightBelow() {
        assertEquals(
                3, Quantiles.weightedMedian(new double[] {5, 1, 3}, new double[] {1, 1, 1}), 0);
        assertEquals(
                5, Quantiles.weightedMedian(new double[] {5, 1, 3}, new double[] {9, 1, 1}), 0);
    }

    /** In the mean over training rows a hundred trees lose less than the best constant. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAPE",
                "LogCosh",
                "Poisson",
                "LogLinQuantile:alpha=0.7",
                "Expectile:alpha=0.7",
                "Huber:delta=20",
                "Tweedie:variance_power=1.5"
            })
    void everyLossLearns(String name) {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        Loss loss = RegressionLosses.named(name).orElseThrow();
        boolean logarithms = RegressionLosses.exponential(name);
        double few = mean(loss, logarithms, predict(data, name, 1), data.target());
        double many = mean(loss, logarithms, predict(data, name, 200), data.target());
        assertTrue(many < 0.8 * few || many < few - 10, () -> "%s, not %s".formatted(many, few));
    }

    private static double[] predict(TrainingSet data, String loss, int trees) {
        Map<String, Object> given =
                Map.of("loss_function", loss, "iterations", trees, "learning_rate", 0.3);
        return REGRESSION
                .fit(data, REGRESSION.schema().resolve(given), Progress.NONE)
                .model()
                .predict(data.features());
    }

    private static double mean(
            Loss loss, boolean logarithms, double[] predictions, double[] targets) {
        double[] raw = Arrays.stream(predictions).map(x -> logarithms ? Math.log(x) : x).toArray();
        double[] ones = new double[raw.length];
        Arrays.fill(ones, 1);
        return loss.mean(raw, targets, ones);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Huber",
                "Huber:delta=0",
                "Huber:delta=NaN",
                "Quantile:",
                "Quantile:alpha=1",
                "Quantile:level=0.5",
                "Tweedie:variance_power=2",
                "Expectile",
                "RMSE:delta=1",
                "Lq:q=3",
                ""
            })
    void otherLossesAreRefused(String name) {
        assertThrows(
                InvalidHyperparameter.class,
                () -> REGRESSION.schema().resolve(Map.of("loss_function", name)));
    }

    @ParameterizedTest
    @CsvSource({
        "MAPE, Newton",
        "Quantile, Gradient",
        "LogLinQuantile, Newton",
        "LogLinQuantile, Exact",
        "RMSE, Exact"
    })
    void leavesAreEstimatedAsTheLossAllows(String loss, String method) {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        Map<String, Object> given = Map.of("loss_function", loss, "leaf_estimation_method", method);
        assertThrows(
                InvalidHyperparameter.class,
                () -> REGRESSION.fit(data, REGRESSION.schema().resolve(given), Progress.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Poisson", "Tweedie:variance_power=1.1"})
    void negativeCountsAreRefused(String loss) {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        double[] negative = Arrays.stream(data.target()).map(target -> -target).toArray();
        TrainingSet rows = TrainingSet.of(data.features(), negative);
        Map<String, Object> given = Map.of("loss_function", loss);
        assertThrows(
                InvalidTarget.class,
                () -> REGRESSION.fit(rows, REGRESSION.schema().resolve(given), Progress.NONE));
    }

    @Test
    void lossesWithoutABestConstantDoNotBeginWithIt() {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        Map<String, Object> given = Map.of("loss_function", "Poisson", "boost_from_average", true);
        assertThrows(
                InvalidHyperparameter.class,
                () -> REGRESSION.fit(data, REGRESSION.schema().resolve(given), Progress.NONE));
    }
}
