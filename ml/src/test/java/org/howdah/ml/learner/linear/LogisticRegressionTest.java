package org.howdah.ml.learner.linear;

import static org.howdah.ml.learner.linear.LogisticFits.IRIS;
import static org.howdah.ml.learner.linear.LogisticFits.LEARNER;
import static org.howdah.ml.learner.linear.LogisticFits.TUMOURS;
import static org.howdah.ml.learner.linear.LogisticFits.fit;
import static org.howdah.ml.learner.linear.LogisticFits.model;
import static org.howdah.ml.learner.linear.LogisticFits.probabilities;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.junit.jupiter.api.Test;

/** Expected values are scikit-learn's with tol 1e-10. */
class LogisticRegressionTest {
    @Test
    void strongPenalty() {
        Coefficients found = fit(TUMOURS, Map.of("C", 0.01));
        assertArrayEquals(
                new double[] {
                    -0.4854016396910301,
                    -0.35137931969128305,
                    -0.5061974434760774,
                    -0.4542891427648727,
                    -0.38928494241906886
                },
                found.weights()[0],
                1e-6);
        assertEquals(0.6045686988000377, found.intercepts()[0], 1e-6);
    }

    @Test
    void noPenalty() {
        Map<String, Object> given = new HashMap<>();
        given.put("penalty", null);
        Coefficients found = fit(TUMOURS, given);
        assertArrayEquals(
                new double[] {
                    22.094857817231723,
                    -1.5646324681548454,
                    -14.74031782708261,
                    -14.689219087234742,
                    -1.6646010597148326
                },
                found.weights()[0],
                1e-4);
        assertEquals(-0.45924598122306587, found.intercepts()[0], 1e-4);
    }

    @Test
    void noIntercept() {
        Coefficients found = fit(TUMOURS, Map.of("fit_intercept", false));
        assertArrayEquals(
                new double[] {
                    -0.5937423374327979,
                    -1.3063839627455525,
                    -1.5013458963799573,
                    -2.8378684353682546,
                    -1.6145824281202528
                },
                found.weights()[0],
                1e-6);
        assertEquals(0, found.intercepts()[0]);
    }

    @Test
    void noInterceptsForThree() {
        Coefficients found = fit(IRIS, Map.of("fit_intercept", false));
        assertArrayEquals(
                new double[] {
                    0.6233931481551963,
                    -0.0941945723101273,
                    -0.04478343617701795,
                    -1.0217622610293617
                },
                found.weights()[1],
                1e-5);
    }

    @Test
    void weightsOfAllLabelsSumToZero() {
        double[][] weights = fit(IRIS, Map.of()).weights();
        for (int column = 0; column < 4; column++) {
            int of = column;
            assertEquals(0, Arrays.stream(weights).mapToDouble(row -> row[of]).sum(), 1e-9);
        }
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        int[] reversed = IntStream.range(0, 150).map(row -> 149 - row).toArray();
        double[][] one = fit(IRIS, Map.of()).weights();
        double[][] other = fit(IRIS.select(reversed), Map.of()).weights();
        for (int label = 0; label < 3; label++) {
            assertArrayEquals(one[label], other[label], 1e-6);
        }
    }

    @Test
    void featuresInOtherUnitsConvergeToTheSameProbabilities() {
        float[] values = TUMOURS.features().block(0).clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 5 == 2 ? values[i] * 1024 + 65536 : values[i];
        }
        Map<String, Object> given = Map.of("C", 1e6, "max_iter", 500);
        double[] one = probabilities(TUMOURS, given);
        Matrix changed = Matrix.of(TUMOURS.rows(), 5, values);
        double[] other = probabilities(TrainingSet.of(changed, TUMOURS.target()), given);
        assertArrayEquals(one, other, 1e-3);
    }

    @Test
    void columnsOfZerosThatMakeRowsWideChangeNothing() {
        float[] wide = new float[150 * 300];
        for (int row = 0; row < 150; row++) {
            System.arraycopy(IRIS.features().block(row), row * 4, wide, row * 300, 4);
        }
        TrainingSet data = TrainingSet.of(Matrix.of(150, 300, wide), IRIS.target());
        Map<String, Object> given = Map.of("max_iter", 1000);
        double[][] one = fit(IRIS, given).weights();
        double[][] other = fit(data, given).weights();
        for (int label = 0; label < 3; label++) {
            assertArrayEquals(one[label], Arrays.copyOf(other[label], 4), 1e-5);
            assertEquals(0, other[label][4]);
        }
    }

    @Test
    void namesOfLabelsDoNotMatter() {
        double[] renamed = Arrays.stream(IRIS.target()).map(label -> 10 * label - 3).toArray();
        assertArrayEquals(
                probabilities(IRIS, Map.of()),
                probabilities(TrainingSet.of(IRIS.features(), renamed), Map.of()));
    }

    @Test
    void probabilitiesSumToOneAndTheGreatestIsPredicted() {
        Classifier model = model(IRIS, Map.of());
        double[] probabilities = model.probabilities(IRIS.features());
        double[] predictions = model.predict(IRIS.features());
        for (int row = 0; row < 150; row++) {
            double[] three = Arrays.copyOfRange(probabilities, 3 * row, 3 * row + 3);
            assertEquals(1, Arrays.stream(three).sum(), 1e-12);
            assertEquals(Arrays.stream(three).max().orElseThrow(), three[(int) predictions[row]]);
        }
    }

    @Test
    void tooFewIterationsAreAWarning() {
        Fit fit = LEARNER.fit(IRIS, LEARNER.schema().resolve(Map.of("max_iter", 3)), Progress.NONE);
        assertEquals(1, fit.warnings().size());
        assertTrue(fit.warnings().getFirst().contains("did not converge in 3 iterations"));
    }

    @Test
    void absolutePenaltiesKeepCoefficientsOfOddRowsFinite() {
        double[] halves = {0, 0, 0, 1, 1, 1};
        List<Matrix> odd =
                List.of(
                        Matrix.of(6, 1, 1, 2, 3, 4, 5, 6),
                        Matrix.of(6, 2, 7, 1, 7, 2, 7, 3, 7, 4, 7, 5, 7, 6),
                        Matrix.of(6, 2, 1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3),
                        Matrix.of(6, 1, 1, 1, 1, 1, 1, Float.MAX_VALUE));
        for (Matrix features : odd) {
            for (String solver : List.of("saga", "liblinear")) {
                Coefficients found =
                        fit(
                                TrainingSet.of(features, halves),
                                Map.of("penalty", "l1", "solver", solver, "C", 100));
                assertTrue(Arrays.stream(found.weights()[0]).allMatch(Double::isFinite));
                assertTrue(Double.isFinite(found.intercepts()[0]));
            }
        }
    }

    @Test
    void aStrongAbsolutePenaltyLeavesTheInterceptsAlone() {
        Map<String, Object> given = Map.of("penalty", "l1", "solver", "saga", "C", 1e-4);
        Coefficients found = fit(TUMOURS, given);
        assertArrayEquals(new double[5], found.weights()[0]);
        double share = Arrays.stream(TUMOURS.target()).average().orElseThrow();
        assertEquals(Math.log(share / (1 - share)), found.intercepts()[0], 1e-6);
    }
}
