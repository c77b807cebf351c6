package org.howdah.ml.learner.xgboost;

import static org.howdah.ml.learner.Constrained.fit;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Constrained;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What XGBoost's hyperparameters of single objectives and of constraints do. */
class XgboostOptionsTest {
    private static final Learner REGRESSION = new XgboostRegression();
    private static final Learner CLASSIFICATION = new XgboostClassification();
    private static final TrainingSet ROWS = Constrained.rows();
    private static final TrainingSet LABELLED = Constrained.labelled();

    @ParameterizedTest
    @ValueSource(strings = {"hist", "approx", "exact"})
    void monotoneConstraintsHold(String method) {
        Map<String, Object> free = Map.of("tree_method", method);
        Map<String, Object> bound =
                Map.of("tree_method", method, "monotone_constraints", List.of(-1, 1, 0));
        assertFalse(Constrained.monotone(fit(REGRESSION, ROWS, free), 0, -1));
        Model model = fit(REGRESSION, ROWS, bound);
        assertTrue(Constrained.monotone(model, 0, -1));
        assertTrue(Constrained.monotone(model, 1, 1));
        Model labels = fit(CLASSIFICATION, LABELLED, bound);
        assertTrue(Constrained.monotone(labels, 0, -1));
    }

    @Test
    void aForestKeepsMonotoneConstraints() {
        Learner forest = Learners.of("xgboost_random_forest", Task.REGRESSION);
        Model model = fit(forest, ROWS, Map.of("monotone_constraints", List.of(-1, 1, 0)));
        assertTrue(Constrained.monotone(model, 0, -1));
    }

    @Test
    void featuresOfDifferentGroupsDoNotInteract() {
        Map<String, Object> alone =
                Map.of("interaction_constraints", List.of(List.of(0), List.of(1), List.of(2)));
        Map<String, Object> together =
                Map.of("interaction_constraints", List.of(List.of(0), List.of(1, 2)));
        assertEquals(0, Constrained.interaction(fit(REGRESSION, ROWS, alone)), 1e-5);
        assertTrue(Constrained.interaction(fit(REGRESSION, ROWS, together)) > 1);
    }

    static Stream<Map<String, Object>> ofOtherFeatures() {
        return Stream.of(
                Map.of("monotone_constraints", List.of(1, 0)),
                Map.of("monotone_constraints", List.of(1, 0, 0, 0)),
                Map.of("interaction_constraints", List.of(List.of(0, 3))),
                Map.of("interaction_constraints", List.of(List.of(0, 0))));
    }

    @ParameterizedTest
    @MethodSource("ofOtherFeatures")
    void constraintsOfOtherFeaturesAreRefused(Map<String, Object> given) {
        InvalidHyperparameter refusal =
                assertThrows(InvalidHyperparameter.class, () -> fit(REGRESSION, ROWS, given));
        assertTrue(String.valueOf(refusal.getMessage()).contains("constraints"));
        assertFalse(refusal.hint().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void aQuantileHasItsShareOfRowsBelow(double alpha) {
        Map<String, Object> given =
                Map.of(
                        "objective",
                        "reg:quantileerror",
                        "quantile_alpha",
                        alpha,
                        "learning_rate",
                        0.1,
                        "max_depth",
                        3);
        double[] predicted = fit(REGRESSION, ROWS, given).predict(ROWS.features());
        int below = 0;
        for (int row = 0; row < predicted.length; row++) {
            below += ROWS.target()[row] < predicted[row] ? 1 : 0;
        }
        assertEquals(alpha, (double) below / predicted.length, 0.05);
    }

    @Test
    void aQuantileThatIsNotNamedIsRefused() {
        InvalidHyperparameter refusal =
                assertThrows(
                        InvalidHyperparameter.class,
                        () -> fit(REGRESSION, ROWS, Map.of("objective", "reg:quantileerror")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("quantile_alpha"));
    }

    @Test
    void aQuantileOfSeveralTargetsIsRefused() {
        TrainingSet joint =
                TrainingSet.joint(ROWS.features(), List.of(ROWS.target(), ROWS.target()));
        Map<String, Object> given = Map.of("objective", "reg:quantileerror", "quantile_alpha", 0.5);
        InvalidHyperparameter refusal =
                assertThrows(InvalidHyperparameter.class, () -> fit(REGRESSION, joint, given));
        assertTrue(String.valueOf(refusal.getMessage()).contains("2 targets"));
    }

    @Test
    void theSlopeOfHubersLossMattersToIt() {
        assertDiffer("reg:pseudohubererror", "huber_slope", 0.1, 10);
    }

    @Test
    void theVariancesPowerMattersToTweediesLoss() {
        assertDiffer("reg:tweedie", "tweedie_variance_power", 1.1, 1.9);
    }

    private static void assertDiffer(String objective, String name, double one, double other) {
        double[] positive = Arrays.stream(ROWS.target()).map(value -> value + 2).toArray();
        TrainingSet rows = TrainingSet.of(ROWS.features(), positive);
        Matrix features = rows.features();
        double[] first =
                fit(REGRESSION, rows, Map.of("objective", objective, name, one)).predict(features);
        double[] second =
                fit(REGRESSION, rows, Map.of("objective", objective, name, other))
                        .predict(features);
        assertFalse(Arrays.equals(first, second));
    }

    @Test
    void logitsHaveProbabilitiesToo() {
        Classifier raw =
                (Classifier) fit(CLASSIFICATION, LABELLED, Map.of("objective", "binary:logitraw"));
        Classifier logistic = (Classifier) fit(CLASSIFICATION, LABELLED, Map.of());
        assertArrayEquals(
                logistic.probabilities(ROWS.features()), raw.probabilities(ROWS.features()));
    }

    @Test
    void aForestTakesDartAndIsTheSame() {
        Learner forest = Learners.of("xgboost_random_forest", Task.REGRESSION);
        assertArrayEquals(
                fit(forest, ROWS, Map.of()).predict(ROWS.features()),
                fit(forest, ROWS, Map.of("booster", "dart")).predict(ROWS.features()));
    }

    @Test
    void noSeedIsTheFirst() {
        Map<String, Object> none = new HashMap<>(Map.of("subsample", 0.5));
        none.put("random_state", null);
        none.put("n_jobs", null);
        assertArrayEquals(
                fit(REGRESSION, ROWS, Map.of("subsample", 0.5, "random_state", 0))
                        .predict(ROWS.features()),
                fit(REGRESSION, ROWS, none).predict(ROWS.features()));
    }
}
