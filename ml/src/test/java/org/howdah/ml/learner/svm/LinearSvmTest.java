package org.howdah.ml.learner.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;

/** Numbers are those of scikit-learn 1.2.1 at a tight tolerance. */
class LinearSvmTest {
    private static final Learner CLASSIFICATION = new LinearSvmClassification();
    private static final Learner REGRESSION = new LinearSvmRegression();
    private static final TrainingSet IRIS = Dataset.load("iris").toTrainingSet();

    @Test
    void hingeHasTheWeightsOfScikitLearn() {
        Coefficients found =
                coefficients(
                        CLASSIFICATION,
                        versicolor(),
                        Map.of("loss", "hinge", "C", 0.5, "tol", 1e-6, "max_iter", 1000000));
        assertArrayEquals(
                new double[] {0.60233713, -1.48621184, 0.30886736, -1.23331331},
                found.weights()[0],
                1e-3);
        assertEquals(0.6534872, found.intercepts()[0], 1e-3);
    }

    @Test
    void squaredHingeHasTheWeightsOfScikitLearn() {
        Coefficients found =
                coefficients(
                        CLASSIFICATION,
                        versicolor(),
                        Map.of("class_weight", "balanced", "intercept_scaling", 5, "C", 0.5));
        assertArrayEquals(
                new double[] {-0.07595655, -1.00887752, 0.51167331, -1.01844105},
                found.weights()[0],
                1e-6);
        assertEquals(2.71319616, found.intercepts()[0], 1e-6);
    }

    @Test
    void ofSeveralLabelsOnlyTheWeightOfTheOneSoughtCounts() {
        Coefficients found =
                coefficients(CLASSIFICATION, IRIS, Map.of("class_weight", Map.of("1", 3, "2", 2)));
        assertArrayEquals(
                new double[] {0.18424473, 0.45122247, -0.80793724, -0.4507281},
                found.weights()[0],
                1e-6);
        assertArrayEquals(
                new double[] {0.10955231, 2.20196116, -1.92432261}, found.intercepts(), 1e-6);
    }

    @Test
    void squaredErrorsOutsideTheTubeHaveTheWeightsOfScikitLearn() {
        Coefficients found =
                coefficients(
                        REGRESSION,
                        petalWidth(),
                        Map.of(
                                "epsilon",
                                0.1,
                                "loss",
                                "squared_epsilon_insensitive",
                                "dual",
                                false,
                                "fit_intercept",
                                false));
        assertArrayEquals(
                new double[] {-0.21033163, 0.16635491, 0.51422126}, found.weights()[0], 1e-6);
        assertEquals(0, found.intercepts()[0]);
    }

    /** scikit-learn's own weights, after 10 million passes, still have 2.2013176. */
    @Test
    void errorsOutsideTheTubeHaveTheLeastCost() {
        Coefficients found =
                coefficients(
                        REGRESSION,
                        petalWidth(),
                        Map.of("epsilon", 0.1, "C", 0.2, "tol", 1e-9, "max_iter", 1000000));
        double[] best = Arrays.copyOf(found.weights()[0], 4);
        best[3] = found.intercepts()[0];
        double least = cost(best);
        assertTrue(least < 2.2010289);
        for (int weight = 0; weight < best.length; weight++) {
            for (double change : new double[] {-1e-3, 1e-3}) {
                double[] other = best.clone();
                other[weight] += change;
                assertTrue(cost(other) > least);
            }
        }
    }

    private static double cost(double... weights) {
        TrainingSet data = petalWidth();
        double cost = Arrays.stream(weights).map(weight -> weight * weight / 2).sum();
        for (int row = 0; row < data.rows(); row++) {
            double value = weights[3];
            for (int column = 0; column < 3; column++) {
                value += weights[column] * data.features().get(row, column);
            }
            cost += 0.2 * Math.max(0, Math.abs(value - data.target()[row]) - 0.1);
        }
        return cost;
    }

    @Test
    void tooFewPassesWarn() {
        assertTrue(
                REGRESSION
                        .fit(
                                petalWidth(),
                                REGRESSION.schema().resolve(Map.of("max_iter", 1)),
                                Progress.NONE)
                        .warnings()
                        .getFirst()
                        .contains("did not converge in 1 iterations"));
    }

    @Test
    void hingeWithoutItsDualIsRefused() {
        assertThrows(
                InvalidHyperparameter.class,
                () -> coefficients(CLASSIFICATION, IRIS, Map.of("loss", "hinge", "dual", false)));
    }

    private static TrainingSet versicolor() {
        double[] labels = Arrays.stream(IRIS.target()).map(label -> label == 1 ? 1 : 0).toArray();
        return TrainingSet.of(IRIS.features(), labels);
    }

    private static TrainingSet petalWidth() {
        float[] values = new float[IRIS.rows() * 3];
        double[] target = new double[IRIS.rows()];
        for (int row = 0; row < target.length; row++) {
            for (int column = 0; column < 3; column++) {
                values[row * 3 + column] = IRIS.features().get(row, column);
            }
            target[row] = IRIS.features().get(row, 3);
        }
        return TrainingSet.of(Matrix.of(target.length, 3, values), target);
    }

    private static Coefficients coefficients(
            Learner learner, TrainingSet data, Map<String, Object> given) {
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE)
                .model()
                .coefficients()
                .orElseThrow();
    }
}
