package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelWeightsTest {
    private static final ClassLabels LABELS = ClassLabels.of(0, 1);

    @Test
    void labelsThatAreNotNamedCountOne() {
        LabelWeights given = new LabelWeights.Given(Map.of("1", 0.0));
        assertArrayEquals(
                new double[] {1, 0}, LabelWeights.of(Optional.of(given), LABELS, new int[] {0, 1}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linear",
                "random_forest",
                "extra_trees",
                "hist_gradient_boosting",
                "svm",
                "linear_svm",
                "ridge",
                "stochastic_gradient_descent"
            })
    void weightsThatLetNoRowCountAreRefused(String algorithm) {
        Learner learner = Learners.of(algorithm, Task.CLASSIFICATION);
        Hyperparameters parameters =
                learner.schema().resolve(Map.of("class_weight", Map.of("0", 0, "1", 0)));
        TrainingSet data = TrainingSet.of(Matrix.of(4, 1, 1, 2, 3, 4), new double[] {0, 0, 1, 1});
        assertThrows(
                InvalidHyperparameter.class, () -> learner.fit(data, parameters, Progress.NONE));
    }
}
