package org.howdah.onnx.imported;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.onnx.export.EveryModel;
import org.howdah.onnx.export.OnnxWriter;
import org.howdah.onnx.imported.Interpretation.Knowledge;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.SessionOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryModelImportTest {
    /** Rows with a missing value come first. */
    private static final int INCOMPLETE = 4;

    @ParameterizedTest(name = "{0} {1} of {2} labels {3}")
    @MethodSource("org.howdah.onnx.export.EveryModel#learners")
    void anImportedExportPredictsAsTheModel(
            String algorithm, Task task, int labels, Map<String, Object> hyperparameters) {
        Model model = EveryModel.train(algorithm, task, labels, hyperparameters);
        byte[] file = OnnxWriter.write(EveryModel.formula(model));
        try (Session session = Session.create(file, SessionOptions.DEFAULT)) {
            Model imported =
                    Interpretation.of(
                                    session,
                                    file,
                                    new Knowledge(task, List.of(), List.of(), null),
                                    Progress.NONE)
                            .model();
            compare(model, imported);
        }
    }

    private static void compare(Model model, Model imported) {
        float[] all = EveryModel.asked();
        float[] complete = Arrays.copyOfRange(all, INCOMPLETE * EveryModel.COLUMNS, all.length);
        Matrix rows = Matrix.of(complete.length / EveryModel.COLUMNS, EveryModel.COLUMNS, complete);
        assertEquals(model.task(), imported.task());
        assertEquals(model.features(), imported.features());
        assertEquals(model.outputs(), imported.outputs());
        near(model.predict(rows), imported.predict(rows));
        if (model instanceof Classifier own && imported instanceof Classifier other) {
            assertArrayEquals(own.labels().toArray(), other.labels().toArray());
            assertEquals(own.probabilistic(), other.probabilistic());
            if (own.probabilistic()) {
                near(own.probabilities(rows), other.probabilities(rows));
            }
        }
    }

    private static void near(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            double tolerance = 1e-6 + 1e-5 * Math.abs(expected[i]);
            assertEquals(expected[i], actual[i], tolerance, "number " + i);
        }
    }
}
