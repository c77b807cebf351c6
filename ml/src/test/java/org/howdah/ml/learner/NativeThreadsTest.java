package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.data.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What libraries do in how many threads. */
class NativeThreadsTest {
    private static final int COLUMNS = 20;

    @ParameterizedTest
    @ValueSource(strings = {"xgboost", "xgboost_random_forest", "lightgbm"})
    void asManyThreadsTrainAsThereMayBe(String algorithm) {
        Learner learner = Learners.of(algorithm, Task.REGRESSION);
        assertEquals(1, NativeThreads.of(learner, rows(2000), rounds(algorithm), 1));
        int most = Math.min(2, Runtime.getRuntime().availableProcessors());
        assertEquals(most, NativeThreads.of(learner, rows(2000), rounds(algorithm), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xgboost", "lightgbm"})
    void theNumberOfJobsMayLowerThem(String algorithm) {
        Learner learner = Learners.of(algorithm, Task.REGRESSION);
        TrainingSet rows = rows(2000);
        assertEquals(1, NativeThreads.of(learner, rows, Map.of("n_jobs", 1), 2));
        assertEquals(1, NativeThreads.of(learner, rows, Map.of("n_jobs", 5), 1));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "xgboost, hist",
        "xgboost, approx",
        "xgboost, exact",
        "xgboost_random_forest, hist",
        "xgboost_random_forest, approx"
    })
    void xgboostsBytesAreTheSameInOneThreadAndInTwo(String algorithm, String method) {
        Learner learner = Learners.of(algorithm, Task.REGRESSION);
        TrainingSet rows = rows(20_000);
        Map<String, Object> one = Map.of("tree_method", method, "n_jobs", 1, "n_estimators", 10);
        Map<String, Object> two = Map.of("tree_method", method, "n_jobs", 2, "n_estimators", 10);
        byte[] expected = bytes(learner, rows, one);
        for (int again = 0; again < 3; again++) {
            assertArrayEquals(expected, bytes(learner, rows, two));
        }
    }

    /** A forest has one round, which takes long enough to be looked at. */
    private static Map<String, Object> rounds(String algorithm) {
        return algorithm.equals("xgboost_random_forest")
                ? Map.of("n_estimators", 300)
                : Map.of("n_estimators", 20);
    }

    private static byte[] bytes(Learner learner, TrainingSet rows, Map<String, Object> given) {
        Progress two =
                new Progress() {
                    @Override
                    public void check() {}

                    @Override
                    public int threads() {
                        return 2;
                    }
                };
        return Artifact.write(learner.fit(rows, learner.schema().resolve(given), two).model());
    }

    private static TrainingSet rows(int count) {
        Random random = new Random(1);
        float[] features = new float[count * COLUMNS];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) random.nextGaussian();
        }
        double[] target = new double[count];
        for (int row = 0; row < count; row++) {
            int at = row * COLUMNS;
            target[row] = Math.exp(features[at]) + features[at + 1] * features[at + 2];
        }
        return TrainingSet.of(Matrix.of(count, COLUMNS, features), target);
    }
}
