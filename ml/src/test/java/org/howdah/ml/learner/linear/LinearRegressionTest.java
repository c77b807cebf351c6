package org.howdah.ml.learner.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;

class LinearRegressionTest {
    private static final LinearRegression LEARNER = new LinearRegression();
    private static final TrainingSet DIABETES = Dataset.load("diabetes_raw").toTrainingSet();

    @Test
    void anExactLineIsFound() {
        Matrix features = Matrix.of(4, 2, 0, 0, 1, 0, 0, 1, 1, 1);
        Coefficients found = fit(TrainingSet.of(features, new double[] {3, 5, 2, 4}));
        assertArrayEquals(new double[] {2, -1}, found.weights()[0], 1e-12);
        assertEquals(3, found.intercepts()[0], 1e-12);
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        List<Integer> order =
                IntStream.range(0, DIABETES.rows()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(7));
        int[] rows = order.stream().mapToInt(Integer::intValue).toArray();
        assertClose(fit(DIABETES), fit(DIABETES.select(rows)), 1e-10);
    }

    @Test
    void aFeatureTwiceAsLargeHasHalfTheWeight() {
        Coefficients plain = fit(DIABETES);
        Coefficients scaled = fit(TrainingSet.of(changed(4, 2, 0), DIABETES.target()));
        assertEquals(plain.weights()[0][4], 2 * scaled.weights()[0][4], 1e-9);
        assertEquals(plain.weights()[0][5], scaled.weights()[0][5], 1e-9);
    }

    @Test
    void aShiftedFeatureChangesTheInterceptAlone() {
        Coefficients plain = fit(DIABETES);
        Coefficients shifted = fit(TrainingSet.of(changed(4, 1, 64), DIABETES.target()));
        assertArrayEquals(plain.weights()[0], shifted.weights()[0], 1e-8);
        assertEquals(
                plain.intercepts()[0] - 64 * plain.weights()[0][4], shifted.intercepts()[0], 1e-6);
    }

    @Test
    void residualsAreOrthogonalToFeatures() {
        Fit fit = LEARNER.fit(DIABETES, LEARNER.schema().standard(), Progress.NONE);
        double[] predictions = fit.model().predict(DIABETES.features());
        for (int column = 0; column < 10; column++) {
            double product = 0;
            for (int row = 0; row < DIABETES.rows(); row++) {
                product +=
                        (DIABETES.target()[row] - predictions[row])
                                * DIABETES.features().get(row, column);
            }
            assertEquals(0, product, 1e-5);
        }
    }

    @Test
    void jointTargetsAreFittedAsOneByOne() {
        double[] other =
                IntStream.range(0, DIABETES.rows())
                        .mapToDouble(row -> DIABETES.features().get(row, 3) * 2.0 + row)
                        .toArray();
        TrainingSet joint =
                TrainingSet.joint(DIABETES.features(), List.of(DIABETES.target(), other));
        Coefficients both = fit(joint);
        assertArrayEquals(fit(DIABETES).weights()[0], both.weights()[0]);
        assertArrayEquals(
                fit(TrainingSet.of(DIABETES.features(), other)).weights()[0], both.weights()[1]);
    }

    @Test
    void aRepeatedFeatureSharesItsWeight() {
        Matrix once = DIABETES.features();
        float[] values = new float[once.rows() * 11];
        for (int row = 0; row < once.rows(); row++) {
            System.arraycopy(once.block(row), once.offset(row), values, row * 11, 10);
            values[row * 11 + 10] = once.get(row, 3);
        }
        TrainingSet twice = TrainingSet.of(Matrix.of(once.rows(), 11, values), DIABETES.target());
        Fit fit = LEARNER.fit(twice, LEARNER.schema().standard(), Progress.NONE);
        double[] weights = fit.model().coefficients().orElseThrow().weights()[0];
        double whole = fit(DIABETES).weights()[0][3];
        assertEquals(whole / 2, weights[3], 1e-9);
        assertEquals(whole / 2, weights[10], 1e-9);
        assertTrue(fit.warnings().getFirst().contains("only 10 of 11"));
    }

    @Test
    void aConstantFeatureHasNoWeight() {
        double[] weights = fit(TrainingSet.of(changed(4, 0, 5), DIABETES.target())).weights()[0];
        assertEquals(0, weights[4], 1e-9);
    }

