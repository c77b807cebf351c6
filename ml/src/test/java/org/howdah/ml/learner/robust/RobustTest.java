package org.howdah.ml.learner.robust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidInput;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.linear.LinearRegression;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustTest {
    private static final TrainingSet DIABETES = Dataset.load("diabetes").toTrainingSet();
    private static final Learner HUBER = new HuberRegression();
    private static final Learner RANSAC = new RansacRegression();
    private static final Learner THEIL_SEN = new TheilSenRegression();

    static List<Learner> learners() {
        return List.of(HUBER, RANSAC, THEIL_SEN);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void aPlaneIsFoundAmongOutliers(Learner learner) {
        TrainingSet data = Fits.plane(60, 8);
        Fit fit = learner.fit(data, learner.schema().standard(), Progress.NONE);
        Coefficients found = fit.model().coefficients().orElseThrow();
        double tolerance = learner instanceof TheilSenRegression ? 1e-2 : 1e-5;
        assertArrayEquals(new double[] {2, -1}, found.weights()[0], tolerance);
        assertEquals(3, found.intercepts()[0], tolerance);
        assertEquals(List.of(), fit.warnings());
    }

    @ParameterizedTest
    @MethodSource("learners")
    void anExactPlaneIsFoundWithoutWarning(Learner learner) {
        Fit fit = learner.fit(Fits.plane(40, 0), learner.schema().standard(), Progress.NONE);
        Coefficients found = fit.model().coefficients().orElseThrow();
        assertArrayEquals(new double[] {2, -1}, found.weights()[0], 1e-5);
        assertEquals(List.of(), fit.warnings());
    }

    @Test
    void standardsAreThoseOfScikitLearn() {
        assertEquals(
                "{epsilon=1.35, max_iter=100, alpha=1.0E-4, fit_intercept=true, tol=1.0E-5, warm_start=false}",
                standard(HUBER));
        assertEquals(
                "{quantile=0.5, alpha=1.0, fit_intercept=true, solver=warn, solver_options=null}",
                standard(new QuantileRegression()));
        assertEquals(
                "{min_samples=null, residual_threshold=null, max_trials=100, max_skips=null, stop_n_inliers=null, stop_score=null, stop_probability=0.99, loss=absolute_error, random_state=null, estimator=null, is_data_valid=null, is_model_valid=null, base_estimator=deprecated}",
                standard(RANSAC));
        assertEquals(
                "{fit_intercept=true, max_subpopulation=10000.0, n_subsamples=null, max_iter=300, tol=0.001, random_state=null, copy_X=true, n_jobs=null, verbose=false}",
                standard(THEIL_SEN));
    }

    private static String standard(Learner learner) {
        return learner.schema().standard().toMap().toString();
    }

    @Test
    void huberWithAGreatEpsilonIsLeastSquares() {
        Coefficients found = Fits.fit(HUBER, DIABETES, Map.of("epsilon", 1e6, "alpha", 0));
        Coefficients expected = Fits.fit(new LinearRegression(), DIABETES, Map.of());
        assertArrayEquals(expected.weights()[0], found.weights()[0], 1e-5);
    }

    @Test
    void huberScalesWithTheTarget() {
        double[] target = Arrays.stream(DIABETES.target()).map(y -> 1e6 * y - 5).toArray();
        Map<String, ?> parameters = Map.of("alpha", 0);
        Coefficients plain = Fits.fit(HUBER, DIABETES, parameters);
        Coefficients scaled =
                Fits.fit(HUBER, TrainingSet.of(DIABETES.features(), target), parameters);
        for (int i = 0; i < 10; i++) {
            assertEquals(plain.weights()[0][i], scaled.weights()[0][i] / 1e6, 1e-5);
        }
    }

    @Test
    void huberTellsThatItDidNotConverge() {
        var parameters = HUBER.schema().resolve(Map.of("max_iter", 1));
        assertEquals(1, HUBER.fit(DIABETES, parameters, Progress.NONE).warnings().size());
    }

    @Test
    void theScaleIsWhereTheLossHasNoSlope() {
        double[] residuals = {-1, 0.5, 2, 0.1, -0.2, 9, 0.7};
        double scale = HuberScale.of(residuals, 1.35, 1e-9);
        double sum = 0;
        for (double residual : residuals) {
            sum += Math.min(residual * residual / (scale * scale), 1.35 * 1.35);
        }
        assertEquals(residuals.length, sum, 1e-12);
    }

    @Test
    void ransacLearnsTargetsJointly() {
        TrainingSet one = Fits.plane(60, 20);
        double[] other = Arrays.stream(one.target()).map(y -> 1 - y).toArray();
        TrainingSet both = TrainingSet.joint(one.features(), List.of(one.target(), other));
        Coefficients found = Fits.fit(RANSAC, both, Map.of());
        assertArrayEquals(new double[] {2, -1}, found.weights()[0], 1e-5);
        assertArrayEquals(new double[] {-2, 1}, found.weights()[1], 1e-5);
    }

    @Test
    void ransacNeedsAsManySamplesAsTheirShareOfOutliersAsksFor() {
        // log(0.01) / log(1 - 0.5^2) = 16.01, and log(0.01) / log(1 - 0.8^3) = 6.4
        assertEquals(17, RansacRegression.trials(0.5, 2, 0.99));
        assertEquals(7, RansacRegression.trials(0.8, 3, 0.99));
        assertEquals(0, RansacRegression.trials(0.8, 3, 0));
        assertEquals(1, RansacRegression.trials(1, 3, 0.99));
    }

    @Test
    void ransacRefusesWhatItCannotSample() {
        TrainingSet data = Fits.plane(10, 0);
        assertThrows(
                InvalidTrainingData.class, () -> Fits.fit(RANSAC, data, Map.of("min_samples", 11)));
        assertThrows(InvalidInput.class, () -> Fits.fit(RANSAC, data, Map.of("max_trials", 0)));
        assertThrows(
                InvalidHyperparameter.class,
                () -> RANSAC.schema().resolve(Map.of("min_samples", 1.5)));
    }

    @Test
    void ransacTakesAShareOfRowsAsSample() {
        Coefficients found =
                Fits.fit(RANSAC, Fits.plane(60, 8), Map.of("min_samples", 0.1, "max_trials", 50));
        assertArrayEquals(new double[] {2, -1}, found.weights()[0], 1e-5);
    }

    @Test
    void theilSenOfOneFeatureIsTheMedianOfSlopes() {
        TrainingSet data =
                TrainingSet.of(Matrix.of(5, 1, 1, 2, 4, 8, 16), new double[] {3, 2, 8, 8, -80});
        Coefficients found = Fits.fit(THEIL_SEN, data, Map.of("fit_intercept", false));
        assertEquals(1, found.weights()[0][0], 1e-12);
    }

    @Test
    void theilSenOfAllRowsAtOnceIsLeastSquares() {
        Coefficients found = Fits.fit(THEIL_SEN, DIABETES, Map.of("n_subsamples", 442));
        Coefficients expected = Fits.fit(new LinearRegression(), DIABETES, Map.of());
        assertArrayEquals(expected.weights()[0], found.weights()[0], 1e-6);
    }

    @Test
    void theilSenRefusesSubsetsThatDetermineNothing() {
        assertThrows(
                InvalidHyperparameter.class,
                () -> Fits.fit(THEIL_SEN, DIABETES, Map.of("n_subsamples", 10)));
        assertThrows(
                InvalidHyperparameter.class,
                () -> Fits.fit(THEIL_SEN, DIABETES, Map.of("max_subpopulation", 1e12)));
    }

    @Test
    void theSpatialMedianOfATriangleSeesItsSidesUnderEqualAngles() {
        double[] corners = {0, 0, 4, 0, 1, 3};
        double[] point = SpatialMedian.of(corners, 2, 1000, 1e-12, Progress.NONE).point();
        double[] pull = new double[2];
        for (int i = 0; i < 6; i += 2) {
            double distance = Math.hypot(corners[i] - point[0], corners[i + 1] - point[1]);
            pull[0] += (corners[i] - point[0]) / distance;
            pull[1] += (corners[i + 1] - point[1]) / distance;
        }
        assertArrayEquals(new double[2], pull, 1e-9);
    }

    @Test
    void theSpatialMedianIsTheCornerOfAWideAngle() {
        double[] corners = {0, 0, -5, 0.1, 5, 0.1};
        double[] point = SpatialMedian.of(corners, 2, 10_000, 1e-12, Progress.NONE).point();
        assertArrayEquals(new double[2], point, 1e-6);
    }

    @Test
    void dependentColumnsShareTheLeastNorm() {
        SmallLeastSquares squares = new SmallLeastSquares(3, 2, Progress.NONE);
        for (int row = 0; row < 3; row++) {
            squares.set(row, 0, row + 1);
            squares.set(row, 1, row + 1);
            squares.setTarget(row, 4 * (row + 1));
        }
        double[] solution = new double[2];
        squares.solve(solution, 0);
        assertArrayEquals(new double[] {2, 2}, solution, 1e-12);
    }

    @Test
    void drawnRowsAreDistinctAndEachIsDrawnAsOften() {
        SplittableRandom random = new SplittableRandom(1);
        int[] drawn = new int[5];
        for (int i = 0; i < 5000; i++) {
            int[] sample = new int[3];
            Samples.draw(random, 5, sample, 0, 3);
            assertEquals(3, Arrays.stream(sample).distinct().count());
            Arrays.stream(sample).forEach(number -> drawn[number]++);
        }
        assertTrue(Arrays.stream(drawn).allMatch(count -> Math.abs(count - 3000) < 200));
    }

    @Test
    void subsetsFollowEachOtherUntilAllWereThere() {
        assertEquals(1365, Samples.combinations(15, 4));
        int[] subset = {0, 1};
        int count = 1;
        while (subset[0] < 3) {
            Samples.next(5, subset);
            count++;
        }
        assertArrayEquals(new int[] {3, 4}, subset);
        assertEquals(10, count);
    }
}
