package org.howdah.ml.learner.robust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Selection;
import org.howdah.ml.learner.TrainingSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileRegressionTest {
    private static final Learner LEARNER = new QuantileRegression();

    /** Of whole numbers many residuals are 0 at once, and many planes are equally good. */
    @ParameterizedTest
    @CsvSource({"0,0.5,0", "0,0.3,0.1", "3,0.5,0.05", "3,0.25,0", "2,0.5,0.3", "2,0.7,0"})
    void noPlaneThroughAnyThreeRowsIsBetter(int wholeNumbers, double quantile, double alpha) {
        for (int seed = 0; seed < 40; seed++) {
            TrainingSet data = Fits.noise(9, 2, wholeNumbers, seed);
            Coefficients found =
                    Fits.fit(LEARNER, data, Map.of("quantile", quantile, "alpha", alpha));
            double best = bestOfAllPlanes(data, quantile, alpha);
            double loss = Minimum.pinball(data, found, quantile, alpha);
            assertEquals(best, loss, 1e-12 * Math.max(1, best), "seed " + seed);
        }
    }

    private static double bestOfAllPlanes(TrainingSet data, double quantile, double alpha) {
        int rows = data.rows();
        double best = Double.POSITIVE_INFINITY;
        // rows and behind them each weight alone: a vertex is where three of these vanish
        for (int a = 0; a < rows; a++) {
            for (int b = a + 1; b < rows + 2; b++) {
                for (int c = b + 1; c < rows + 2; c++) {
                    double[] matrix = new double[9];
                    double[] right = new double[3];
                    int line = 0;
                    for (int row : new int[] {a, b, c}) {
                        if (row < rows) {
                            matrix[3 * line] = data.features().get(row, 0);
                            matrix[3 * line + 1] = data.features().get(row, 1);
                            matrix[3 * line + 2] = 1;
                            right[line] = data.target()[row];
                        } else {
                            matrix[3 * line + row - rows] = 1;
                        }
                        line++;
                    }
                    double[] plane = SquareMatrix.solve(matrix, right, 3);
                    if (Arrays.stream(plane).allMatch(value -> Math.abs(value) < 1e9)) {
                        Coefficients function =
                                new Coefficients(
                                        new double[][] {{plane[0], plane[1]}},
                                        new double[] {plane[2]});
                        best = Math.min(best, Minimum.pinball(data, function, quantile, alpha));
                    }
                }
            }
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 0.8})
    void theQuantilesShareOfRowsLiesBelow(double quantile) {
        TrainingSet data = Fits.noise(5001, 3, 0, 1);
        Coefficients found = Fits.fit(LEARNER, data, Map.of("quantile", quantile, "alpha", 0));
        double[] residuals = Minimum.residuals(data, found.weights()[0], found.intercepts()[0]);
        long below = Arrays.stream(residuals).filter(residual -> residual < -1e-9).count();
        long notAbove = Arrays.stream(residuals).filter(residual -> residual < 1e-9).count();
        assertTrue(below <= quantile * 5001 && notAbove >= quantile * 5001);
        assertEquals(4, notAbove - below);
    }

    @Test
    void manyRowsGiveTheSameWhateverIsAddedToTheTarget() {
        TrainingSet data = Fits.noise(20_000, 4, 0, 2);
        Coefficients plain = Fits.fit(LEARNER, data, Map.of("alpha", 0));
        double[] target = new double[data.rows()];
        for (int row = 0; row < target.length; row++) {
            target[row] = 7 + 3 * data.target()[row] - 2 * data.features().get(row, 1);
        }
        Coefficients changed =
                Fits.fit(LEARNER, TrainingSet.of(data.features(), target), Map.of("alpha", 0));
        double[] expected = Arrays.stream(plain.weights()[0]).map(weight -> 3 * weight).toArray();
        expected[1] -= 2;
        assertArrayEquals(expected, changed.weights()[0], 1e-9);
        assertEquals(7 + 3 * plain.intercepts()[0], changed.intercepts()[0], 1e-9);
    }

    @Test
    void aPlaneIsFoundAmongOutliersAlsoOfEqualColumns() {
        TrainingSet data = Fits.plane(60, 20);
        float[] twice = new float[180];
        for (int row = 0; row < 60; row++) {
            twice[3 * row] = data.features().get(row, 0);
            twice[3 * row + 1] = data.features().get(row, 1);
            twice[3 * row + 2] = data.features().get(row, 0);
        }
        TrainingSet wide = TrainingSet.of(Matrix.of(60, 3, twice), data.target());
        double[] weights = Fits.fit(LEARNER, wide, Map.of("alpha", 0)).weights()[0];
        assertEquals(2, weights[0] + weights[2], 1e-9);
        assertEquals(-1, weights[1], 1e-9);
    }

    /** Flags of all groups and a constant depend on each other and on the intercept. */
    @Test
    void flagsOfGroupsGiveTheMedianOfEach() {
        TrainingSet noise = Fits.noise(3003, 1, 0, 4);
        float[] flags = new float[4 * 3003];
        for (int row = 0; row < 3003; row++) {
            flags[4 * row + row % 3] = 1;
            flags[4 * row + 3] = 5;
        }
        TrainingSet data = TrainingSet.of(Matrix.of(3003, 4, flags), noise.target());
        Coefficients found = Fits.fit(LEARNER, data, Map.of("alpha", 0));
        for (int group = 0; group < 3; group++) {
            int of = group;
            double[] targets =
                    IntStream.range(0, 1001)
                            .mapToDouble(row -> noise.target()[3 * row + of])
                            .toArray();
            double predicted =
                    found.intercepts()[0] + found.weights()[0][group] + 5 * found.weights()[0][3];
            assertEquals(Selection.median(targets.clone()), predicted, 1e-9);
        }
    }

    @Test
    void unitsOfFeaturesDoNotMatterWithoutPenalty() {
        TrainingSet data = Fits.plane(60, 20);
        float[] values = new float[120];
        IntStream.range(0, 120)
                .forEach(
                        i ->
                                values[i] =
                                        data.features().get(i / 2, i % 2)
                                                * (i % 2 == 0 ? 0x1p40f : 0x1p-40f));
        TrainingSet scaled = TrainingSet.of(Matrix.of(60, 2, values), data.target());
        double[] weights = Fits.fit(LEARNER, scaled, Map.of("alpha", 0)).weights()[0];
        assertEquals(2, weights[0] * 0x1p40, 1e-9);
        assertEquals(-1, weights[1] * 0x1p-40, 1e-9);
    }

    @Test
    void aQuantileOfZeroOrOneIsRefused() {
        for (double quantile : new double[] {0, 1}) {
            assertThrows(
                    InvalidHyperparameter.class,
                    () -> LEARNER.schema().resolve(Map.of("quantile", quantile)));
        }
    }

    @Test
    void theFitTellsOfTheMinimum() {
        TrainingSet data = Fits.noise(300, 5, 0, 3);
        assertTrue(
                LEARNER.fit(data, LEARNER.schema().standard(), Progress.NONE).warnings().isEmpty());
    }
}
