package org.howdah.ml.learner.tree.grow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.tree.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeGrowerTest {
    private static final int COLUMNS = 4;

    /** Few distinct values, some missing. */
    private static float[] rows(int count, double missing, Random random) {
        float[] values = new float[count * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble() < missing ? Float.NaN : random.nextInt(40) * 0.3f - 5;
        }
        return values;
    }

    private static double[] targets(float[] rows, Random random) {
        double[] targets = new double[rows.length / COLUMNS];
        for (int row = 0; row < targets.length; row++) {
            float first = rows[row * COLUMNS];
            targets[row] = (first > 1 ? 3 : Float.isNaN(first) ? 2 : 0) + random.nextGaussian();
        }
        return targets;
    }

    private static GrownTree grow(float[] rows, double[] targets, Growth growth) {
        Matrix matrix = Matrix.of(targets.length, COLUMNS, rows);
        return TreeGrower.grow(
                BinnedMatrix.of(matrix, BinnedMatrix.MOST_BINS, Progress.NONE),
                Targets.values(1, targets, null),
                TrainingRows.all(targets.length),
                Criterion.SQUARES,
                growth,
                Progress.NONE);
    }

    /** Among all features, thresholds and sides of missing values. */
    @ParameterizedTest
    @CsvSource({"30,0", "30,0.2", "2000,0", "2000,0.2"})
    void theSplitIsTheBestOfAll(int count, double missing) {
        Random random = new Random(count);
        float[] rows = rows(count, missing, random);
        double[] targets = targets(rows, random);
        Tree tree = grow(rows, targets, Growth.toDepth(1)).tree();
        double best = Double.POSITIVE_INFINITY;
        for (int feature = 0; feature < COLUMNS; feature++) {
            for (int value = 0; value < 41; value++) {
                for (boolean left : new boolean[] {true, false}) {
                    float threshold = value * 0.3f - 5 + 0.15f;
                    best = Math.min(best, error(rows, targets, feature, threshold, left));
                }
            }
        }
        double chosen =
                error(
                        rows,
                        targets,
                        tree.features()[0],
                        tree.thresholds()[0],
                        tree.missingLeft()[0] == 1);
        assertEquals(best, chosen, 1e-9 * best);
    }

    private static double error(
            float[] rows, double[] targets, int feature, float threshold, boolean missingLeft) {
        double[] sums = new double[2];
        double[] squares = new double[2];
        double[] counts = new double[2];
        for (int row = 0; row < targets.length; row++) {
            float value = rows[row * COLUMNS + feature];
            int side = Float.isNaN(value) ? (missingLeft ? 0 : 1) : value < threshold ? 0 : 1;
            sums[side] += targets[row];
            squares[side] += targets[row] * targets[row];
            counts[side]++;
        }
        double error = 0;
        for (int side = 0; side < 2; side++) {
            error += counts[side] > 0 ? squares[side] - sums[side] * sums[side] / counts[side] : 0;
        }
        return error;
    }

    /** Histograms kept and subtracted, or not, end in the same partition as walks do. */
    @ParameterizedTest
    @ValueSource(ints = {20, 300, 5000})
    void rowsComeToTheLeavesThatWalksFind(int count) {
        Random random = new Random(count);
        float[] rows = rows(count, 0.1, random);
        double[] targets = targets(rows, random);
        GrownTree grown =
                grow(rows, targets, new Growth(8, 25, 2, 3, 0, 4, 0, 0, false, Constraints.NONE));
        Tree tree = grown.tree();
        int leaves = 0;
        for (int node = 0; node < tree.nodes(); node++) {
            if (!tree.leaf(node)) {
                continue;
            }
            leaves++;
            double sum = 0;
            int size = grown.ends()[node] - grown.starts()[node];
            for (int i = grown.starts()[node]; i < grown.ends()[node]; i++) {
                int row = grown.rows()[i];
                assertEquals(node, tree.leafOf(rows, row * COLUMNS));
                sum += targets[row];
            }
            assertTrue(size >= 3);
            assertEquals(sum / size, tree.values()[node], 1e-9);
            assertEquals(size, tree.covers()[node]);
        }
        assertTrue(leaves > 1 && leaves <= 25);
    }

    @Test
    void aFullTreeFitsDistinctRowsExactly() {
        Random random = new Random(3);
        float[] rows = rows(200, 0, random);
        double[] targets = targets(rows, random);
        Tree tree = grow(rows, targets, Growth.toDepth(Growth.ANY)).tree();
        for (int row = 0; row < 200; row++) {
            assertEquals(targets[row], tree.values()[tree.leafOf(rows, row * COLUMNS)], 1e-9);
        }
    }

    @Test
    void thresholdsAreInTheMiddleOfNeighbours() {
        float[] rows = {1, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0, 9, 0, 0, 0};
        Tree tree = grow(rows, new double[] {0, 0, 1, 1}, Growth.toDepth(1)).tree();
        assertEquals(Math.nextUp(3f), tree.thresholds()[0]);
    }

    @Test
    void manyValuesAreBinnedByQuantiles() {
        Random random = new Random(4);
        float[] values = new float[100_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.exp(random.nextGaussian());
        }
        Matrix matrix = Matrix.of(values.length, 1, values);
        BinnedMatrix bins = BinnedMatrix.of(matrix, BinnedMatrix.MOST_BINS, Progress.NONE);
        int[] counts = new int[BinnedMatrix.MOST_BINS];
        for (byte bin : bins.column(0)) {
            counts[bin & 255]++;
        }
        for (int bin = 0; bin < counts.length; bin++) {
            assertEquals(100_000 / 255.0, counts[bin], 2);
            assertTrue(bins.highest(0, bin) <= bins.threshold(0, bin));
        }
    }

    @Test
    void infiniteValuesAreRefusedByPlace() {
        Matrix matrix = Matrix.of(2, 2, 1, 2, 3, Float.NEGATIVE_INFINITY);
        InvalidTrainingData refusal =
                assertThrows(
                        InvalidTrainingData.class,
                        () -> BinnedMatrix.of(matrix, BinnedMatrix.MOST_BINS, Progress.NONE));
        assertEquals("feature 2 is infinite in some rows", refusal.getMessage());
    }
}
