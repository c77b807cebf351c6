package org.howdah.ml.learner.tree;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.metric.Metrics;
import org.howdah.ml.reference.Reference;
import tools.jackson.databind.JsonNode;

/** Compares fits with scikit-learn's. */
public final class EnsembleReference {
    private EnsembleReference() {}

    /** A model of the reference's rows by the reference's algorithm. */
    public static Model fit(Reference reference, Map<String, Object> given) {
        Task task = Task.valueOf(reference.text("task").toUpperCase(Locale.ROOT));
        Learner learner = Learners.of(reference.text("algorithm"), task);
        return learner.fit(reference.train(), learner.schema().resolve(given), Progress.NONE)
                .model();
    }

    public static double score(Reference reference, Model model) {
        return Metrics.of(model, reference.test()).getOrDefault(scoreName(reference), Double.NaN);
    }

    public static String scoreName(Reference reference) {
        return reference.text("task").equals("regression") ? "r2" : "accuracy";
    }

    /**
     * The score is among those that scikit-learn has for its seeds, or beyond them by no more than
     * these differ and that slack.
     */
    public static void assertWithinSeeds(Reference reference, Model model, double slack) {
        String name = scoreName(reference);
        double score = score(reference, model);
        double low = reference.metric(name);
        double high = low;
        JsonNode seeds = reference.entry().get("over_seeds");
        if (seeds != null) {
            low = seeds.get("metrics").get(name).get("min").asDouble();
            high = seeds.get("metrics").get(name).get("max").asDouble();
        }
        double most = high - low + slack;
        assertTrue(
                score >= low - most && score <= high + most,
                "%s is %s, not between %s and %s, by at most %s more"
                        .formatted(name, score, low, high, most));
    }
}
