package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every learner and every model. */
class EveryLearnerTest {

    static Stream<Arguments> learners() {
        return Learners.all().stream()
                .map(entry -> Arguments.of(entry.algorithm(), entry.task(), entry.learner()));
    }

    static Stream<Arguments> fits() {
        return Learners.all().stream()
                .flatMap(
                        entry ->
                                datasets(entry.task())
                                        .map(
                                                data ->
                                                        Arguments.of(
                                                                entry.algorithm(),
                                                                entry.task(),
                                                                data,
                                                                entry.learner())));
    }

    private static Stream<String> datasets(Task task) {
        return switch (task) {
            case REGRESSION -> Stream.of("linnerud_weight", "diabetes");
            case CLASSIFICATION -> Stream.of("iris", "breast_cancer");
            case CLUSTERING, DECOMPOSITION -> Stream.of("iris");
        };
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("fits")
    void theSameDataGiveTheSameBytesInAnyNumberOfThreads(
            String algorithm, Task task, String name, Learner learner) {
        TrainingSet data = data(task, name);
        byte[] alone = Artifact.write(fit(learner, data, threads(1)));
        assertArrayEquals(alone, Artifact.write(fit(learner, data, threads(3))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("fits")
    void theModelReadPredictsTheSameBitsAndIsWrittenAsTheSameBytes(
            String algorithm, Task task, String name, Learner learner) {
        TrainingSet data = data(task, name);
        Model model = fit(learner, data, Progress.NONE);
        byte[] bytes = Artifact.write(model);
        Model read = Artifact.read(bytes);
        assertArrayEquals(model.predict(data.features()), read.predict(data.features()));
        if (model instanceof Classifier classifier && classifier.probabilistic()) {
            assertArrayEquals(
                    classifier.probabilities(data.features()),
                    ((Classifier) read).probabilities(data.features()));
        }
        assertArrayEquals(bytes, Artifact.write(read));
        assertEquals(model.features(), read.features());
        assertTrue(read.bytes() > 0);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("fits")
    void rowsArePredictedTheSameOneByOneAndTogether(
            String algorithm, Task task, String name, Learner learner) {
        Matrix rows = data(task, name).features();
        Model model = fit(learner, data(task, name), Progress.NONE);
        double[] together = model.predict(rows);
        double[] one = new double[model.outputs()];
        for (int row = 0; row < rows.rows(); row++) {
            model.predict(rows.block(row), rows.offset(row), 1, one, 0);
            int at = row * model.outputs();
            assertArrayEquals(Arrays.copyOfRange(together, at, at + one.length), one);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("fits")
    void probabilitiesAddUpToOneAndTheGreatestIsPredicted(
            String algorithm, Task task, String name, Learner learner) {
        TrainingSet data = data(task, name);
        if (!(fit(learner, data, Progress.NONE) instanceof Classifier model)
                || !model.probabilistic()) {
            return;
        }
        double[] probabilities = model.probabilities(data.features());
        double[] predicted = model.predict(data.features());
        int labels = model.labels().count();
        for (int row = 0; row < data.rows(); row++) {
            double[] one = Arrays.copyOfRange(probabilities, row * labels, (row + 1) * labels);
            assertEquals(1, Arrays.stream(one).sum(), 1e-6);
            assertTrue(Arrays.stream(one).allMatch(p -> p >= 0 && p <= 1));
            double greatest = Arrays.stream(one).max().orElseThrow();
            assertEquals(greatest, one[model.labels().code(predicted[row])], 1e-9);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("learners")
    void aCancelledFitEnds(String algorithm, Task task, Learner learner) {
        Progress cancelled =
                () -> {
                    throw new CancellationException("cancelled");
                };
        TrainingSet data = data(task, datasets(task).toList().getLast());
        assertThrows(CancellationException.class, () -> fit(learner, data, cancelled));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("learners")
    void oddRowsAreLearnedFromOrRefusedWithAReason(String algorithm, Task task, Learner learner) {
        for (TrainingSet data : oddRows(task)) {
            try {
                Model model = fit(learner, data, Progress.NONE);
                double[] predictions = model.predict(data.features());
                assertEquals(data.rows() * model.outputs(), predictions.length);
                for (int i = 0; i < predictions.length; i++) {
                    assertTrue(
                            Double.isFinite(predictions[i])
                                    || !finite(data.features(), i / model.outputs()));
                }
            } catch (InvalidInput refusal) {
                assertTrue(!String.valueOf(refusal.getMessage()).isBlank());
            }
        }
    }

    private static boolean finite(Matrix rows, int row) {
        return IntStream.range(0, rows.columns())
                .allMatch(column -> Float.isFinite(rows.get(row, column)));
    }

    /** One row, one column, constant columns, equal columns, missing and infinite values. */
    private static List<TrainingSet> oddRows(Task task) {
        Random random = new Random(1);
        float[] noise = new float[60];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextFloat();
        }
        float[] holes = noise.clone();
        holes[7] = Float.NaN;
        float[] infinite = noise.clone();
        infinite[7] = Float.POSITIVE_INFINITY;
        float[] huge = noise.clone();
        huge[7] = Float.MAX_VALUE;
        float[] equal = noise.clone();
        for (int i = 0; i < equal.length; i += 2) {
            equal[i] = equal[i + 1];
        }
        return Stream.of(
                        Matrix.of(1, 2, 1, 2),
                        Matrix.of(2, 1, 1, 2),
                        Matrix.of(3, 2, 1, 1, 1, 1, 1, 1),
                        Matrix.of(60, 1, noise),
                        Matrix.of(30, 2, equal),
                        Matrix.of(30, 2, holes),
                        Matrix.of(30, 2, infinite),
                        Matrix.of(30, 2, huge))
                .map(rows -> odd(task, rows))
                .toList();
    }

    private static TrainingSet odd(Task task, Matrix rows) {
        double[] targets = IntStream.range(0, rows.rows()).mapToDouble(row -> row % 2).toArray();
        return task == Task.REGRESSION || task == Task.CLASSIFICATION
                ? TrainingSet.of(rows, targets)
                : TrainingSet.unlabelled(rows);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("learners")
    void aLabelThatIsNotFiniteIsRefused(String algorithm, Task task, Learner learner) {
        if (task == Task.CLUSTERING || task == Task.DECOMPOSITION) {
            return;
        }
        for (double label : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            TrainingSet data =
                    TrainingSet.of(Matrix.of(4, 1, 1, 2, 3, 4), new double[] {0, 1, 0, label});
            assertThrows(InvalidInput.class, () -> fit(learner, data, Progress.NONE));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("learners")
    void anUnknownHyperparameterIsRefusedNamingTheKnown(
            String algorithm, Task task, Learner learner) {
        InvalidHyperparameter refusal =
                assertThrows(
                        InvalidHyperparameter.class,
                        () -> learner.schema().resolve(Map.of("no_such", 1)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("\"no_such\""));
        assertTrue(
                learner.schema().parameters().stream()
                        .allMatch(parameter -> refusal.hint().contains(parameter.name())));
    }

    private static TrainingSet data(Task task, String name) {
        TrainingSet data = Dataset.load(name).toTrainingSet();
        return task == Task.REGRESSION || task == Task.CLASSIFICATION
                ? data
                : TrainingSet.unlabelled(data.features());
    }

    private static Model fit(Learner learner, TrainingSet data, Progress progress) {
        return learner.fit(data, learner.schema().standard(), progress).model();
    }

    private static Progress threads(int count) {
        return new Progress() {
            @Override
            public void check() {}

            @Override
            public int threads() {
                return count;
            }
        };
    }
}
