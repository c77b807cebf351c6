package org.howdah.ml.learner.linear;

import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.TrainingSet;

/** What all regressions by least squares have in common. */
final class LeastSquares {
    private LeastSquares() {}

    static void requireRows(TrainingSet data) {
        if (data.rows() == 0 || data.targets().isEmpty()) {
            throw InvalidTrainingData.noRows();
        }
    }

    /** The model of coefficients of centred features and targets. */
    static LinearRegressionModel model(Gram gram, double[][] coefficients) {
        return model(gram.featureMeans(), gram.targetMeans(), coefficients);
    }

    static LinearRegressionModel model(
            double[] featureMeans, double[] targetMeans, double[][] coefficients) {
        return LinearRegressionModel.of(
                coefficients, intercepts(featureMeans, targetMeans, coefficients));
    }

    static double[] intercepts(
            double[] featureMeans, double[] targetMeans, double[][] coefficients) {
        double[] intercepts = targetMeans.clone();
        for (int target = 0; target < intercepts.length; target++) {
            for (int i = 0; i < featureMeans.length; i++) {
                intercepts[target] -= coefficients[target][i] * featureMeans[i];
            }
        }
        return intercepts;
    }
}
