package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.howdah.ml.data.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidTargetTest {
    private static final Matrix FEATURES = Matrix.of(4, 2, 1, 2, 3, 5, 4, 3, 8, 1);
    private static final double[] GOOD = {1, 2, 3, 4};

    private static InvalidTarget refusal(
            String algorithm, Task task, Map<String, Object> given, double[]... targets) {
        Learner learner = PerTarget.of(Learners.of(algorithm, task), targets.length);
        TrainingSet rows = TrainingSet.joint(FEATURES, List.of(targets));
        Hyperparameters parameters = learner.schema().resolve(given);
        InvalidTarget refusal =
                assertThrows(
                        InvalidTarget.class, () -> learner.fit(rows, parameters, Progress.NONE));
        assertFalse(refusal.hint().isEmpty());
        return refusal;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linear",
                "ridge",
                "lasso",
                "huber",
                "ransac",
                "theil_sen",
                "svm",
                "linear_svm",
                "stochastic_gradient_descent",
                "knn",
                "kernel_ridge",
                "gaussian_process",
                "bagging",
                "random_forest",
                "gradient_boosting_trees",
                "ada_boost",
                "hist_gradient_boosting",
                "xgboost",
                "lightgbm",
                "catboost"
            })
    void anInfiniteTargetIsNamedWithItsValue(String algorithm) {
        double[] bad = {1, Double.POSITIVE_INFINITY, 3, 4};
        InvalidTarget refusal = refusal(algorithm, Task.REGRESSION, Map.of(), GOOD, bad);
        String message =
                String.valueOf(
                        refusal.named(List.of("price", "tax"), Double::toString).getMessage());
        assertTrue(
                message.startsWith("column \"tax\" is Infinity, but a target must be finite"),
                message);
    }

    @Test
    void aNegativeTargetOfPoissonIsNamed() {
        double[] bad = {1, -2, 3, 4};
        Map<String, Object> poisson = Map.of("criterion", "poisson");
        assertEquals(
                "column \"y\" is -2.0, but \"poisson\" can't learn negative targets",
                refusal("random_forest", Task.REGRESSION, poisson, bad)
                        .named(List.of("y"), Double::toString)
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xgboost", "lightgbm"})
    void aLabelThatOnlyWatchedRowsHaveIsShownAsTheUserKnowsIt(String algorithm) {
        Learner learner = Learners.of(algorithm, Task.CLASSIFICATION);
        TrainingSet rows =
                TrainingSet.of(FEATURES, new double[] {1, 2, 1, 2})
                        .withValidation(TrainingSet.of(FEATURES, new double[] {1, 2, 3, 1}));
        String stopping = algorithm.equals("xgboost") ? "_rounds" : "_round";
        Hyperparameters parameters =
                learner.schema().resolve(Map.of("early_stopping" + stopping, 2));
        InvalidTarget refusal =
                assertThrows(
                        InvalidTarget.class, () -> learner.fit(rows, parameters, Progress.NONE));
        assertEquals(
                "column \"iris\" is virginica in rows that early stopping watches, but in no other",
                refusal.named(List.of("iris"), label -> label == 3 ? "virginica" : "?")
                        .getMessage());
    }

    @Test
    void anInfiniteLabelIsNamedWithItsValue() {
        double[] bad = {1, 2, 1, Double.NEGATIVE_INFINITY};
        assertEquals(
                "column \"y\" is -Infinity, but a target must be finite",
                refusal("linear", Task.CLASSIFICATION, Map.of(), bad)
                        .named(List.of("y"), Double::toString)
                        .getMessage());
    }
}
