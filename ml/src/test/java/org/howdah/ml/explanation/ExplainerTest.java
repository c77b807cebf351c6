package org.howdah.ml.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Explained;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.linear.LinearRegressionModel;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the explanations of every model. */
class ExplainerTest {
    private static final int[] SINGLY = {0, 1, 2, 3, 4};

    static Stream<Arguments> learners() {
        return Learners.all().stream()
                .map(entry -> Arguments.of(entry.algorithm(), entry.task(), entry.learner()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("learners")
    void contributionsAndBaseAddUpToTheOutput(String algorithm, Task task, Learner learner) {
        TrainingSet iris = Dataset.load("iris").toTrainingSet();
        TrainingSet data =
                task == Task.REGRESSION || task == Task.CLASSIFICATION
                        ? iris
                        : TrainingSet.unlabelled(iris.features());
        Model model = learner.fit(data, learner.schema().standard(), Progress.NONE).model();
        double[] means = FeatureStatistics.of(data.features(), Progress.NONE).means();
        Explainer explainer = new Explainer(SINGLY, means, Progress.NONE);
        for (int number = 0; number < data.rows(); number += 40) {
            float[] row = row(data.features(), number);
            double[] raw = raw(model, row);
            List<Contributions> outputs = explainer.explain(model, row);
            assertEquals(raw.length, outputs.size());
            for (int i = 0; i < raw.length; i++) {
                double sum = outputs.get(i).base() + Arrays.stream(outputs.get(i).values()).sum();
                assertEquals(raw[i], sum, 1e-5 * Math.max(1, Math.abs(raw[i])));
            }
        }
    }

    /** What the model itself says that contributions sum up to. */
    private static double[] raw(Model model, float[] row) {
        if (model instanceof Explained explained && model.task() == Task.CLASSIFICATION) {
            int width = model.features() + 1;
            double[] parts = new double[explained.explainedOutputs() * width];
            explained.contributions(row, 0, parts);
            return IntStream.range(0, explained.explainedOutputs())
                    .mapToDouble(i -> Arrays.stream(parts, i * width, (i + 1) * width).sum())
                    .toArray();
        }
        Outputs outputs = Outputs.of(model, row);
        double[] raw = new double[outputs.count()];
        outputs.of(row, raw);
        return raw;
    }

    @Test
    void aLinearModelsAreCoefficientTimesDistanceFromTheMean() {
        Model model = LinearRegressionModel.of(new double[][] {{2, -1, 0.5, 0}}, new double[] {7});
        Explainer explainer =
                new Explainer(new int[] {0, 1, 3, 4}, new double[] {1, 2, 3, 4}, Progress.NONE);
        Contributions found = explainer.explain(model, new float[] {3, 1, 5, 9}).getFirst();
        assertEquals(7 + 2 - 2 + 1.5, found.base(), 1e-12);
        assertArrayEquals(new double[] {4, 2, 0}, found.values(), 1e-12);
    }

    @Test
    void aProductIsSharedByItsFactors() {
        ShapleyValues values =
                new ShapleyValues(product(2), new int[] {0, 1, 2}, new double[2], Progress.NONE);
        Contributions found = values.of(new float[] {3, 4}).getFirst();
        assertEquals(0, found.base());
        assertArrayEquals(new double[] {6, 6}, found.values(), 1e-12);
    }

    @Test
    void manyValuesAreSampledAndAddUpExactly() {
        int[] starts = IntStream.rangeClosed(0, 20).toArray();
        double[] ones = new double[20];
        Arrays.fill(ones, 1);
        float[] row = new float[20];
        Arrays.fill(row, 1.5f);
        row[3] = 1;
        ShapleyValues values = new ShapleyValues(product(20), starts, ones, Progress.NONE);
        double[] found = values.of(row).getFirst().values();
        assertEquals(Math.pow(1.5, 19) - 1, Arrays.stream(found).sum(), 1e-6);
        assertEquals(0, found[3]);
        assertArrayEquals(found, values.of(row).getFirst().values());
        double share = (Math.pow(1.5, 19) - 1) / 19;
        assertEquals(share, found[0], 0.25 * share);
    }

    private static Outputs product(int factors) {
        return new Outputs() {
            @Override
            public int count() {
                return 1;
            }

            @Override
            public void of(float[] row, double[] outputs) {
                outputs[0] = 1;
                for (int i = 0; i < factors; i++) {
                    outputs[0] *= row[i];
                }
            }
        };
    }

    @Test
    void aColumnThatTheModelIgnoresHasNoPermutationImportance() {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        double[] weights = new double[data.features().columns()];
        weights[2] = 900;
        Model model = LinearRegressionModel.of(new double[][] {weights}, new double[] {150});
        int[] starts = IntStream.rangeClosed(0, weights.length).toArray();
        double[] found =
                PermutationImportance.of(model, data, data.rows(), starts, Progress.NONE)
                        .orElseThrow();
        for (int i = 0; i < found.length; i++) {
            assertTrue(i == 2 ? found[i] > 0.1 : found[i] == 0);
        }
    }

    @Test
    void tooManyColumnsForTheTestRowsAreNotPermuted() {
        Model model = LinearRegressionModel.of(new double[][] {new double[5000]}, new double[] {1});
        TrainingSet test = TrainingSet.of(Matrix.of(20, 5000, new float[100_000]), new double[20]);
        int[] starts = IntStream.rangeClosed(0, 5000).toArray();
        assertTrue(PermutationImportance.of(model, test, 100, starts, Progress.NONE).isEmpty());
    }

    @Test
    void statisticsAreReadAsWritten() {
        TrainingStatistics written =
                new TrainingStatistics(
                        List.of("y"),
                        new FeatureStatistics(new double[] {0.1, 1e-300}, new double[] {3, 4}),
                        Optional.of(Importance.byPermutation(new double[] {0.5, 0})),
                        Optional.empty());
        TrainingStatistics read = TrainingStatistics.read(written.json());
        assertEquals(written.json(), read.json());
        assertArrayEquals(new double[] {0.1, 1e-300}, read.features().means());
    }

    private static float[] row(Matrix rows, int number) {
        return Arrays.copyOfRange(
                rows.block(number), rows.offset(number), rows.offset(number) + rows.columns());
    }
}
