package org.howdah.ml.learner.tree.forest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Constrained;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that count the same among the rows of each tree. */
class BalancedSubsampleTest {
    private static final int ROWS = 1000;
    private static final TrainingSet RARE = rare();

    /** A feature of noise, and a label that one of 20 rows has. */
    private static TrainingSet rare() {
        Random random = new Random(1);
        float[] features = new float[ROWS];
        double[] labels = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            features[row] = random.nextFloat();
            labels[row] = row % 20 == 0 ? 1 : 0;
        }
        return TrainingSet.of(Matrix.of(ROWS, 1, features), labels);
    }

    /** In a leaf of all rows that were drawn the shares are a half, whichever were drawn. */
    @ParameterizedTest
    @ValueSource(strings = {"random_forest", "extra_trees"})
    void eachTreeHasBothLabelsByHalf(String algorithm) {
        Map<String, Object> stumps =
                Map.of(
                        "bootstrap",
                        true,
                        "class_weight",
                        "balanced_subsample",
                        "max_samples",
                        0.2,
                        "n_estimators",
                        20,
                        "min_samples_leaf",
                        ROWS);
        for (double share : probabilities(algorithm, stumps)) {
            assertEquals(0.5, share, 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"random_forest", "extra_trees"})
    void anotherForestThanOfWeightsOfAllRows(String algorithm) {
        assertFalse(
                Arrays.equals(
                        probabilities(algorithm, weights("balanced", true)),
                        probabilities(algorithm, weights("balanced_subsample", true))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"random_forest", "extra_trees"})
    void whereNoRowsAreDrawnAllCount(String algorithm) {
        assertArrayEquals(
                probabilities(algorithm, weights("balanced", false)),
                probabilities(algorithm, weights("balanced_subsample", false)));
    }

    private static Map<String, Object> weights(String weight, boolean bootstrap) {
        return Map.of(
                "class_weight", weight, "bootstrap", bootstrap, "n_estimators", 5, "max_depth", 3);
    }

    private static double[] probabilities(String algorithm, Map<String, Object> given) {
        Classifier model =
                (Classifier)
                        Constrained.fit(Learners.of(algorithm, Task.CLASSIFICATION), RARE, given);
        return model.probabilities(RARE.features());
    }
}
