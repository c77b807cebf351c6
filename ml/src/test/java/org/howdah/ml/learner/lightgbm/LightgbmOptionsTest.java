package org.howdah.ml.learner.lightgbm;

import static org.howdah.ml.learner.Constrained.fit;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.learner.Constrained;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What LightGBM's hyperparameters of metrics, constraints and costs of features do. */
class LightgbmOptionsTest {
    private static final Learner REGRESSION = new LightgbmRegression();
    private static final Learner CLASSIFICATION = new LightgbmClassification();
    private static final TrainingSet ROWS = Constrained.rows();
    private static final TrainingSet LABELLED = Constrained.labelled();

    @ParameterizedTest
    @ValueSource(strings = {"basic", "intermediate", "advanced"})
    void monotoneConstraintsHold(String method) {
        Map<String, Object> bound =
                Map.of(
                        "monotone_constraints",
                        List.of(-1, 1, 0),
                        "monotone_constraints_method",
                        method);
        assertFalse(Constrained.monotone(fit(REGRESSION, ROWS, Map.of()), 0, -1));
        Model model = fit(REGRESSION, ROWS, bound);
        assertTrue(Constrained.monotone(model, 0, -1));
        assertTrue(Constrained.monotone(model, 1, 1));
        assertTrue(Constrained.monotone(fit(CLASSIFICATION, LABELLED, bound), 0, -1));
    }

    @Test
    void featuresOfDifferentGroupsDoNotInteract() {
        Map<String, Object> alone =
                Map.of("interaction_constraints", List.of(List.of(0), List.of(1), List.of(2)));
        Map<String, Object> together =
                Map.of("interaction_constraints", List.of(List.of(0), List.of(1, 2)));
        assertEquals(0, Constrained.interaction(fit(REGRESSION, ROWS, alone)), 1e-9);
        assertTrue(Constrained.interaction(fit(REGRESSION, ROWS, together)) > 1);
    }

    static Stream<Map<String, Object>> thatMatter() {
        return Stream.of(
                Map.of("feature_contri", List.of(0.01, 1, 1)),
                Map.of("max_bin_by_feature", List.of(2, 255, 255)),
                Map.of("cegb_penalty_split", 1e-3),
                Map.of("cegb_penalty_feature_coupled", List.of(1000, 0, 0)),
                Map.of("cegb_penalty_feature_lazy", List.of(10, 0, 0)),
                Map.of("monotone_constraints", List.of(1, 0, 0), "monotone_penalty", 2));
    }

    @ParameterizedTest
    @MethodSource("thatMatter")
    void anotherModelIsTrainedWith(Map<String, Object> given) {
        assertFalse(
                Arrays.equals(
                        fit(REGRESSION, ROWS, Map.of()).predict(ROWS.features()),
                        fit(REGRESSION, ROWS, given).predict(ROWS.features())));
    }

    static Stream<Map<String, Object>> ofOtherFeatures() {
        return Stream.of(
                Map.of("monotone_constraints", List.of(1, 0)),
                Map.of("feature_contri", List.of(1)),
                Map.of("max_bin_by_feature", List.of(2, 3, 4, 5)),
                Map.of("interaction_constraints", List.of(List.of(7))));
    }

    @ParameterizedTest
    @MethodSource("ofOtherFeatures")
    void whatSpeaksOfOtherFeaturesIsRefused(Map<String, Object> given) {
        InvalidHyperparameter refusal =
                assertThrows(InvalidHyperparameter.class, () -> fit(REGRESSION, ROWS, given));
        assertTrue(String.valueOf(refusal.getMessage()).contains("3 features"));
    }

    @Test
    void metricsOfAListAreRecordedInOrder() {
        Fit fit = run(REGRESSION, ROWS, Map.of("metric", List.of("l1", "rmse")));
        assertEquals(List.of("training_l1", "training_rmse"), List.copyOf(fit.metrics().keySet()));
        double[] predicted = fit.model().predict(ROWS.features());
        double sum = 0;
        for (int row = 0; row < predicted.length; row++) {
            sum += Math.pow(predicted[row] - ROWS.target()[row], 2);
        }
        double expected = Math.sqrt(sum / predicted.length);
        assertEquals(expected, fit.metrics().getOrDefault("training_rmse", 0.0), 1e-6);
    }

    @Test
    void aMetricOfWhichMoreIsBetterEndsTheRounds() {
        TrainingSet data = half(LABELLED, 0).withValidation(half(LABELLED, 1));
        Fit fit =
                run(
                        CLASSIFICATION,
                        data,
                        Map.of("metric", "auc", "early_stopping_round", 10, "n_estimators", 500));
        double best = fit.metrics().getOrDefault("validation_auc", 0.0);
        Fit one =
                run(
                        CLASSIFICATION,
                        data,
                        Map.of("metric", "auc", "early_stopping_round", 10, "n_estimators", 1));
        assertTrue(best > one.metrics().getOrDefault("validation_auc", 1.0));
        Fit all = run(CLASSIFICATION, half(LABELLED, 0), Map.of("n_estimators", 500));
        assertTrue(fit.model().bytes() < all.model().bytes());
    }

    /** With a learning rate that overfits the logarithmic loss, the error goes on. */
    @Test
    void oneOfSeveralMetricsEndsTheRoundsUnlessTheFirstAloneCounts() {
        TrainingSet data = half(LABELLED, 0).withValidation(half(LABELLED, 1));
        Map<String, Object> error = Map.of("metric", "binary_error", "early_stopping_round", 10);
        Map<String, Object> both =
                Map.of(
                        "metric",
                        List.of("binary_error", "binary_logloss"),
                        "early_stopping_round",
                        10);
        Map<String, Object> first =
                Map.of(
                        "metric",
                        List.of("binary_error", "binary_logloss"),
                        "early_stopping_round",
                        10,
                        "first_metric_only",
                        true);
        double[] alone = run(CLASSIFICATION, data, error).model().predict(ROWS.features());
        assertArrayEquals(alone, run(CLASSIFICATION, data, first).model().predict(ROWS.features()));
        assertEquals(2, run(CLASSIFICATION, data, both).metrics().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear_tree", "use_quantized_grad"})
    void whatOurTreesCannotBeIsRefused(String name) {
        InvalidHyperparameter refusal =
                assertThrows(
                        InvalidHyperparameter.class,
                        () -> REGRESSION.schema().resolve(Map.of(name, true)));
        assertTrue(String.valueOf(refusal.getMessage()).contains(name));
    }

    private static TrainingSet half(TrainingSet data, int number) {
        int half = data.rows() / 2;
        return data.slice(number * half, (number + 1) * half);
    }

    private static Fit run(Learner learner, TrainingSet data, Map<String, Object> given) {
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE);
    }
}
