package org.howdah.ml.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The metrics of the same models as the reference's: those that have the same coefficients. */
class MetricsReferenceTest {

    static Stream<Reference> regressions() {
        return Reference.of("linear", "regression");
    }

    static Stream<Reference> classifications() {
        return Reference.of("linear", "classification")
                .filter(
                        Reference.is("preprocess", "standard")
                                .and(Reference.is("split", "stratified")));
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void regressionAgrees(Reference reference) {
        Map<String, Double> metrics = metrics(reference, Task.REGRESSION);
        assertEquals(reference.metric("r2"), metrics.getOrDefault("r2", Double.NaN), 1e-6);
        assertClose(
                reference.metric("mae"), metrics.getOrDefault("mean_absolute_error", Double.NaN));
        assertClose(
                reference.metric("mse"), metrics.getOrDefault("mean_squared_error", Double.NaN));
    }

    @ParameterizedTest
    @MethodSource("classifications")
    void classificationAgrees(Reference reference) {
        Map<String, Double> metrics = metrics(reference, Task.CLASSIFICATION);
        for (String name : new String[] {"f1", "precision", "recall", "accuracy", "mcc"}) {
            assertEquals(
                    reference.metric(name), metrics.getOrDefault(name, Double.NaN), 1e-9, name);
        }
    }

    @ParameterizedTest
    @MethodSource("classifications")
    void probabilitiesAgree(Reference reference) {
        Map<String, Double> metrics = metrics(reference, Task.CLASSIFICATION);
        if (metrics.containsKey("roc_auc")) {
            assertEquals(
                    reference.metric("roc_auc"), metrics.getOrDefault("roc_auc", Double.NaN), 1e-9);
            assertEquals(
                    reference.metric("log_loss"),
                    metrics.getOrDefault("log_loss", Double.NaN),
                    1e-4);
        }
    }

    private static void assertClose(double expected, double actual) {
        assertEquals(expected, actual, 1e-6 * Math.abs(expected));
    }

    private static Map<String, Double> metrics(Reference reference, Task task) {
        Learner learner = Learners.of("linear", task);
        Model model =
                learner.fit(reference.train(), learner.schema().standard(), Progress.NONE).model();
        return Metrics.of(model, reference.test());
    }
}
