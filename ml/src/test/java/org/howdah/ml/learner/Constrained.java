package org.howdah.ml.learner;

import java.util.Map;
import java.util.Random;
import org.howdah.ml.data.Matrix;

/** Rows on which constraints of trees show, and how to see them in a model. */
public final class Constrained {
    private static final int ROWS = 2000;
    private static final int STEPS = 50;

    private Constrained() {}

    /** Three features of (0, 1); the target waves along the first and multiplies the others. */
    public static TrainingSet rows() {
        Random random = new Random(1);
        float[] features = new float[3 * ROWS];
        double[] target = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < 3; column++) {
                features[3 * row + column] = random.nextFloat();
            }
            target[row] =
                    Math.sin(8 * features[3 * row])
                            + 4 * features[3 * row + 1] * features[3 * row + 2]
                            + 0.1 * random.nextGaussian();
        }
        return TrainingSet.of(Matrix.of(ROWS, 3, features), target);
    }

    /** The same rows, with labels: whether the target is beyond its median. */
    public static TrainingSet labelled() {
        TrainingSet rows = rows();
        double[] labels = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = rows.target()[row] > 1 ? 1 : 0;
        }
        return TrainingSet.of(rows.features(), labels);
    }

    public static Model fit(Learner learner, TrainingSet data, Map<String, Object> given) {
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE).model();
    }

    /** Whether predictions never fall (sign 1) or never grow (-1) where a feature grows. */
    public static boolean monotone(Model model, int feature, int sign) {
        Random random = new Random(2);
        for (int line = 0; line < 50; line++) {
            float[] row = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            double last = Double.NEGATIVE_INFINITY;
            for (int step = 0; step <= STEPS; step++) {
                row[feature] = (float) step / STEPS;
                double value = sign * output(model, row);
                if (value < last - 1e-7) {
                    return false;
                }
                last = Math.max(last, value);
            }
        }
        return true;
    }

    /** How much the effect of the second feature depends on the third, at most. */
    public static double interaction(Model model) {
        Random random = new Random(3);
        double greatest = 0;
        for (int i = 0; i < 200; i++) {
            float first = random.nextFloat();
            float[][] corners = {
                {first, 0.1f, 0.1f}, {first, 0.9f, 0.1f}, {first, 0.1f, 0.9f}, {first, 0.9f, 0.9f}
            };
            double there = output(model, corners[3]) - output(model, corners[2]);
            double here = output(model, corners[1]) - output(model, corners[0]);
            greatest = Math.max(greatest, Math.abs(there - here));
        }
        return greatest;
    }

    private static double output(Model model, float... row) {
        Matrix one = Matrix.of(1, 3, row);
        return model instanceof Classifier classifier
                ? classifier.probabilities(one)[1]
                : model.predict(one)[0];
    }
}
