package org.howdah.onnx.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EveryModelExportTest {
    @ParameterizedTest(name = "{0} {1} of {2} labels {3}")
    @MethodSource("org.howdah.onnx.export.EveryModel#learners")
    void predictsInOnnxRuntimeWhatItPredictsItself(
            String algorithm, Task task, int labels, Map<String, Object> hyperparameters)
            throws Exception {
        Model model = EveryModel.train(algorithm, task, labels, hyperparameters);
        byte[] onnx = OnnxWriter.write(EveryModel.formula(model));
        keep(algorithm + "_" + task + "_" + labels + "_" + hyperparameters.values(), onnx);
        float[] asked = EveryModel.asked();
        Outputs outputs = Outputs.of(onnx, asked, EveryModel.COLUMNS);
        compare(
                model,
                Matrix.of(asked.length / EveryModel.COLUMNS, EveryModel.COLUMNS, asked),
                outputs);
    }

    /** For checks by other tools, where the directory is named. */
    private static void keep(String name, byte[] onnx) throws IOException {
        String directory = System.getenv("HOWDAH_KEEP_ONNX");
        if (directory != null) {
            Files.write(Path.of(directory, name.replaceAll("[^A-Za-z0-9_]", "") + ".onnx"), onnx);
        }
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
}
