package org.howdah.ml.learner.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.linear.CoefficientStatistics.Row;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;

/** What R's {@code summary} and {@code confint} print of its data set {@code mtcars}. */
class CoefficientStatisticsTest {
    private static final int MPG = 1;
    private static final int HP = 4;
    private static final int WT = 6;
    private static final int AM = 9;
    private static final TrainingSet MILEAGE = cars(MPG, WT, HP);
    private static final TrainingSet GEARS = cars(AM, WT);
    private static final Map<String, Object> UNPENALISED = Map.of("penalty", "none");

    @Test
    void aRegressionAsInR() {
        List<Row> rows = regression(MILEAGE, "linear", Map.of());
        assertEquals(3, rows.size());
        assertRow(rows.get(0), -1, 37.22727, 1.59879, 23.285, 2.565459e-20);
        assertRow(rows.get(1), 0, -3.87783, 0.63273, -6.129, 1.119647e-06);
        assertRow(rows.get(2), 1, -0.03177, 0.00903, -3.519, 0.001451229);
        assertEquals(-5.17191604, rows.get(1).lower(), 1e-6);
        assertEquals(-2.58374544, rows.get(1).upper(), 1e-6);
        assertEquals(33.95738245, rows.get(0).lower(), 1e-6);
        assertEquals(40.49715778, rows.get(0).upper(), 1e-6);
        assertEquals(Double.NaN, rows.get(0).oddsRatio());
    }

    @Test
    void aLogisticRegressionAsInR() {
        Model model = fit(GEARS, "linear", Task.CLASSIFICATION, UNPENALISED);
        List<Row> rows = CoefficientStatistics.of(model, GEARS, true, Progress.NONE);
        assertRow(rows.get(0), -1, 12.040, 4.510, 2.670, 0.00759);
        assertRow(rows.get(1), 0, -4.024, 1.436, -2.801, 0.00509);
        assertEquals(Math.exp(rows.get(1).estimate()), rows.get(1).oddsRatio());
        assertEquals(
                rows.get(1).estimate() + 1.959963984540054 * rows.get(1).standardError(),
                rows.get(1).upper(),
                1e-12);
    }

    @Test
    void aPenaltyLeavesNoStandardErrors() {
        for (Row row : regression(MILEAGE, "ridge", Map.of("alpha", 5))) {
            assertTrue(Double.isFinite(row.estimate()));
            assertEquals(Double.NaN, row.standardError());
            assertEquals(Double.NaN, row.pValue());
        }
        Model penalised = fit(GEARS, "linear", Task.CLASSIFICATION, Map.of());
        assertEquals(
                Double.NaN,
                CoefficientStatistics.of(penalised, GEARS, true, Progress.NONE)
                        .getFirst()
                        .standardError());
    }

    @Test
    void aRidgeWithoutPenaltyHasThoseOfLeastSquares() {
        List<Row> plain = regression(MILEAGE, "linear", Map.of());
        List<Row> ridge = regression(MILEAGE, "ridge", Map.of("alpha", 0));
        assertEquals(plain.get(2).standardError(), ridge.get(2).standardError(), 1e-12);
    }

    @Test
    void dependentFeaturesHaveNone() {
        TrainingSet twice = cars(MPG, WT, WT);
        assertEquals(Double.NaN, regression(twice, "linear", Map.of()).getLast().standardError());
    }

