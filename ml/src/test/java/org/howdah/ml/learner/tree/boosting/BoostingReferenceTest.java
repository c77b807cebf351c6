package org.howdah.ml.learner.tree.boosting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** AdaBoost has scikit-learn's probabilities where each of its trees is the same. */
class BoostingReferenceTest {
    private final Learner learner = new AdaBoostClassification();

    /** They have few distinct values and no ties. */
    static Stream<Reference> digits() {
        return Reference.of("ada_boost", "classification")
                .filter(Reference.is("dataset", "digits"));
    }

    @ParameterizedTest
    @MethodSource("digits")
    void probabilitiesAgree(Reference reference) {
        Classifier model =
                (Classifier)
                        learner.fit(reference.train(), learner.schema().standard(), Progress.NONE)
                                .model();
        double[] probabilities = model.probabilities(reference.test().features());
        double[] expected =
                Arrays.stream(reference.rows("proba10")).flatMapToDouble(Arrays::stream).toArray();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], probabilities[i], 1e-6);
        }
    }
}