    @Test
    void aConstantFeatureBeforeManyOthersDoesNotHideThem() {
        int features = 80;
        float[] values = new float[10 * features];
        double[] labels = new double[10];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = row;
            values[row * features] = 1;
            Arrays.fill(values, row * features + 1, (row + 1) * features, row);
        }
        Coefficients found = fit(TrainingSet.of(Matrix.of(10, features, values), labels));
        assertEquals(0, found.weights()[0][0], 1e-12);
        assertEquals(1.0 / (features - 1), found.weights()[0][features - 1], 1e-12);
    }

    @Test
    void moreFeaturesThanRowsGiveTheSmallestWeights() {
        Matrix features = Matrix.of(1, 2, 3, 4);
        Coefficients found =
                fit(TrainingSet.of(features, new double[] {50}), Map.of("fit_intercept", false));
        assertArrayEquals(new double[] {6, 8}, found.weights()[0], 1e-9);
    }

    @Test
    void nearlyDependentFeaturesAreStillSolvedWell() {
        Random random = new Random(2);
        float[] values = new float[2000];
        double[] target = new double[1000];
        for (int row = 0; row < 1000; row++) {
            values[2 * row] = random.nextInt(1 << 20);
            values[2 * row + 1] = values[2 * row] + random.nextInt(3);
            target[row] = 2.0 * values[2 * row] - 3.0 * values[2 * row + 1] + 1;
        }
        Coefficients found = fit(TrainingSet.of(Matrix.of(1000, 2, values), target));
        assertArrayEquals(new double[] {2, -3}, found.weights()[0], 1e-7);
    }

    @Test
    void positiveWeightsAreThoseOfScikitLearn() {
        Coefficients found = fit(DIABETES, Map.of("positive", true));
        double[] expected = {
            0,
            0,
            6.308721950953005,
            0.8879011468781582,
            0,
            0,
            0,
            2.5120488910094063,
            45.27301031871318,
            0.13190890767032012
        };
        assertArrayEquals(expected, found.weights()[0], 1e-8);
        assertEquals(-330.69458099361486, found.intercepts()[0], 1e-6);
    }

    @Test
    void withoutInterceptTheLineGoesThroughTheOrigin() {
        Coefficients found = fit(DIABETES, Map.of("fit_intercept", false));
        assertEquals(0, found.intercepts()[0]);
    }

    @Test
    void aMissingValueIsRefusedByPlace() {
        Matrix features = Matrix.of(2, 2, 1, 2, Float.NaN, 4);
        InvalidTrainingData refusal =
                assertThrows(
                        InvalidTrainingData.class,
                        () -> fit(TrainingSet.of(features, new double[] {1, 2})));
        assertEquals(
                "feature 1 is missing in some rows, which linear models can't learn from",
                refusal.getMessage());
    }

    @Test
    void aRowWithAMissingValueIsPredictedMissing() {
        Fit fit = LEARNER.fit(DIABETES, LEARNER.schema().standard(), Progress.NONE);
        assertEquals(Double.NaN, fit.model().predict(1, 2, 3, 4, 5, Float.NaN, 7, 8, 9, 10));
    }

    @Test
    void aCancelledFitEnds() {
        Progress cancelled =
                () -> {
                    throw new CancellationException();
                };
        assertThrows(
                CancellationException.class,
                () -> LEARNER.fit(DIABETES, LEARNER.schema().standard(), cancelled));
    }

    /** One feature times a factor plus a summand. */
    private static Matrix changed(int column, float factor, float summand) {
        float[] values = DIABETES.features().block(0).clone();
        for (int i = column; i < values.length; i += 10) {
            values[i] = values[i] * factor + summand;
        }
        return Matrix.of(DIABETES.rows(), 10, values);
    }

    private static Coefficients fit(TrainingSet data) {
        return fit(data, Map.of());
    }

    private static Coefficients fit(TrainingSet data, Map<String, Object> given) {
        return LEARNER.fit(data, LEARNER.schema().resolve(given), Progress.NONE)
                .model()
                .coefficients()
                .orElseThrow();
    }

    private static void assertClose(Coefficients expected, Coefficients actual, double tolerance) {
        assertArrayEquals(expected.weights()[0], actual.weights()[0], tolerance);
        assertArrayEquals(expected.intercepts(), actual.intercepts(), 1e-6);
    }
}
