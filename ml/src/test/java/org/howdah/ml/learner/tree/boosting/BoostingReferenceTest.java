package org.howdah.ml.learner.tree.boosting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.tree.EnsembleReference;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** AdaBoost and gradient boosting score as scikit-learn's do. */
class BoostingReferenceTest {
    /** What bins of more than 255 values, and ties, change: about five rows of breast_cancer. */
    private static final double SLACK = 0.05;

    static Stream<Reference> boosting() {
        return Stream.of("ada_boost", "gradient_boosting_trees")
                .flatMap(
                        algorithm ->
                                Stream.of("regression", "classification")
                                        .flatMap(task -> Reference.of(algorithm, task)));
    }

    /** They have few distinct values and no ties, so that each tree is the same. */
    static Stream<Reference> sameTrees() {
        return Reference.of("ada_boost", "classification")
                .filter(Reference.is("dataset", "digits"));
    }

    @ParameterizedTest
    @MethodSource("boosting")
    void scoresAgree(Reference reference) {
        EnsembleReference.assertWithinSeeds(
                reference, EnsembleReference.fit(reference, Map.of()), SLACK);
    }

    @ParameterizedTest
    @MethodSource("sameTrees")
    void probabilitiesAgreeWhereTreesAreTheSame(Reference reference) {
        Classifier model = (Classifier) EnsembleReference.fit(reference, Map.of());
        double[] probabilities = model.probabilities(reference.test().features());
        double[] expected =
                Stream.of(reference.rows("proba10"))
                        .flatMap(row -> Arrays.stream(row).boxed())
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], probabilities[i], 1e-6);
        }
    }
}
