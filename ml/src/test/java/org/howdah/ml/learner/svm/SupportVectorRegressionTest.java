package org.howdah.ml.learner.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;

class SupportVectorRegressionTest {
    private static final Learner SVM = SupportVectorRegression.ofWidth();
    private static final Learner NU_SVM = SupportVectorRegression.ofShare();
    private static final TrainingSet DIABETES = Dataset.load("diabetes").toTrainingSet();

    @Test
    void onlyRowsOnOrOutsideTheTubeAreSupportVectors() {
        SupportVectorRegressionModel model = fit(SVM, Map.of("epsilon", 30, "C", 50, "tol", 1e-6));
        double[] predicted = model.predict(DIABETES.features());
        int inside = 0;
        int outside = 0;
        for (int row = 0; row < predicted.length; row++) {
            double error = Math.abs(predicted[row] - DIABETES.target()[row]);
            inside += error < 29.99 ? 1 : 0;
            outside += error > 30.01 ? 1 : 0;
        }
        double[] coefficients = model.dualCoefficients();
        assertEquals(0, Arrays.stream(coefficients).sum(), 1e-6);
        long bound = Arrays.stream(coefficients).filter(value -> Math.abs(value) == 50).count();
        assertTrue(Arrays.stream(coefficients).allMatch(value -> Math.abs(value) <= 50));
        assertTrue(coefficients.length <= predicted.length - inside);
        assertTrue(inside > 0 && outside > 0 && bound >= outside);
    }

    @Test
    void aShareAtMostIsOutsideTheTube() {
        SupportVectorRegressionModel model = fit(NU_SVM, Map.of("nu", 0.3, "C", 50, "tol", 1e-6));
        double[] coefficients = model.dualCoefficients();
        long bound = Arrays.stream(coefficients).filter(value -> Math.abs(value) == 50).count();
        assertTrue(bound <= 0.3 * DIABETES.rows());
        assertTrue(coefficients.length >= 0.3 * DIABETES.rows());
    }

    @Test
    void theShareOfAWidthGivesTheSameFunction() {
        double nu = 0.4;
        SupportVectorRegressionModel byShare = fit(NU_SVM, Map.of("nu", nu, "C", 20, "tol", 1e-9));
        double[] predicted = byShare.predict(DIABETES.features());
        double epsilon = widthOf(byShare, predicted, 20);
        double[] byWidth =
                fit(SVM, Map.of("epsilon", epsilon, "C", 20, "tol", 1e-9))
                        .predict(DIABETES.features());
        assertArrayEquals(predicted, byWidth, 1e-4);
    }

    /** Rows with a free coefficient lie on the tube. */
    private static double widthOf(
            SupportVectorRegressionModel model, double[] predicted, double cost) {
        double[] errors = new double[predicted.length];
        for (int row = 0; row < errors.length; row++) {
            errors[row] = Math.abs(predicted[row] - DIABETES.target()[row]);
        }
        Arrays.sort(errors);
        long bound =
                Arrays.stream(model.dualCoefficients())
                        .filter(value -> Math.abs(value) == cost)
                        .count();
        return errors[errors.length - (int) bound - 1];
    }

    @Test
    void aSmallCacheGivesTheSameModel() {
        for (Learner learner : new Learner[] {SVM, NU_SVM}) {
            assertArrayEquals(
                    Artifact.write(fit(learner, Map.of())),
                    Artifact.write(fit(learner, Map.of("cache_size", 1e-6))));
        }
    }

    @Test
    void aMissingValueIsPredictedAsMissing() {
        SupportVectorRegressionModel model = fit(SVM, Map.of());
        float[] row = new float[10];
        assertTrue(Double.isFinite(model.predict(row)));
        row[3] = Float.NaN;
        assertTrue(Double.isNaN(model.predict(row)));
    }

    @Test
    void aConstantTargetNeedsNoSupportVectors() {
        TrainingSet constant =
                TrainingSet.of(Matrix.of(4, 1, 1, 2, 3, 4), new double[] {5, 5, 5, 5});
        double predicted =
                SVM.fit(constant, SVM.schema().standard(), Progress.NONE).model().predict(9);
        assertEquals(5, predicted, 0.1);
    }

    private static SupportVectorRegressionModel fit(Learner learner, Map<String, Object> given) {
        return (SupportVectorRegressionModel)
                learner.fit(DIABETES, learner.schema().resolve(given), Progress.NONE).model();
    }
}
