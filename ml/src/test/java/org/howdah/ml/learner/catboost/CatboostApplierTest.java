package org.howdah.ml.learner.catboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.catboost.CatBoostError;
import ai.catboost.CatBoostModel;
import ai.catboost.CatBoostPredictions;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CatBoost's own library loads the models, and predicts what they do. */
class CatboostApplierTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RMSE",
                "MAE",
                "Quantile:alpha=0.9",
                "Poisson",
                "MAPE",
                "LogCosh",
                "LogLinQuantile",
                "Expectile:alpha=0.9",
                "Huber:delta=20",
                "Tweedie:variance_power=1.5"
            })
    void regression(String loss) throws Exception {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        Model model = fit(Task.REGRESSION, data, Map.of("loss_function", loss));
        double[] predicted = model.predict(data.features());
        double[] expected = raw(model, data.features());
        for (int row = 0; row < expected.length; row++) {
            double transformed =
                    RegressionLosses.exponential(loss) ? Math.exp(expected[row]) : expected[row];
            assertEquals(transformed, predicted[row], 1e-12 * Math.abs(transformed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris", "wine", "breast_cancer"})
    void classification(String name) throws Exception {
        TrainingSet data = Dataset.load(name).toTrainingSet();
        Classifier model = (Classifier) fit(Task.CLASSIFICATION, data, Map.of());
        assertSameProbabilities(model, data.features());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Min", "Max"})
    void missingValues(String mode) throws Exception {
        TrainingSet full = Dataset.load("breast_cancer").toTrainingSet();
        TrainingSet data = TrainingSet.of(withHoles(full.features()), full.target());
        Classifier model = (Classifier) fit(Task.CLASSIFICATION, data, Map.of("nan_mode", mode));
        assertSameProbabilities(model, data.features());
    }

    @Test
    void missingValuesWhereTrainingRowsHadNone() throws Exception {
        TrainingSet data = Dataset.load("iris").toTrainingSet();
        Classifier model = (Classifier) fit(Task.CLASSIFICATION, data, Map.of("nan_mode", "Max"));
        assertSameProbabilities(model, withHoles(data.features()));
    }

    @Test
    void rowsThatWereNotTrainedOn() throws Exception {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        Model model = fit(Task.REGRESSION, data, Map.of());
        Random random = new Random(3);
        float[] values = new float[2_000 * 10];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * 0.05);
        }
        values[0] = Float.POSITIVE_INFINITY;
        values[11] = Float.NEGATIVE_INFINITY;
        Matrix rows = Matrix.of(2_000, 10, values);
        assertArrayEquals(raw(model, rows), model.predict(rows), 1e-9);
    }

    private static Matrix withHoles(Matrix matrix) {
        Random random = new Random(1);
        float[] values = matrix.block(0).clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(10) == 0 ? Float.NaN : values[i];
        }
        return Matrix.of(matrix.rows(), matrix.columns(), values);
    }

    private static void assertSameProbabilities(Classifier model, Matrix rows) throws Exception {
        double[] raw = raw(model, rows);
        double[] probabilities = model.probabilities(rows);
        int labels = model.labels().count();
        for (int row = 0; row < rows.rows(); row++) {
            double[] expected =
                    labels == 2
                            ? new double[] {0, raw[row]}
                            : Arrays.copyOfRange(raw, row * labels, (row + 1) * labels);
            double sum = Arrays.stream(expected).map(Math::exp).sum();
            for (int label = 0; label < labels; label++) {
                double share = Math.exp(expected[label]) / sum;
                assertEquals(share, probabilities[row * labels + label], 1e-12);
            }
        }
    }

    private static double[] raw(Model model, Matrix rows) throws CatBoostError, IOException {
        float[][] values = new float[rows.rows()][];
        for (int row = 0; row < values.length; row++) {
            int offset = rows.offset(row);
            values[row] = Arrays.copyOfRange(rows.block(row), offset, offset + rows.columns());
        }
        try (CatBoostModel library = CatBoostModel.loadModel(json(model), "json")) {
            CatBoostPredictions predictions = library.predict(values, (String[][]) null);
            return predictions.copyRowMajorPredictions();
        }
    }

    /** The artefact ends with CatBoost's own JSON, behind its length. */
    private static byte[] json(Model model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        int labels =
                model instanceof Classifier classifier ? 4 + 8 * classifier.labels().count() : 0;
        return Arrays.copyOfRange(bytes.toByteArray(), labels + 4, bytes.size());
    }

    private static Model fit(Task task, TrainingSet data, Map<String, Object> given) {
        Learner learner = Learners.of("catboost", task);
        Map<String, Object> all = new HashMap<>(given);
        all.put("iterations", 100);
        return learner.fit(data, learner.schema().resolve(all), Progress.NONE).model();
    }
}
