package org.howdah.ml.learner.tree.forest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForestWeightsTest {

    /** A third of the bags has no row of the only label that counts. */
    @ParameterizedTest
    @ValueSource(strings = {"random_forest", "extra_trees"})
    void eachTreeHasARowThatCounts(String algorithm) {
        Random random = new Random(1);
        float[] values = new float[100];
        double[] labels = new double[100];
        for (int row = 0; row < 100; row++) {
            values[row] = random.nextFloat();
        }
        labels[17] = 1;
        TrainingSet data = TrainingSet.of(Matrix.of(100, 1, values), labels);
        Learner learner = Learners.of(algorithm, Task.CLASSIFICATION);
        Map<String, Object> given =
                Map.of("class_weight", Map.of("0", 0), "bootstrap", true, "oob_score", true);
        Classifier model =
                (Classifier)
                        learner.fit(data, learner.schema().resolve(given), Progress.NONE).model();
        double[] ones = new double[100];
        Arrays.fill(ones, 1);
        assertArrayEquals(ones, model.predict(data.features()));
        double[] probabilities = model.probabilities(data.features());
        for (int row = 0; row < 100; row++) {
            assertArrayEquals(
                    new double[] {0, 1}, Arrays.copyOfRange(probabilities, 2 * row, 2 * row + 2));
        }
    }
}
