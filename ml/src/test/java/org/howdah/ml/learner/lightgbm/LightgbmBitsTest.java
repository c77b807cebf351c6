package org.howdah.ml.learner.lightgbm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Explained;
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

/** Trees evaluated in Java predict the same bits as LightGBM's library. */
class LightgbmBitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"diabetes", "diabetes_raw", "linnerud_weight"})
    void regression(String name) {
        TrainingSet data = Dataset.load(name).toTrainingSet();
        assertSameBits(fit(Task.REGRESSION, data, Map.of()), data.features());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris", "wine", "breast_cancer", "digits"})
    void classification(String name) {
        TrainingSet data = Dataset.load(name).toTrainingSet();
        assertSameBits(fit(Task.CLASSIFICATION, data, Map.of("n_estimators", 10)), data.features());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"l1", "huber", "fair", "poisson", "quantile", "mape", "gamma", "tweedie"})
    void objective(String objective) {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        assertSameBits(fit(Task.REGRESSION, data, Map.of("objective", objective)), data.features());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross_entropy", "cross_entropy_lambda"})
    void objectiveOfProbabilities(String objective) {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        double[] shares = Arrays.stream(data.target()).map(value -> value / 400).toArray();
        TrainingSet rows = TrainingSet.of(data.features(), shares);
        assertSameBits(fit(Task.REGRESSION, rows, Map.of("objective", objective)), data.features());
    }

    @Test
    void rootOfTheTarget() {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        assertSameBits(fit(Task.REGRESSION, data, Map.of("reg_sqrt", true)), data.features());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dart", "goss", "rf"})
    void boostingType(String type) {
        TrainingSet data = Dataset.load("breast_cancer").toTrainingSet();
        Map<String, Object> sampled =
                Map.of("boosting_type", type, "subsample", 0.7, "subsample_freq", 1);
        Map<String, Object> whole = Map.of("boosting_type", type);
        Model model = fit(Task.CLASSIFICATION, data, type.equals("goss") ? whole : sampled);
        assertSameBits(model, data.features());
    }

    @ParameterizedTest
    @ValueSource(strings = {"breast_cancer", "diabetes"})
    void missingValues(String name) {
        TrainingSet full = Dataset.load(name).toTrainingSet();
        TrainingSet data = TrainingSet.of(withHoles(full.features(), Float.NaN), full.target());
        Task task = name.equals("diabetes") ? Task.REGRESSION : Task.CLASSIFICATION;
        assertSameBits(fit(task, data, Map.of()), data.features());
        assertSameBits(fit(task, data, Map.of("use_missing", false)), data.features());
    }

    @Test
    void missingValuesWhereTrainingRowsHadNone() {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        assertSameBits(fit(Task.REGRESSION, data, Map.of()), withHoles(data.features(), Float.NaN));
    }

    @Test
    void zeroThatIsMissing() {
        TrainingSet full = Dataset.load("diabetes").toTrainingSet();
        Matrix holes = withHoles(withHoles(full.features(), 0), Float.NaN);
        TrainingSet data = TrainingSet.of(holes, full.target());
        assertSameBits(fit(Task.REGRESSION, data, Map.of("zero_as_missing", true)), holes);
    }

    @Test
    void rowsThatWereNotTrainedOn() {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        Random random = new Random(3);
        float[] values = new float[2_000 * 10];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * 0.05);
        }
        values[0] = Float.POSITIVE_INFINITY;
        values[11] = Float.NEGATIVE_INFINITY;
        assertSameBits(fit(Task.REGRESSION, data, Map.of()), Matrix.of(2_000, 10, values));
    }

    @Test
    void contributionsAgreeButForRounding() {
        TrainingSet data = Dataset.load("wine").toTrainingSet();
        Explained model = (Explained) fit(Task.CLASSIFICATION, data, Map.of("n_estimators", 10));
        int groups = model.explainedOutputs();
        double[] expected = Library.contributions(model, data.features(), groups);
        double[] one = new double[groups * 14];
        for (int row = 0; row < data.rows(); row++) {
            model.contributions(data.features().block(row), data.features().offset(row), one);
            assertArrayEquals(
                    Arrays.copyOfRange(expected, row * one.length, (row + 1) * one.length),
                    one,
                    1e-6);
        }
    }

    private static Matrix withHoles(Matrix matrix, float hole) {
        Random random = new Random(Float.floatToIntBits(hole));
        float[] values = matrix.block(0).clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(10) == 0 ? hole : values[i];
        }
        return Matrix.of(matrix.rows(), matrix.columns(), values);
    }

    private static Model fit(Task task, TrainingSet data, Map<String, Object> given) {
        Learner learner = Learners.of("lightgbm", task);
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE).model();
    }

    private static void assertSameBits(Model model, Matrix rows) {
        if (!(model instanceof Classifier classifier)) {
            assertArrayEquals(Library.predict(model, rows, 1), model.predict(rows));
            return;
        }
        int labels = classifier.labels().count();
        double[] all = classifier.probabilities(rows);
        if (labels > 2) {
            assertArrayEquals(Library.predict(model, rows, labels), all);
            return;
        }
        // for two labels the library has the probability of the second alone
        double[] second = new double[rows.rows()];
        Arrays.setAll(second, row -> all[2 * row + 1]);
        assertArrayEquals(Library.predict(model, rows, 1), second);
    }
}
