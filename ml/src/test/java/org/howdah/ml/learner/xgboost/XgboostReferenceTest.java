package org.howdah.ml.learner.xgboost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.metric.Metrics;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With the standard values of XGBoost 1.7.4, which made the reference, version 3 learns the same
 * trees. (It differs where nothing is given: it starts from the mean of the target rather than 0.5,
 * and takes histograms for small data too.)
 */
class XgboostReferenceTest {

    static Stream<Reference> regressions() {
        return fits("regression");
    }

    static Stream<Reference> classifications() {
        return fits("classification");
    }

    private static Stream<Reference> fits(String task) {
        return Stream.concat(Reference.of("xgboost", task), Reference.of("xgboost_hist", task))
                .filter(Reference.is("input", "f32"));
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void regressionAgrees(Reference reference) {
        Model model = fit(reference, Task.REGRESSION);
        assertFirstTen(reference, model);
        assertEquals(reference.metric("r2"), metric(model, reference, "r2"), 1e-6);
    }

    @ParameterizedTest
    @MethodSource("classifications")
    void classificationAgrees(Reference reference) {
        Model model = fit(reference, Task.CLASSIFICATION);
        assertFirstTen(reference, model);
        assertEquals(reference.metric("accuracy"), metric(model, reference, "accuracy"), 1e-9);
        if (reference.text("dataset").equals("breast_cancer")) {
            double expected = reference.metric("log_loss");
            assertEquals(expected, metric(model, reference, "log_loss"), 1e-6);
        }
    }

    private static void assertFirstTen(Reference reference, Model model) {
        double[] expected = reference.numbers("pred10");
        double[] predicted = model.predict(reference.test().features());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], predicted[i], 1e-6 * Math.abs(expected[i]));
        }
    }

    private static double metric(Model model, Reference reference, String name) {
        return Metrics.of(model, reference.test()).getOrDefault(name, Double.NaN);
    }

    private static Model fit(Reference reference, Task task) {
        Learner learner = Learners.of("xgboost", task);
        String method = reference.text("algorithm").equals("xgboost") ? "exact" : "hist";
        Map<String, Object> given = Map.of("tree_method", method, "base_score", 0.5);
        return learner.fit(reference.train(), learner.schema().resolve(given), Progress.NONE)
                .model();
    }
}
