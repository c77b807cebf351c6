package org.howdah.ml.learner.robust;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustReferenceTest {
    static Stream<Reference> huber() {
        return Reference.of("huber", "regression");
    }

    /** Also where scikit-learn's search did not converge: it is above then. */
    @ParameterizedTest
    @MethodSource("huber")
    void huberIsNowhereAboveTheReference(Reference reference) {
        TrainingSet train = reference.train();
        Coefficients found = fit(reference, Map.of()).coefficients().orElseThrow();
        double expected =
                Minimum.huber(
                        train,
                        reference.numbers("coef"),
                        reference.number("intercept"),
                        1.35,
                        1e-4);
        double objective =
                Minimum.huber(train, found.weights()[0], found.intercepts()[0], 1.35, 1e-4);
        assertTrue(objective <= expected * (1 + 1e-12), objective + " > " + expected);
    }

    private static Model fit(Reference reference, Map<String, ?> parameters) {
        Learner learner = Learners.of(reference.text("algorithm"), Task.REGRESSION);
        return learner.fit(reference.train(), learner.schema().resolve(parameters), Progress.NONE)
                .model();
    }
}
