package org.howdah.ml.learner.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are those of scikit-learn 1.2.1, fitted to every other row of iris. */
class NeighborOptionsTest {
    private static final int[] EVERY_OTHER = IntStream.range(0, 75).map(row -> 2 * row).toArray();

    private final Learner regression = new NeighborRegression();
    private final Learner classification = new NeighborClassification();

    static Stream<Arguments> means() {
        return Stream.of(
                Arguments.of(Map.of("weights", "distance"), 0, 6.333886031, 14.80092164),
                Arguments.of(Map.of("p", 1), 0, 6.040000057, 14.31999989),
                Arguments.of(Map.of("p", 3, "weights", "distance"), 0, 6.230799575, 14.79635104),
                Arguments.of(Map.of("p", 1.5), 0, 6.280000019, 14.71999989),
                Arguments.of(Map.of("metric", "cosine", "weights", "distance"), 0, 5, 13.80000019),
                Arguments.of(
                        Map.of("metric", "manhattan", "weights", "distance", "n_neighbors", 7),
                        0,
                        6.191811708,
                        14.34313133));
    }

    @ParameterizedTest
    @MethodSource("means")
    void meansAgree(Map<String, Object> given, double first, double second, double third) {
        Dataset rows = Dataset.load("iris").select(EVERY_OTHER);
        double[] products = new double[EVERY_OTHER.length];
        for (int row = 0; row < products.length; row++) {
            products[row] = (float) rows.features()[row][0] * rows.target()[row];
        }
        Model model = fit(regression, TrainingSet.of(rows.toMatrix(), products), given);
        Matrix queries = Dataset.load("iris").select(0, 60, 120).toMatrix();
        float[] larger = new float[12];
        for (int i = 0; i < larger.length; i++) {
            larger[i] = queries.get(i / 4, i % 4) * 1.25f;
        }
        assertArrayEquals(
                new double[] {first, second, third}, model.predict(Matrix.of(3, 4, larger)), 1e-7);
    }

    static Stream<Arguments> shares() {
        return Stream.of(
                Arguments.of(Map.of("weights", "distance"), 1, 0.3826366732, 0.4545277394),
                Arguments.of(Map.of("p", 1), 5 / 9.0, 3 / 9.0, 5 / 9.0),
                Arguments.of(Map.of("p", 3, "weights", "distance"), 1, 0.3030147562, 0.4405658071),
                Arguments.of(
                        Map.of("metric", "cosine", "weights", "distance"),
                        1,
                        0.0338845692,
                        0.5336410443));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void sharesAgree(Map<String, Object> given, double first, double second, double third) {
        Map<String, Object> nine = new HashMap<>(given);
        nine.put("n_neighbors", 9);
        Dataset all = Dataset.load("iris");
        Classifier model =
                (Classifier) fit(classification, all.select(EVERY_OTHER).toTrainingSet(), nine);
        double[] shares = model.probabilities(all.select(70, 83, 133).toMatrix());
        assertArrayEquals(
                new double[] {first, second, third},
                new double[] {shares[1], shares[4], shares[7]},
                1e-7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minkowski", "euclidean", "l1", "chebyshev"})
    void treesFindWhatLookingAtEachRowFinds(String metric) {
        TrainingSet data = grid();
        for (Object p : new Object[] {1, 1.5, 2, 4}) {
            double[] brute = predict(data, Map.of("algorithm", "brute", "metric", metric, "p", p));
            for (String tree : new String[] {"kd_tree", "ball_tree", "auto"}) {
                for (int leaf : new int[] {1, 7, 1000}) {
                    assertArrayEquals(
                            brute,
                            predict(
                                    data,
                                    Map.of(
                                            "algorithm",
                                            tree,
                                            "metric",
                                            metric,
                                            "p",
                                            p,
                                            "leaf_size",
                                            leaf)));
                }
            }
        }
    }

    /** Rows with many equal distances, of targets that tell them all apart. */
    private static TrainingSet grid() {
        Random random = new Random(3);
        float[] values = new float[3 * 400];
        double[] targets = new double[400];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(5);
        }
        for (int row = 0; row < targets.length; row++) {
            targets[row] = Math.sqrt(row + 2.0);
        }
        return TrainingSet.of(Matrix.of(400, 3, values), targets);
    }

    private double[] predict(TrainingSet data, Map<String, Object> given) {
        return fit(regression, data, given).predict(data.features());
    }

    @Test
    void aRowThatWasLearnedIsItsOwnAnswerByDistance() {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        assertArrayEquals(
                data.target(), predict(data, Map.of("weights", "distance", "n_neighbors", 20)));
    }

    @Test
    void distancesAreThoseOfTheirFormulas() {
        assertEquals(7, distance(Metric.minkowski(1)));
        assertEquals(5, distance(Metric.minkowski(2)));
        assertEquals(Math.cbrt(91), distance(Metric.minkowski(3)), 1e-15);
        assertEquals(4, distance(new Metric(Metric.Kind.CHEBYSHEV, 1)));
        assertEquals(
                1 - 16 / Math.sqrt(5 * 52), distance(new Metric(Metric.Kind.COSINE, 1)), 1e-15);
    }

    /** Of (1, 2) and (4, 6). */
    private static double distance(Metric metric) {
        float[] values = {1, 2, 4, 6};
        return metric.distance(metric.reduced(values, 0, values, 2, 2));
    }

    @Test
    void anUnknownMetricIsRefusedNamingTheKnown() {
        InvalidHyperparameter refusal = refusal(Map.of("metric", "hamming"));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("\"hamming\""), message);
        assertTrue(message.contains("\"euclidean\""), message);
        assertTrue(message.contains("\"cosine\""), message);
    }

    @Test
    void anOrderBelowOneIsNoMetric() {
        assertTrue(String.valueOf(refusal(Map.of("p", 0.5)).getMessage()).contains("at least 1"));
    }

    @Test
    void metricParamsCanOnlyBeNull() {
        Map<String, @Nullable Object> none = new HashMap<>();
        none.put("metric_params", null);
        regression.schema().resolve(none);
        refusal(Map.of("metric_params", Map.of("w", 1)));
    }

    @Test
    void aTreeDoesNotSearchByTheCosine() {
        TrainingSet data = grid();
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit(regression, data, Map.of("metric", "cosine", "algorithm", "kd_tree")));
    }

    @Test
    void moreNeighboursThanRowsAreRefused() {
        TrainingSet data = grid();
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit(regression, data, Map.of("n_neighbors", 401)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, Double.NaN, Double.POSITIVE_INFINITY})
    void aMetricOfNoOrderIsNotRead(double p) {
        assertThrows(IOException.class, () -> read("MINKOWSKI", p));
    }

    @Test
    void onlyAKnownMetricIsRead() throws IOException {
        assertEquals(Metric.minkowski(3), read("MINKOWSKI", 3));
        assertThrows(IOException.class, () -> read("HAMMING", 2));
    }

    private static Metric read(String kind, double p) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(kind);
        out.writeDouble(p);
        return Metric.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private InvalidHyperparameter refusal(Map<String, Object> given) {
        return assertThrows(InvalidHyperparameter.class, () -> regression.schema().resolve(given));
    }

    private static Model fit(Learner learner, TrainingSet data, Map<String, Object> given) {
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE).model();
    }
}