    @Test
    void nearlyDependentFeaturesHaveTheirsFromTheRows() {
        int rows = 200;
        float[] values = new float[2 * rows];
        double[] target = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[2 * row] = row * 1024;
            values[2 * row + 1] = row * 1024 + row % 7 / 8f;
            target[row] = row % 11;
        }
        TrainingSet close = TrainingSet.of(Matrix.of(rows, 2, values), target);
        float[] apart = values.clone();
        for (int i = 0; i < apart.length; i += 2) {
            apart[i + 1] -= apart[i];
        }
        TrainingSet same = TrainingSet.of(Matrix.of(rows, 2, apart), target);
        double expected = regression(same, "linear", Map.of()).getLast().standardError();
        double found = regression(close, "linear", Map.of()).getLast().standardError();
        assertEquals(expected, found, 1e-6 * expected);
    }

    @Test
    void withoutInterceptThereIsNoRowOfIt() {
        Model model = fit(MILEAGE, "linear", Task.REGRESSION, Map.of("fit_intercept", false));
        List<Row> rows = CoefficientStatistics.of(model, MILEAGE, false, Progress.NONE);
        assertEquals(2, rows.size());
        assertEquals(0, rows.getFirst().feature());
        assertTrue(rows.getFirst().standardError() > 0);
    }

    @Test
    void eachTargetHasItsRows() {
        TrainingSet joint =
                TrainingSet.joint(MILEAGE.features(), List.of(MILEAGE.target(), GEARS.target()));
        List<Row> rows = regression(joint, "linear", Map.of());
        assertEquals(6, rows.size());
        assertEquals(1, rows.getLast().function());
        assertEquals(regression(MILEAGE, "linear", Map.of()), rows.subList(0, 3));
    }

    @Test
    void eachLabelAgainstTheRestHasItsRows() {
        TrainingSet iris = Dataset.load("iris").toTrainingSet();
        Map<String, Object> given =
                Map.of("penalty", "none", "multi_class", "ovr", "max_iter", 1000);
        Model model = fit(iris, "linear", Task.CLASSIFICATION, given);
        List<Row> rows = CoefficientStatistics.of(model, iris, true, Progress.NONE);
        // R: glm(Species == "versicolor" ~ ., binomial, iris)
        assertRow(rows.get(5), -1, 7.3785, 2.4993, 2.952, 0.003155);
        assertRow(rows.get(7), 1, -2.7966, 0.7835, -3.569, 0.000358);
    }

    @Test
    void severalLabelsAtOnceHaveEstimatesAloneWhereAPenaltyMovedThem() {
        TrainingSet iris = Dataset.load("iris").toTrainingSet();
        Model model = fit(iris, "linear", Task.CLASSIFICATION, Map.of());
        List<Row> rows = CoefficientStatistics.of(model, iris, true, Progress.NONE);
        assertEquals(10, rows.size());
        assertTrue(rows.stream().allMatch(row -> Double.isNaN(row.standardError())));
        assertEquals(rows, CoefficientStatistics.estimates(model, true));
    }

    private static void assertRow(
            Row row, int feature, double estimate, double error, double statistic, double p) {
        assertEquals(feature, row.feature());
        assertEquals(estimate, row.estimate(), 5.1e-4);
        // R's are those of the last but one iteration
        assertEquals(error, row.standardError(), 1e-3);
        assertEquals(statistic, row.statistic(), 5.1e-4);
        assertEquals(p, row.pValue(), 2e-3 * p);
    }

    private static List<Row> regression(
            TrainingSet data, String algorithm, Map<String, Object> given) {
        Model model = fit(data, algorithm, Task.REGRESSION, given);
        return CoefficientStatistics.of(model, data, true, Progress.NONE);
    }

    private static Model fit(
            TrainingSet data, String algorithm, Task task, Map<String, Object> given) {
        Learner learner = Learners.of(algorithm, task);
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE).model();
    }

    private static TrainingSet cars(int target, int... columns) {
        List<String[]> rows = lines().stream().map(line -> line.split(",", -1)).toList();
        float[] values = new float[rows.size() * columns.length];
        for (int i = 0; i < values.length; i++) {
            String[] row = rows.get(i / columns.length);
            values[i] = Float.parseFloat(row[columns[i % columns.length]]);
        }
        double[] targets =
                rows.stream().mapToDouble(row -> Double.parseDouble(row[target])).toArray();
        return TrainingSet.of(Matrix.of(rows.size(), columns.length, values), targets);
    }

    private static List<String> lines() {
        try (InputStream in =
                Objects.requireNonNull(
                        CoefficientStatisticsTest.class.getResourceAsStream(
                                "/org/howdah/ml/mtcars.csv"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n")).skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
