package org.howdah.ml.learner.tree.forest;

import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.learner.tree.EnsembleReference;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forests score as scikit-learn's do. Their seeds give other rows and features here, so that scores
 * are compared with those over seeds: beyond these by their spread, and 0.03 of r2 or accuracy (one
 * test row of iris is 0.028 of accuracy).
 */
class ForestReferenceTest {
    private static final double SLACK = 0.03;

    static Stream<Reference> forests() {
        return Stream.of("random_forest", "extra_trees", "bagging")
                .flatMap(
                        algorithm ->
                                Stream.of("regression", "classification")
                                        .flatMap(task -> Reference.of(algorithm, task)));
    }

    @ParameterizedTest
    @MethodSource("forests")
    void scoresAgree(Reference reference) {
        EnsembleReference.assertWithinSeeds(
                reference, EnsembleReference.fit(reference, Map.of()), SLACK);
    }
}
