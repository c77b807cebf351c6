package org.howdah.ml.learner.linear;

import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.TrainingSet;

/** What logistic regression with C = 1 minimises, written down plainly. */
final class Objective {
    private Objective() {}

    static double of(TrainingSet data, Coefficients coefficients) {
        ClassLabels labels = ClassLabels.among(data.target());
        double sum = 0;
        for (int row = 0; row < data.rows(); row++) {
            sum += loss(data, row, labels.code(data.target()[row]), coefficients);
        }
        for (double[] weights : coefficients.weights()) {
            for (double weight : weights) {
                sum += weight * weight / 2;
            }
        }
        return sum;
    }

    private static double loss(TrainingSet data, int row, int code, Coefficients coefficients) {
        int functions = coefficients.intercepts().length;
        double[] values = new double[functions];
        for (int function = 0; function < functions; function++) {
            values[function] = coefficients.intercepts()[function];
            for (int column = 0; column < data.features().columns(); column++) {
                values[function] +=
                        coefficients.weights()[function][column] * data.features().get(row, column);
            }
        }
        if (functions == 1) {
            return Math.log1p(Math.exp(code == 1 ? -values[0] : values[0]));
        }
        double sum = 0;
        for (double value : values) {
            sum += Math.exp(value);
        }
        return Math.log(sum) - values[code];
    }
}
