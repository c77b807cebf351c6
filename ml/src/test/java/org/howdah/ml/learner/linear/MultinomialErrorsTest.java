package org.howdah.ml.learner.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Constrained;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Softmax;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.linear.CoefficientStatistics.Row;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;

/** Standard errors of regressions for more than two labels. */
class MultinomialErrorsTest {
    private static final Map<String, Object> UNPENALISED =
            Map.of("penalty", "none", "tol", 1e-10, "max_iter", 10_000);

    /** How often each label is there without the feature and with it. */
    private static final int[][] COUNTS = {{30, 20, 10}, {5, 25, 40}};

    /** A table of counts has its own formulas: the delta method's reciprocals of counts. */
    @Test
    void ofATableOfCountsTheyAreRootsOfSumsOfReciprocals() {
        List<Row> rows = rows(table(), true);
        assertEquals(4, rows.size());
        for (int label = 1; label < 3; label++) {
            double without = COUNTS[0][label];
            double with = COUNTS[1][label];
            Row intercept = rows.get(2 * (label - 1));
            Row slope = rows.get(2 * (label - 1) + 1);
            assertEquals(label, intercept.function());
            assertEquals(Row.INTERCEPT, intercept.feature());
            assertEquals(Math.log(without / COUNTS[0][0]), intercept.estimate(), 1e-6);
            assertEquals(
                    Math.sqrt(1 / without + 1.0 / COUNTS[0][0]), intercept.standardError(), 1e-6);
            double ratio = with * COUNTS[0][0] / (without * COUNTS[1][0]);
            assertEquals(ratio, slope.oddsRatio(), 1e-5 * ratio);
            double error =
                    Math.sqrt(1 / without + 1.0 / COUNTS[0][0] + 1 / with + 1.0 / COUNTS[1][0]);
            assertEquals(error, slope.standardError(), 1e-6);
            assertEquals(slope.estimate() / error, slope.statistic(), 1e-5);
            assertEquals(slope.estimate() - 1.959963984540054 * error, slope.lower(), 1e-5);
        }
    }

    private static TrainingSet table() {
        List<Float> features = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        for (int feature = 0; feature < 2; feature++) {
            for (int label = 0; label < 3; label++) {
                for (int i = 0; i < COUNTS[feature][label]; i++) {
                    features.add((float) feature);
                    labels.add(10.0 * label);
                }
            }
        }
        float[] values = new float[features.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = features.get(i);
        }
        return TrainingSet.of(
                Matrix.of(values.length, 1, values),
                labels.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Test
    void theyAreThoseOfTheNumericSecondDerivatives() {
        assertAgreesWithNumericDerivatives(true);
        assertAgreesWithNumericDerivatives(false);
    }

    /** Two features of wine, whose labels overlap in them. */
    private static void assertAgreesWithNumericDerivatives(boolean intercept) {
        Matrix all = Dataset.load("wine").toTrainingSet().features();
        float[] values = new float[2 * all.rows()];
        for (int row = 0; row < all.rows(); row++) {
            values[2 * row] = all.get(row, 1);
            values[2 * row + 1] = all.get(row, 3) / 10;
        }
        TrainingSet data =
                TrainingSet.of(
                        Matrix.of(all.rows(), 2, values),
                        Dataset.load("wine").toTrainingSet().target());
        List<Row> rows = rows(data, intercept);
        double[] estimates = rows.stream().mapToDouble(Row::estimate).toArray();
        RealMatrix information = MatrixUtils.createRealMatrix(estimates.length, estimates.length);
        double h = 1e-4;
        for (int i = 0; i < estimates.length; i++) {
            for (int j = 0; j < estimates.length; j++) {
                double second =
                        (moved(data, estimates, i, h, j, h)
                                        - moved(data, estimates, i, h, j, -h)
                                        - moved(data, estimates, i, -h, j, h)
                                        + moved(data, estimates, i, -h, j, -h))
                                / (4 * h * h);
                information.setEntry(i, j, -second);
            }
        }
        RealMatrix variances = MatrixUtils.inverse(information);
        for (int i = 0; i < estimates.length; i++) {
            double expected = Math.sqrt(variances.getEntry(i, i));
            assertEquals(expected, rows.get(i).standardError(), 1e-4 * expected);
        }
    }

    private static double moved(
            TrainingSet data, double[] at, int i, double first, int j, double second) {
        double[] coefficients = at.clone();
        coefficients[i] += first;
        coefficients[j] += second;
        double sum = 0;
        int width = coefficients.length / 2;
        int constant = width - 2;
        for (int row = 0; row < data.rows(); row++) {
            double[] values = new double[3];
            for (int label = 1; label < 3; label++) {
                int from = (label - 1) * width;
                values[label] = constant * coefficients[from];
                for (int feature = 0; feature < 2; feature++) {
                    values[label] +=
                            coefficients[from + constant + feature]
                                    * data.features().get(row, feature);
                }
            }
            double own = values[(int) data.target()[row]];
            sum += own - Softmax.replace(values, 0, 3);
        }
        return sum;
    }

    @Test
    void dependentFeaturesHaveNone() {
        TrainingSet one = table();
        float[] twice = new float[2 * one.rows()];
        for (int row = 0; row < one.rows(); row++) {
            twice[2 * row] = one.features().get(row, 0);
            twice[2 * row + 1] = twice[2 * row];
        }
        TrainingSet data = TrainingSet.of(Matrix.of(one.rows(), 2, twice), one.target());
        assertTrue(rows(data, true).stream().allMatch(row -> Double.isNaN(row.standardError())));
    }

    @Test
    void weightsOfLabelsLeaveNone() {
        Map<String, Object> weighted =
                Map.of("penalty", "none", "class_weight", "balanced", "tol", 1e-10);
        Model model =
                Constrained.fit(Learners.of("linear", Task.CLASSIFICATION), table(), weighted);
        List<Row> rows = CoefficientStatistics.of(model, table(), true, Progress.NONE);
        assertTrue(rows.stream().allMatch(row -> Double.isNaN(row.standardError())));
    }

    private static List<Row> rows(TrainingSet data, boolean intercept) {
        Map<String, Object> given = new java.util.HashMap<>(UNPENALISED);
        given.put("fit_intercept", intercept);
        Model model = Constrained.fit(Learners.of("linear", Task.CLASSIFICATION), data, given);
        return CoefficientStatistics.of(model, data, intercept, Progress.NONE);
    }
}
