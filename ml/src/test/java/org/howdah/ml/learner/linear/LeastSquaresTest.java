package org.howdah.ml.learner.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold between the regressions by least squares. */
class LeastSquaresTest {
    private static final TrainingSet DIABETES = standardised();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ridge",
                "lasso",
                "elastic_net",
                "least_angle",
                "lasso_least_angle",
                "orthogonal_matching_pursuit"
            })
    void jointTargetsAreFittedAsOneByOne(String algorithm) {
        double[] other = new double[DIABETES.rows()];
        Arrays.setAll(other, row -> Math.sin(row) + DIABETES.features().get(row, 3));
        TrainingSet joint =
                TrainingSet.joint(DIABETES.features(), List.of(DIABETES.target(), other));
        Coefficients both = fit(joint, algorithm, Map.of());
        TrainingSet second = TrainingSet.of(DIABETES.features(), other);
        assertClose(fit(DIABETES, algorithm, Map.of()).weights()[0], both.weights()[0], 1e-12);
        assertClose(fit(second, algorithm, Map.of()).weights()[0], both.weights()[1], 1e-12);
    }

    @Test
    void eachTargetMayHaveItsRidge() {
        TrainingSet joint =
                TrainingSet.joint(
                        DIABETES.features(), List.of(DIABETES.target(), DIABETES.target()));
        Coefficients both = fit(joint, "ridge", Map.of("alpha", List.of(0.5, 50)));
        for (int target = 0; target < 2; target++) {
            double alpha = target == 0 ? 0.5 : 50;
            double[] alone = fit(DIABETES, "ridge", Map.of("alpha", alpha)).weights()[0];
            assertClose(alone, both.weights()[target], 1e-12);
        }
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit(joint, "ridge", Map.of("alpha", List.of(1, 2, 3))));
    }

    @Test
    void columnsOfZerosThatMakeRowsWideChangeNoRidge() {
        TrainingSet few = DIABETES.select(IntStream.range(0, 40).toArray());
        float[] values = new float[40 * 60];
        for (int row = 0; row < 40; row++) {
            for (int column = 0; column < 10; column++) {
                values[row * 60 + column] = few.features().get(row, column);
            }
        }
        TrainingSet wide = TrainingSet.of(Matrix.of(40, 60, values), few.target());
        for (double alpha : new double[] {10, 1e-3, 1e-9, 0}) {
            Coefficients narrow = fit(few, "ridge", Map.of("alpha", alpha));
            Coefficients found = fit(wide, "ridge", Map.of("alpha", alpha));
            assertClose(narrow.weights()[0], Arrays.copyOf(found.weights()[0], 10), 1e-8);
            assertEquals(narrow.intercepts()[0], found.intercepts()[0], 1e-6);
        }
    }

    @Test
    void aTinyRidgeOfNearlyDependentFeaturesIsStillSolvedWell() {
        Random random = new Random(2);
        float[] values = new float[2000];
        double[] target = new double[1000];
        for (int row = 0; row < 1000; row++) {
            values[2 * row] = random.nextInt(1 << 20);
            values[2 * row + 1] = values[2 * row] + random.nextInt(3);
            target[row] = 2.0 * values[2 * row] - 3.0 * values[2 * row + 1] + 1;
        }
        TrainingSet data = TrainingSet.of(Matrix.of(1000, 2, values), target);
        assertArrayEquals(
                new double[] {2, -3}, fit(data, "ridge", Map.of("alpha", 1e-9)).weights()[0], 1e-6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theLassoIsTheSameByEitherWay(boolean positive) {
        for (double alpha : new double[] {0.01, 0.3, 2, 20}) {
            Map<String, Object> path = Map.of("alpha", alpha, "positive", positive);
            Map<String, Object> descent =
                    Map.of("alpha", alpha, "positive", positive, "tol", 1e-13, "max_iter", 100000);
            double[] byPath = fit(DIABETES, "lasso_least_angle", path).weights()[0];
            double[] byDescent = fit(DIABETES, "lasso", descent).weights()[0];
            assertClose(byDescent, byPath, 1e-6);
            assertEquals(
                    Arrays.stream(byDescent).filter(weight -> weight != 0).count(),
                    Arrays.stream(byPath).filter(weight -> weight != 0).count());
        }
    }

    @Test
    void aLassoOfNoPenaltyIsLeastSquaresByThePath() {
        double[] squares = fit(DIABETES, "linear", Map.of()).weights()[0];
        double[] path = fit(DIABETES, "lasso_least_angle", Map.of("alpha", 0)).weights()[0];
        assertClose(squares, path, 1e-9);
    }

    @Test
    void anElasticNetOfSquaresAloneIsARidge() {
        Map<String, Object> net =
                Map.of("alpha", 0.5, "l1_ratio", 0, "tol", 1e-15, "max_iter", 100000);
        double[] ridge =
                fit(DIABETES, "ridge", Map.of("alpha", 0.5 * DIABETES.rows())).weights()[0];
        assertClose(ridge, fit(DIABETES, "elastic_net", net).weights()[0], 1e-6);
    }

    @Test
    void aPursuitOfAllFeaturesIsLeastSquares() {
        double[] squares = fit(DIABETES, "linear", Map.of()).weights()[0];
        Map<String, Object> all = Map.of("n_nonzero_coefs", 10);
        assertClose(squares, fit(DIABETES, "orthogonal_matching_pursuit", all).weights()[0], 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"least_angle", "lasso_least_angle", "orthogonal_matching_pursuit", "lasso"})
    void moreFeaturesThanRowsAndRepeatedOnesAreNoObstacle(String algorithm) {
        float[] values = new float[12 * 20];
        for (int row = 0; row < 12; row++) {
            for (int column = 0; column < 20; column++) {
                values[row * 20 + column] = DIABETES.features().get(row + column / 10, column % 10);
            }
        }
        double[] target = Arrays.copyOf(DIABETES.target(), 12);
        TrainingSet data = TrainingSet.of(Matrix.of(12, 20, values), target);
        double[] weights = fit(data, algorithm, Map.of()).weights()[0];
        assertTrue(Arrays.stream(weights).allMatch(Double::isFinite));
        assertTrue(Arrays.stream(weights).anyMatch(weight -> weight != 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bayesian_ridge", "automatic_relevance_determination"})
    void featuresWithoutInfluenceShrinkAndOthersStay(String algorithm) {
        Random random = new Random(3);
        float[] values = new float[500 * 6];
        double[] target = new double[500];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        for (int row = 0; row < 500; row++) {
            target[row] =
                    3 * values[row * 6] - 2 * values[row * 6 + 1] + random.nextGaussian() / 10;
        }
        TrainingSet data = TrainingSet.of(Matrix.of(500, 6, values), target);
        double[] weights = fit(data, algorithm, Map.of()).weights()[0];
        assertEquals(3, weights[0], 0.03);
        assertEquals(-2, weights[1], 0.03);
        assertEquals(0, weights[5], 0.02);
    }

    @Test
    void tooFewRoundsAreAWarning() {
        Learner lasso = Learners.of("lasso", Task.REGRESSION);
        Map<String, Object> given = Map.of("alpha", 1e-3, "max_iter", 2);
        Fit fit = lasso.fit(DIABETES, lasso.schema().resolve(given), Progress.NONE);
        assertTrue(fit.warnings().getFirst().contains("did not converge in 2 iterations"));
    }

    @Test
    void moreColumnsThanThereIsRoomForAreRefused() {
        InvalidTrainingData refusal =
                assertThrows(
                        InvalidTrainingData.class,
                        () -> SquareMatrices.requireRoom(1_000_000, "columns", Progress.NONE));
        assertTrue(String.valueOf(refusal.getMessage()).contains("columns, and 1000000 are"));
    }

    @Test
    void solversOfRidgeThatDoNotFitItsBoundAreRefused() {
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit(DIABETES, "ridge", Map.of("positive", true, "solver", "svd")));
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit(DIABETES, "ridge", Map.of("solver", "lbfgs")));
    }

    private static TrainingSet standardised() {
        Dataset data = Dataset.load("diabetes");
        return data.standardised(data).toTrainingSet();
    }

    private static Coefficients fit(TrainingSet data, String algorithm, Map<String, Object> given) {
        Learner learner = Learners.of(algorithm, Task.REGRESSION);
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE)
                .model()
                .coefficients()
                .orElseThrow();
    }

    private static void assertClose(double[] expected, double[] actual, double tolerance) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertArrayEquals(expected, actual, tolerance * Math.max(1, largest));
    }
}
