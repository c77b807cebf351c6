package org.howdah.ml.learner.xgboost;

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
import tools.jackson.databind.JsonNode;

/** XGBoost's forests score what those of version 1.7.4 do over seeds. */
class XgboostForestReferenceTest {
    /**
     * How many standard deviations a score may lie beyond the least and the greatest of the seeds.
     */
    private static final double DEVIATIONS = 2;

    /** One test row of the smallest data sets. */
    private static final double ROW = 0.03;

    static Stream<Reference> fits() {
        return BoosterScores.of("xgboost_random_forest");
    }

    @ParameterizedTest
    @MethodSource("fits")
    void scoresWhatOtherSeedsDo(Reference reference) {
        Task task = BoosterScores.task(reference);
        String name = BoosterScores.score(task);
        double score = score(reference, task, name);
        JsonNode seeds = reference.entry().get("over_seeds").get(name);
        double slack = DEVIATIONS * seeds.get("std").asDouble() + ROW;
        assertTrue(score >= seeds.get("min").asDouble() - slack, () -> score + ", not " + seeds);
        assertTrue(score <= seeds.get("max").asDouble() + slack, () -> score + ", not " + seeds);
    }

    private static double score(Reference reference, Task task, String name) {
        Learner learner = Learners.of("xgboost_random_forest", task);
        // what version 1.7.4 took where nothing was given
        Map<String, Object> given = Map.of("base_score", 0.5);
        Model model =
                learner.fit(reference.train(), learner.schema().resolve(given), Progress.NONE)
                        .model();
        return Metrics.of(model, reference.test()).getOrDefault(name, Double.NaN);
    }
}
