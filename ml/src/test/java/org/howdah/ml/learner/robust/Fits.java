package org.howdah.ml.learner.robust;

import java.util.Map;
import java.util.Random;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;

/** What the tests of this package have in common. */
final class Fits {
    private Fits() {}

    static Coefficients fit(Learner learner, TrainingSet data, Map<String, ?> parameters) {
        return learner.fit(data, learner.schema().resolve(parameters), Progress.NONE)
                .model()
                .coefficients()
                .orElseThrow();
    }

    /** Rows on the plane 3 + 2 a - b, of which the first are elsewhere. */
    static TrainingSet plane(int rows, int outliers) {
        Random random = new Random(7);
        float[] values = new float[2 * rows];
        double[] targets = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[2 * row] = random.nextFloat() * 10;
            values[2 * row + 1] = random.nextFloat();
            targets[row] =
                    row < outliers
                            ? 500 + 100 * random.nextDouble()
                            : 3 + 2.0 * values[2 * row] - values[2 * row + 1];
        }
        return TrainingSet.of(Matrix.of(rows, 2, values), targets);
    }

    /** Features and targets from a normal distribution, or from so few whole numbers. */
    static TrainingSet noise(int rows, int columns, int wholeNumbers, long seed) {
        Random random = new Random(seed);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) number(random, wholeNumbers);
        }
        double[] targets = new double[rows];
        for (int row = 0; row < rows; row++) {
            targets[row] = number(random, wholeNumbers) + 0.5 * values[row * columns];
        }
        return TrainingSet.of(Matrix.of(rows, columns, values), targets);
    }

    private static double number(Random random, int wholeNumbers) {
        return wholeNumbers > 0 ? random.nextInt(wholeNumbers) : random.nextGaussian();
    }
}
