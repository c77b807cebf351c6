package org.howdah.onnx.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.formula.Input;
import org.howdah.ml.formula.ModelFormula;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class EveryModelExportTest {
    private static final int ROWS = 120;
    private static final int COLUMNS = 4;

    static Stream<Arguments> learners() {
        return Stream.concat(
                Learners.all().stream()
                        .flatMap(
                                entry ->
                                        entry.task() == Task.CLASSIFICATION
                                                ? Stream.of(
                                                        one(entry.algorithm(), entry.task(), 2),
                                                        one(entry.algorithm(), entry.task(), 3))
                                                : Stream.of(
                                                        one(entry.algorithm(), entry.task(), 0))),
                variants());
    }

    private static Arguments one(String algorithm, Task task, int labels) {
        return Arguments.of(algorithm, task, labels, Map.of());
    }

    private static Stream<Arguments> variants() {
        Stream<Arguments> kernels =
                Stream.of("linear", "polynomial", "laplacian", "cosine", "sigmoid", "chi2")
                        .map(
                                kernel ->
                                        Arguments.of(
                                                "kernel_ridge",
                                                Task.REGRESSION,
                                                0,
                                                Map.of("kernel", kernel, "alpha", 1.0)));
        Stream<Arguments> others =
                Stream.of(
                        variant("svm", 3, Map.of("probability", true)),
                        variant("svm", 2, Map.of("probability", true)),
                        variant("svm", 4, Map.of("kernel", "poly", "break_ties", true)),
                        variant("svm", 4, Map.of("kernel", "sigmoid")),
                        variant("knn", 3, Map.of("weights", "distance")),
                        variant("knn", 3, Map.of("metric", "cosine")),
                        variant("knn", 3, Map.of("metric", "chebyshev")),
                        variant("knn", 3, Map.of("p", 3)),
                        variant("gaussian_process", 3, Map.of("multi_class", "one_vs_one")),
                        variant("stochastic_gradient_descent", 3, Map.of("loss", "modified_huber")),
                        variant("lightgbm", 3, Map.of("objective", "multiclassova")),
                        Arguments.of(
                                "lightgbm", Task.REGRESSION, 0, Map.of("objective", "poisson")));
        return Stream.concat(kernels, others);
    }

    private static Arguments variant(
            String algorithm, int labels, Map<String, Object> hyperparameters) {
        return Arguments.of(algorithm, Task.CLASSIFICATION, labels, hyperparameters);
    }

    @ParameterizedTest(name = "{0} {1} of {2} labels {3}")
    @MethodSource("learners")
    void predictsInOnnxRuntimeWhatItPredictsItself(
            String algorithm, Task task, int labels, Map<String, Object> hyperparameters)
            throws Exception {
        Learner learner = Learners.of(algorithm, task);
        TrainingSet training = rows(task, labels);
        Model model =
                learner.fit(training, learner.schema().resolve(hyperparameters), Progress.NONE)
                        .model();
        byte[] onnx = OnnxWriter.write(formula(model));
        keep(algorithm + "_" + task + "_" + labels + "_" + hyperparameters.values(), onnx);
        float[] asked = asked();
        Outputs outputs = Outputs.of(onnx, asked, COLUMNS);
        compare(model, Matrix.of(asked.length / COLUMNS, COLUMNS, asked), outputs);
    }

    /** For checks by other tools, where the directory is named. */
    private static void keep(String name, byte[] onnx) throws IOException {
        String directory = System.getenv("HOWDAH_KEEP_ONNX");
        if (directory != null) {
            Files.write(Path.of(directory, name.replaceAll("[^A-Za-z0-9_]", "") + ".onnx"), onnx);
        }
    }

    private static ModelFormula formula(Model model) {
        List<Input> inputs =
                IntStream.range(0, COLUMNS)
                        .mapToObj(
                                i ->
                                        (Input)
                                                new Input.Numeric(
                                                        "x" + i,
                                                        new Input.Finish(Double.NaN, 0, 1)))
                        .toList();
        ModelFormula.Output output =
                switch (model.task()) {
                    case CLASSIFICATION ->
                            new ModelFormula.NumberLabels(
                                    Arrays.stream(((Classifier) model).labels().toArray())
                                            .boxed()
                                            .toList());
                    case CLUSTERING -> new ModelFormula.Cluster();
                    case REGRESSION, DECOMPOSITION -> new ModelFormula.Numbers();
                };
        return new ModelFormula(
                inputs, model.computation().orElseThrow(), output, new LinkedHashMap<>());
    }

    private static void compare(Model model, Matrix rows, Outputs outputs) {
        double[] predicted = model.predict(rows);
        if (model.task() == Task.CLASSIFICATION || model.task() == Task.CLUSTERING) {
            long[] labels = outputs.integers("label");
            for (int row = 0; row < labels.length; row++) {
                if (!Double.isNaN(predicted[row])) {
                    assertEquals(predicted[row], (double) labels[row], "row " + row);
                }
            }
        } else {
            near(predicted, outputs.matrix("variable"));
        }
        if (model instanceof Classifier classifier && classifier.probabilistic()) {
            near(classifier.probabilities(rows), outputs.matrix("probabilities"));
        }
    }

    private static void near(double[] expected, float[][] actual) {
        int width = actual[0].length;
        assertEquals(expected.length, actual.length * width);
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertEquals(Float.NaN, actual[i / width][i % width], "row " + i / width);
                continue;
            }
            double tolerance = 1e-6 + 1e-5 * Math.abs(expected[i]);
            assertEquals(expected[i], actual[i / width][i % width], tolerance, "row " + i / width);
        }
    }

    private static TrainingSet rows(Task task, int labels) {
        Random random = new Random(7);
        int groups = labels == 0 ? 3 : labels;
        float[] values = new float[ROWS * COLUMNS];
        double[] targets = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            int group = row % groups;
            targets[row] = labels == 0 ? 0.5 : 3 * group + 1;
            for (int column = 0; column < COLUMNS; column++) {
                float value = 2f * ((group + column) % groups) + random.nextFloat() * 2;
                values[row * COLUMNS + column] = value;
                targets[row] += labels == 0 ? (column + 1) * value / 7 : 0;
            }
        }
        Matrix features = Matrix.of(ROWS, COLUMNS, values);
        return task.isSupervised()
                ? TrainingSet.of(features, targets)
                : TrainingSet.unlabelled(features);
    }

    /** Other rows than those of training, and some with a missing value. */
    private static float[] asked() {
        Random random = new Random(8);
        float[] values = new float[40 * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * 6;
        }
        for (int row = 0; row < 4; row++) {
            values[row * COLUMNS + row] = Float.NaN;
        }
        return values;
    }
}
