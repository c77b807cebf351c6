package org.howdah.onnx.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.prediction.Portable;
import org.howdah.ml.preparation.Categories;
import org.howdah.ml.preparation.FittedPreparation;
import org.howdah.ml.preparation.Labels;
import org.howdah.ml.preparation.PreparationFitter;
import org.howdah.ml.preparation.Preprocessing;
import org.howdah.ml.preparation.Quantity;
import org.howdah.ml.preparation.RawColumn;
import org.junit.jupiter.api.Test;

final class PreparationExportTest {
    private static final float NULL = Float.NaN;
    private static final Categories CITIES = new Categories(List.of("Bern", "Chur", "Genf"));
    private static final Categories SIZES = new Categories(List.of("small", "large"));

    private static final List<RawColumn> COLUMNS =
            List.of(
                    column("city", Quantity.CATEGORY),
                    column("size", Quantity.CATEGORY),
                    column("rooms", Quantity.NUMBER),
                    column("area", Quantity.NUMBER));

    private static final String PREPROCESS =
            """
            {"city": {"encode": "one_hot"}, "size": {"encode": "target"},
             "rooms": {"encode": "one_hot"}, "area": {"impute": "mean", "scale": "standard"}}
            """;

    /** Codes of texts, and numbers. */
    private static final float[] TRAINING = {
        1, 1, 2, 50, 2, 2, 3, 70, 3, 1, 2, NULL, 1, 2, 4, 90, 2, 1, 3, 60, 3, 2, 4, 80, 1, 1, 2, 55
    };

    private static final String[] ASKED_CITIES = {"Chur", "", "Rom", "Genf"};
    private static final String[] ASKED_SIZES = {"large", "small", "", "huge"};
    private static final float[] ASKED_ROOMS = {4, 2, 7, 3};
    private static final float[] ASKED_AREAS = {65, NULL, 75, 85};

    private static RawColumn column(String name, Quantity quantity) {
        return new RawColumn(name, "type", quantity, quantity == Quantity.NUMBER, false, 1);
    }

    private record Fitted(Model model, FittedPreparation preparation) {
        byte[] onnx() {
            return OnnxWriter.write(
                    Portable.of(
                            new Artifact.Content(model, preparation.preparation()),
                            Map.of("project", "houses")));
        }

        /** The asked rows as the model takes them. */
        Matrix asked() {
            int width = preparation.preparation().outputs();
            float[] prepared = new float[ASKED_ROOMS.length * width];
            float[] raw = new float[ASKED_ROOMS.length * COLUMNS.size()];
            for (int row = 0; row < ASKED_ROOMS.length; row++) {
                raw[4 * row] = CITIES.code(ASKED_CITIES[row]);
                raw[4 * row + 1] = SIZES.code(ASKED_SIZES[row]);
                raw[4 * row + 2] = ASKED_ROOMS[row];
                raw[4 * row + 3] = ASKED_AREAS[row];
            }
            preparation.preparation().apply(raw, 0, ASKED_ROOMS.length, prepared, 0);
            return Matrix.of(ASKED_ROOMS.length, width, prepared);
        }

        Outputs outputs() throws Exception {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            long[] shape = {ASKED_ROOMS.length, 1};
            try (OnnxTensor cities = OnnxTensor.createTensor(environment, ASKED_CITIES, shape);
                    OnnxTensor sizes = OnnxTensor.createTensor(environment, ASKED_SIZES, shape);
                    OnnxTensor rooms =
                            OnnxTensor.createTensor(
                                    environment, FloatBuffer.wrap(ASKED_ROOMS), shape);
                    OnnxTensor areas =
                            OnnxTensor.createTensor(
                                    environment, FloatBuffer.wrap(ASKED_AREAS), shape)) {
                return Outputs.of(
                        onnx(),
                        Map.of("city", cities, "size", sizes, "rooms", rooms, "area", areas));
            }
        }
    }

    private static Fitted fit(String algorithm, Task task, Labels labels, double... targets) {
        TrainingSet raw = TrainingSet.of(Matrix.of(targets.length, 4, TRAINING.clone()), targets);
        FittedPreparation preparation =
                new PreparationFitter(
                                Preprocessing.of(PREPROCESS),
                                COLUMNS,
                                List.of(List.of(CITIES), List.of(SIZES), List.of(), List.of()),
                                labels,
                                task == Task.CLASSIFICATION,
                                Progress.NONE)
                        .fit(raw);
        Matrix rows = preparation.apply(raw.features(), Progress.NONE);
        Learner learner = Learners.of(algorithm, task);
        Model model =
                learner.fit(
                                TrainingSet.of(rows, targets),
                                learner.schema().resolve(Map.of()),
                                Progress.NONE)
                        .model();
        return new Fitted(model, preparation);
    }

    @Test
    void textsMissingValuesAndUnseenCategoriesArePreparedAsInTraining() throws Exception {
        Fitted fitted = fit("ridge", Task.REGRESSION, Labels.NUMBERS, 10, 30, 20, 50, 25, 45, 12);
        double[] expected = fitted.model().predict(fitted.asked());
        float[][] actual = fitted.outputs().matrix("variable");
        for (int row = 0; row < expected.length; row++) {
            assertEquals(expected[row], actual[row][0], 1e-5 * Math.abs(expected[row]));
        }
    }

    @Test
    void labelsOfTextAreTexts() throws Exception {
        Labels labels = Labels.named(new Categories(List.of("cheap", "dear")));
        Fitted fitted = fit("linear", Task.CLASSIFICATION, labels, 1, 2, 1, 2, 1, 2, 1);
        String[] expected = new String[ASKED_ROOMS.length];
        double[] codes = fitted.model().predict(fitted.asked());
        for (int row = 0; row < expected.length; row++) {
            expected[row] = labels.text(codes[row]);
        }
        assertArrayEquals(expected, fitted.outputs().texts("label"));
    }

    @Test
    void theSameModelGivesTheSameBytes() {
        Fitted fitted = fit("ridge", Task.REGRESSION, Labels.NUMBERS, 10, 30, 20, 50, 25, 45, 12);
        assertArrayEquals(fitted.onnx(), fitted.onnx());
    }
}
