package org.howdah.ml.learner.xgboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

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
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees evaluated in Java predict the same bits as XGBoost's library. */
class TreeEnsembleBitsTest {
    private static final Learner REGRESSION = new XgboostRegression();
    private static final Learner CLASSIFICATION = new XgboostClassification();

    @ParameterizedTest
    @ValueSource(strings = {"diabetes", "diabetes_raw", "linnerud_weight"})
    void regression(String name) throws IOException {
        TrainingSet data = Dataset.load(name).toTrainingSet();
        assertSameBits(fit(REGRESSION, data, Map.of()), data.features());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris", "wine", "breast_cancer", "digits"})
    void classification(String name) throws IOException {
        TrainingSet data = Dataset.load(name).toTrainingSet();
        assertSameBits(fit(CLASSIFICATION, data, Map.of()), data.features());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reg:squaredlogerror",
                "reg:pseudohubererror",
                "reg:absoluteerror",
                "reg:gamma",
                "reg:tweedie",
                "count:poisson"
            })
    void objective(String objective) throws IOException {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        assertSameBits(fit(REGRESSION, data, Map.of("objective", objective)), data.features());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hist", "approx", "exact"})
    void treeMethod(String method) throws IOException {
        TrainingSet data = Dataset.load("breast_cancer").toTrainingSet();
        Map<String, Object> given =
                Map.of(
                        "tree_method",
                        method,
                        "subsample",
                        0.7,
                        "colsample_bytree",
                        0.5,
                        "gamma",
                        0.1);
        assertSameBits(fit(CLASSIFICATION, data, given), data.features());
    }

    @Test
    void baseScoreThatIsGiven() throws IOException {
        TrainingSet data = Dataset.load("breast_cancer").toTrainingSet();
        assertSameBits(fit(CLASSIFICATION, data, Map.of("base_score", 0.123)), data.features());
    }

    @Test
    void forestsOfParallelTrees() throws IOException {
        TrainingSet data = Dataset.load("wine").toTrainingSet();
        Map<String, Object> given = Map.of("num_parallel_tree", 5, "n_estimators", 7);
        assertSameBits(fit(CLASSIFICATION, data, given), data.features());
    }

    /** The library multiplies by a tree's weight elsewhere: the last bit may differ. */
    @Test
    void weightedTreesOfDart() throws IOException {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        Map<String, Object> given = Map.of("booster", "dart", "rate_drop", 0.3);
        Model model = fit(REGRESSION, data, given);
        double[] expected = Library.predict(file(model), data.features());
        assertArrayEquals(expected, model.predict(data.features()), 1e-4);
    }

    @Test
    void missingValues() throws IOException {
        Dataset full = Dataset.load("breast_cancer");
        TrainingSet data = TrainingSet.of(withHoles(full.toMatrix()), full.target());
        assertSameBits(fit(CLASSIFICATION, data, Map.of()), data.features());
    }

    @Test
    void rowsThatWereNotTrainedOn() throws IOException {
        Dataset data = Dataset.load("diabetes");
        Random random = new Random(3);
        float[] values = new float[10_000 * 10];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * 0.05);
        }
        assertSameBits(
                fit(REGRESSION, data.toTrainingSet(), Map.of()), Matrix.of(10_000, 10, values));
    }

    private static Matrix withHoles(Matrix matrix) {
        Random random = new Random(1);
        float[] values = matrix.block(0).clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(10) == 0 ? Float.NaN : values[i];
        }
        return Matrix.of(matrix.rows(), matrix.columns(), values);
    }

    static Model fit(Learner learner, TrainingSet data, Map<String, Object> given) {
        Map<String, Object> all = new HashMap<>(given);
        return learner.fit(data, learner.schema().resolve(all), Progress.NONE).model();
    }

    private static void assertSameBits(Model model, Matrix rows) throws IOException {
        double[] expected = Library.predict(file(model), rows);
        double[] predicted =
                model instanceof Classifier classifier
                        ? probabilities(classifier, rows)
                        : model.predict(rows);
        assertArrayEquals(expected, predicted);
    }

    /** For two labels the library has the probability of the second alone. */
    private static double[] probabilities(Classifier classifier, Matrix rows) {
        double[] all = classifier.probabilities(rows);
        if (classifier.labels().count() > 2) {
            return all;
        }
        double[] second = new double[rows.rows()];
        Arrays.setAll(second, row -> all[2 * row + 1]);
        return second;
    }

    /** The artefact ends with the library's own file. */
    private static byte[] file(Model model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        int labels =
                model instanceof Classifier classifier ? 4 + 8 * classifier.labels().count() : 0;
        byte[] all = bytes.toByteArray();
        return Arrays.copyOfRange(all, labels + 8, all.length);
    }
}
