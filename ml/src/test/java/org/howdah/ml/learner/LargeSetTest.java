package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.data.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds where there are so many rows that they are divided among threads. */
class LargeSetTest {
    private static final int ROWS = 20_000;
    private static final int COLUMNS = 20;
    private static final int LABELS = 3;

    /** Each pair of rows would take too long, or all of them do. */
    private static final Set<String> SLOW =
            Set.of(
                    "theil_sen",
                    "kernel_ridge",
                    "gaussian_process",
                    "svm",
                    "nu_svm",
                    "catboost",
                    "affinity_propagation",
                    "birch",
                    "mean_shift",
                    "dbscan",
                    "optics",
                    "spectral",
                    "spectral_bi",
                    "spectral_co");

    /** So that there are few rounds, and trees are small. */
    private static final Map<String, Object> SHORT =
            Map.of("n_estimators", 3, "max_iter", 3, "n_init", 1, "max_depth", 8);

    private static final Matrix FEATURES = features();

    static Stream<Arguments> learners() {
        return Learners.all().stream()
                .filter(entry -> !SLOW.contains(entry.algorithm()))
                .map(entry -> Arguments.of(entry.algorithm(), entry.task(), entry.learner()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("learners")
    void rowsDividedAmongAnyNumberOfThreadsGiveTheSameBytes(
            String algorithm, Task task, Learner learner) {
        TrainingSet data = data(task);
        byte[] alone = Artifact.write(fit(learner, data, 1));
        assertArrayEquals(alone, Artifact.write(fit(learner, data, 3)));
    }

    private static Model fit(Learner learner, TrainingSet data, int threads) {
        Map<String, Object> given = new HashMap<>();
        learner.schema().parameters().stream()
                .map(Parameter::name)
                .filter(SHORT::containsKey)
                .forEach(name -> given.put(name, SHORT.get(name)));
        Progress progress =
                new Progress() {
                    @Override
                    public void check() {}

                    @Override
                    public int threads() {
                        return threads;
                    }
                };
        return learner.fit(data, learner.schema().resolve(given), progress).model();
    }

    /** Around a place for each label. */
    private static Matrix features() {
        Random random = new Random(1);
        float[] values = new float[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            int label = i / COLUMNS % LABELS;
            values[i] = (float) (random.nextGaussian() + label * (i % COLUMNS % LABELS));
        }
        return Matrix.of(ROWS, COLUMNS, values);
    }

    private static TrainingSet data(Task task) {
        double[] targets = new double[ROWS];
        Random random = new Random(2);
        for (int row = 0; row < ROWS; row++) {
            targets[row] =
                    switch (task) {
                        case REGRESSION -> FEATURES.get(row, 1) + random.nextGaussian();
                        case CLASSIFICATION -> row % LABELS;
                        case CLUSTERING, DECOMPOSITION -> 0;
                    };
        }
        return task.isSupervised()
                ? TrainingSet.of(FEATURES, targets)
                : TrainingSet.unlabelled(FEATURES);
    }
}
