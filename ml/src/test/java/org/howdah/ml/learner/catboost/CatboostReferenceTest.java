package org.howdah.ml.learner.catboost;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.metric.Metrics;
import org.howdah.ml.reference.BoosterScores;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On each data set a hundred trees score about what XGBoost or scikit-learn's histogram boosting
 * do, whichever is lower: nothing but CatBoost itself learns its trees.
 */
class CatboostReferenceTest {
    /** How much lower a coefficient of determination, or an accuracy, may be. */
    private static final double BAND = 0.03;

    static Stream<Reference> fits() {
        return BoosterScores.of("hist_gradient_boosting");
    }

    @ParameterizedTest
    @MethodSource("fits")
    void scoresAboutAsWell(Reference reference) {
        Task task = reference.task();
        Learner learner = Learners.of("catboost", task);
        // as many as the others make; a thousand, its standard, take long for large data sets
        Map<String, Object> given = Map.of("iterations", 100, "learning_rate", 0.1);
        Model model =
                learner.fit(reference.train(), learner.schema().resolve(given), Progress.NONE)
                        .model();
        String name = BoosterScores.score(task);
        double score = Metrics.of(model, reference.test()).getOrDefault(name, Double.NaN);
        double lowest = BoosterScores.lowest(reference, "hist_gradient_boosting", "xgboost");
        assertTrue(score >= lowest - BAND, () -> "%s, not %s".formatted(score, lowest));
    }
}
