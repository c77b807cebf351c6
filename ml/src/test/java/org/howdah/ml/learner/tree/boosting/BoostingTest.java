package org.howdah.ml.learner.tree.boosting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BoostingTest {
    private static final TrainingSet DIABETES = Dataset.load("diabetes").toTrainingSet();
    private static final TrainingSet CANCER = Dataset.load("breast_cancer").toTrainingSet();

    static Stream<Arguments> losses() {
        return Stream.of("squared_error", "absolute_error", "quantile", "poisson")
                .flatMap(
                        name ->
                                Stream.of(true, false)
                                        .map(
                                                histogram ->
                                                        Arguments.of(
                                                                RegressionLoss.of(
                                                                        name, 0.7, histogram))));
    }

    /** By differences of the mean loss; of squared errors gradient boosting has twice the loss. */
    @ParameterizedTest
    @MethodSource("losses")
    void gradientsAreThoseOfTheLoss(RegressionLoss loss) {
        double[] targets = {1, 2, 3, 7, 11};
        double[] raw = {0.5, 2.3, 1.2, 2.9, 2.2};
        double[] gradients = new double[5];
        double[] hessians = new double[5];
        loss.derive(raw, targets, gradients, hessians);
        boolean doubled = loss.kind() == RegressionLoss.Kind.SQUARED_ERROR && !loss.histogram();
        for (int row = 0; row < 5; row++) {
            double step = 1e-6;
            raw[row] += step;
            double above = loss.mean(new double[][] {raw}, targets, Progress.NONE);
            raw[row] -= 2 * step;
            double below = loss.mean(new double[][] {raw}, targets, Progress.NONE);
            raw[row] += step;
            double slope = 5 * (above - below) / (2 * step) / (doubled ? 2 : 1);
            assertEquals(-slope, gradients[row], 1e-4);
        }
    }

    @Test
    void gradientsOfLabelsAreThoseOfTheLoss() {
        LabelLoss loss = new LabelLoss(new double[] {1, 1, 1}, false, true);
        double[] codes = {0, 2, 1};
        double[][] raw = {{0.1, -1, 2}, {0.7, 0.2, 0.1}, {-0.4, 1, 0.5}};
        for (int sum = 0; sum < 3; sum++) {
            double[] gradients = new double[3];
            loss.at(raw, codes, Progress.NONE).of(sum, gradients, new double[3]);
            for (int row = 0; row < 3; row++) {
                double before = loss.mean(raw, codes, Progress.NONE);
                raw[sum][row] += 1e-6;
                double slope = 3 * (loss.mean(raw, codes, Progress.NONE) - before) / 1e-6;
                raw[sum][row] -= 1e-6;
                assertEquals(-slope, gradients[row], 1e-5);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"gradient_boosting_trees,alpha", "hist_gradient_boosting,quantile"})
    void quantilesHaveTheirShareOfRowsBelow(String algorithm, String parameter) {
        Model model =
                fit(
                        algorithm,
                        Task.REGRESSION,
                        DIABETES,
                        Map.of("loss", "quantile", parameter, 0.8));
        double[] predictions = model.predict(DIABETES.features());
        double below = 0;
        for (int row = 0; row < predictions.length; row++) {
            below += DIABETES.target()[row] <= predictions[row] ? 1 : 0;
        }
        assertEquals(0.8, below / predictions.length, 0.05);
    }

    /** The mean of predictions is that of targets, by the loss's own optimum in each leaf. */
    @Test
    void poissonPredictsPositiveNumbersOfTheTargetsMean() {
        Model model =
                fit("hist_gradient_boosting", Task.REGRESSION, DIABETES, Map.of("loss", "poisson"));
        double predicted = 0;
        double expected = 0;
        double[] predictions = model.predict(DIABETES.features());
        for (int row = 0; row < predictions.length; row++) {
            assertTrue(predictions[row] > 0);
            predicted += predictions[row];
            expected += DIABETES.target()[row];
        }
        assertEquals(expected, predicted, 0.01 * expected);
    }

    /** Trees ask in what order values are, not how far apart. */
    @Test
    void orderedFeaturesChangeNothingIfTheyAreStretched() {
        float[] values = CANCER.features().block(0).clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] * 4 + 1024;
        }
        float[] plain = values.clone();
        for (int i = 0; i < values.length; i++) {
            plain[i] = (values[i] - 1024) / 4;
        }
        int columns = CANCER.features().columns();
        TrainingSet one = TrainingSet.of(Matrix.of(CANCER.rows(), columns, plain), CANCER.target());
        TrainingSet other =
                TrainingSet.of(Matrix.of(CANCER.rows(), columns, values), CANCER.target());
        Map<String, Object> given = Map.of("max_iter", 20);
        Task task = Task.CLASSIFICATION;
        assertArrayEquals(
                probabilities(fit("hist_gradient_boosting", task, one, given), one),
                probabilities(fit("hist_gradient_boosting", task, other, given), other));
    }

    @ParameterizedTest
    @CsvSource({"gradient_boosting_trees", "hist_gradient_boosting"})
    void earlyStoppingLeavesRoundsOut(String algorithm) {
        boolean histogram = algorithm.startsWith("hist");
        Map<String, Object> early =
                histogram
                        ? Map.of("max_iter", 500, "early_stopping", true)
                        : Map.of("n_estimators", 500, "n_iter_no_change", 5);
        Map<String, Object> all =
                histogram
                        ? Map.of("max_iter", 500, "early_stopping", false)
                        : Map.of("n_estimators", 500);
        long some = fit(algorithm, Task.REGRESSION, DIABETES, early).bytes();
        assertTrue(some < fit(algorithm, Task.REGRESSION, DIABETES, all).bytes() / 2);
    }

    @ParameterizedTest
    @CsvSource({"SAMME", "SAMME.R"})
    void adaBoostTellsLabelsByEitherAlgorithm(String name) {
        Model model = fit("ada_boost", Task.CLASSIFICATION, CANCER, Map.of("algorithm", name));
        double right = 0;
        double[] predictions = model.predict(CANCER.features());
        for (int row = 0; row < predictions.length; row++) {
            right += predictions[row] == CANCER.target()[row] ? 1 : 0;
        }
        assertTrue(right / predictions.length > 0.97);
    }

    @Test
    void missingValuesAreLearnedFrom() {
        Random random = new Random(1);
        float[] values = new float[2000];
        double[] targets = new double[2000];
        for (int row = 0; row < 2000; row++) {
            values[row] = row % 3 == 0 ? Float.NaN : random.nextFloat();
            targets[row] = row % 3 == 0 ? 5 : -5;
        }
        TrainingSet data = TrainingSet.of(Matrix.of(2000, 1, values), targets);
        for (String algorithm : new String[] {"hist_gradient_boosting", "random_forest"}) {
            Model model = fit(algorithm, Task.REGRESSION, data, Map.of());
            assertEquals(5, model.predict(Float.NaN), 0.1);
            assertEquals(-5, model.predict(0.5f), 0.1);
        }
    }

    @Test
    void theExponentialLossOfThreeLabelsIsRefused() {
        TrainingSet iris = Dataset.load("iris").toTrainingSet();
        Map<String, Object> given = Map.of("loss", "exponential");
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit("gradient_boosting_trees", Task.CLASSIFICATION, iris, given));
    }

    private static double[] probabilities(Model model, TrainingSet data) {
        return ((Classifier) model).probabilities(data.features());
    }

    private static Model fit(
            String algorithm, Task task, TrainingSet data, Map<String, Object> given) {
        Learner learner = Learners.of(algorithm, task);
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE).model();
    }
}
