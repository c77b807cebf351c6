package org.howdah.ml.learner.tree.boosting;

import static org.howdah.ml.learner.Constrained.fit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Constrained;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constraints of histogram-based gradient boosting. */
class HistogramConstraintsTest {
    private static final Learner REGRESSION =
            Learners.of("hist_gradient_boosting", Task.REGRESSION);
    private static final Learner CLASSIFICATION =
            Learners.of("hist_gradient_boosting", Task.CLASSIFICATION);
    private static final TrainingSet ROWS = Constrained.rows();

    @Test
    void monotoneConstraintsHold() {
        Map<String, Object> bound = Map.of("monotonic_cst", List.of(-1, 1, 0));
        assertFalse(Constrained.monotone(fit(REGRESSION, ROWS, Map.of()), 0, -1));
        Model model = fit(REGRESSION, ROWS, bound);
        assertTrue(Constrained.monotone(model, 0, -1));
        assertTrue(Constrained.monotone(model, 1, 1));
        assertTrue(Constrained.monotone(fit(CLASSIFICATION, Constrained.labelled(), bound), 0, -1));
    }

    @Test
    void whatIsMonotoneAnywayIsLearnedAsWell() {
        Map<String, Object> bound = Map.of("monotonic_cst", List.of(0, 1, 1));
        double noise = 0.01 * ROWS.rows();
        assertTrue(squares(fit(REGRESSION, ROWS, bound)) < 2 * noise);
    }

    private static double squares(Model model) {
        double[] predicted = model.predict(ROWS.features());
        double sum = 0;
        for (int row = 0; row < predicted.length; row++) {
            sum += Math.pow(predicted[row] - ROWS.target()[row], 2);
        }
        return sum;
    }

    /** One split, by hand: both sides' values in the wrong order leave the mean of all. */
    @Test
    void aSplitInTheWrongDirectionIsNotMade() {
        Matrix one = Matrix.of(4, 1, 1, 2, 3, 4);
        TrainingSet falling = TrainingSet.of(one, new double[] {3, 3, 1, 1});
        Map<String, Object> given =
                Map.of("monotonic_cst", List.of(1), "min_samples_leaf", 1, "max_iter", 1);
        for (double value : fit(REGRESSION, falling, given).predict(one)) {
            assertEquals(2, value, 1e-12);
        }
    }

    @Test
    void featuresOfDifferentGroupsDoNotInteract() {
        Map<String, Object> alone = Map.of("interaction_cst", "no_interactions");
        Map<String, Object> groups = Map.of("interaction_cst", List.of(List.of(0, 1)));
        Map<String, Object> together = Map.of("interaction_cst", List.of(List.of(1, 2)));
        assertEquals(0, Constrained.interaction(fit(REGRESSION, ROWS, alone)), 1e-9);
        assertEquals(0, Constrained.interaction(fit(REGRESSION, ROWS, groups)), 1e-9);
        assertTrue(Constrained.interaction(fit(REGRESSION, ROWS, together)) > 1);
        assertTrue(
                Constrained.interaction(
                                fit(REGRESSION, ROWS, Map.of("interaction_cst", "pairwise")))
                        > 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"absolute_error", "quantile"})
    void lossesOfMediansAreRefused(String loss) {
        assertRefused(
                REGRESSION,
                ROWS,
                Map.of("loss", loss, "quantile", 0.5, "monotonic_cst", List.of(1, 0, 0)));
    }

    @Test
    void moreThanTwoLabelsAreRefused() {
        double[] labels = new double[ROWS.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = row % 3;
        }
        TrainingSet data = TrainingSet.of(ROWS.features(), labels);
        assertRefused(CLASSIFICATION, data, Map.of("monotonic_cst", List.of(1, 0, 0)));
    }

    @Test
    void constraintsOfOtherFeaturesAreRefused() {
        assertRefused(REGRESSION, ROWS, Map.of("monotonic_cst", List.of(1, 0)));
        assertRefused(REGRESSION, ROWS, Map.of("interaction_cst", List.of(List.of(3))));
    }

    private static void assertRefused(
            Learner learner, TrainingSet data, Map<String, Object> given) {
        InvalidHyperparameter refusal =
                assertThrows(InvalidHyperparameter.class, () -> fit(learner, data, given));
        assertTrue(String.valueOf(refusal.getMessage()).contains("_cst"));
        assertFalse(refusal.hint().isEmpty());
    }
}
