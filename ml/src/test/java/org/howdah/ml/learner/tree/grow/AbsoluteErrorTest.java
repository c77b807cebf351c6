package org.howdah.ml.learner.tree.grow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.tree.Tree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsoluteErrorTest {
    /** Among all features, thresholds and sides of missing values, rows counting 0 to 3 times. */
    @ParameterizedTest
    @CsvSource({"12,0,1", "40,0.3,1", "300,0.2,2"})
    void theSplitIsTheBestOfAll(int count, double missing, int outputs) {
        Random random = new Random(count);
        float[] values = new float[count * 2];
        double[] targets = new double[count * outputs];
        double[] weights = new double[count];
        for (int row = 0; row < count; row++) {
            values[2 * row] = random.nextDouble() < missing ? Float.NaN : random.nextInt(9);
            values[2 * row + 1] = random.nextInt(9);
            weights[row] = random.nextInt(4);
            for (int output = 0; output < outputs; output++) {
                targets[row * outputs + output] =
                        random.nextGaussian() + (values[2 * row] > 3 ? 1 : 0);
            }
        }
        Tree tree =
                TreeGrower.grow(
                                BinnedMatrix.of(Matrix.of(count, 2, values), 255, Progress.NONE),
                                Targets.values(outputs, targets, weights),
                                TrainingRows.positive(weights),
                                Criterion.ABSOLUTE_ERROR,
                                Growth.toDepth(1),
                                Progress.NONE)
                        .tree();
        double best = Double.POSITIVE_INFINITY;
        for (int feature = 0; feature < 2; feature++) {
            for (float threshold = 0.5f; threshold < 10; threshold++) {
                for (byte left = 0; left < 2; left++) {
                    Tree stump = stump(feature, threshold, left);
                    best = Math.min(best, error(stump, values, targets, weights, outputs));
                }
            }
        }
        assertEquals(best, error(tree, values, targets, weights, outputs), 1e-9 * best);
    }

    private static Tree stump(int feature, float threshold, byte missingLeft) {
        return new Tree(
                new int[] {1, -1, -1},
                new int[] {2, 0, 0},
                new int[] {feature, 0, 0},
                new float[] {threshold, 0, 0},
                new byte[] {missingLeft, 0, 0},
                new double[3],
                new float[3],
                new float[3]);
    }

    private static double error(
            Tree tree, float[] values, double[] targets, double[] weights, int outputs) {
        double sum = 0;
        for (int leaf = 1; leaf <= 2; leaf++) {
            for (int output = 0; output < outputs; output++) {
                double[] side = new double[4 * weights.length];
                int count = 0;
                for (int row = 0; row < weights.length; row++) {
                    for (int i = 0; tree.leafOf(values, 2 * row) == leaf && i < weights[row]; i++) {
                        side[count++] = targets[row * outputs + output];
                    }
                }
                Arrays.sort(side, 0, count);
                for (int i = 0; i < count; i++) {
                    sum += Math.abs(side[i] - side[count / 2]);
                }
            }
        }
        return sum;
    }
}
