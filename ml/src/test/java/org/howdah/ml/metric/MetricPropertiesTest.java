package org.howdah.ml.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Progress;
import org.junit.jupiter.api.Test;

/**
 * Metrics are what their definitions say, written down plainly, for random data of all kinds: one
 * row or many, few values that tie, labels that are never there, or never predicted, predictions
 * that are all the same.
 */
class MetricPropertiesTest {
    private static final int SEEDS = 400;
    private static final double ROUNDING = 1e-12;

    /** Labels, what is predicted for them, and probabilities of all labels that a model knows. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Labelled(double[] truth, double[] predicted, double[][] probabilities) {
        int rows() {
            return truth.length;
        }

        double share(IntPredicate rows) {
            return count(rows) / (double) rows();
        }

        long count(IntPredicate rows) {
            return IntStream.range(0, rows()).filter(rows).count();
        }

        boolean is(int row, double label) {
            return truth[row] == label;
        }

        boolean predicts(int row, double label) {
            return predicted[row] == label;
        }

        /** Those that are there or predicted, ascending. */
        double[] labels() {
            return DoubleStream.concat(Arrays.stream(truth), Arrays.stream(predicted))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        double[] flatProbabilities() {
            return Arrays.stream(probabilities).flatMapToDouble(Arrays::stream).toArray();
        }
    }

    private static void forAll(Consumer<Labelled> property) {
        for (int seed = 0; seed < SEEDS; seed++) {
            try {
                property.accept(labelled(seed));
            } catch (AssertionError e) {
                throw new AssertionError("of seed " + seed, e);
            }
        }
    }

    private static Labelled labelled(int seed) {
        Random random = new Random(seed);
        int rows = seed % 5 == 0 ? 1 : 1 + random.nextInt(60);
        int known = 2 + random.nextInt(4);
        double[] truth = labels(random, rows, 1 + random.nextInt(known));
        double[] predicted =
                seed % 7 == 0
                        ? constant(rows, random.nextInt(known))
                        : labels(random, rows, 1 + random.nextInt(known));
        double[][] probabilities = new double[rows][];
        Arrays.setAll(probabilities, row -> probabilities(random, known));
        return new Labelled(truth, predicted, probabilities);
    }

    private static double[] labels(Random random, int rows, int labels) {
        return random.ints(rows, 0, labels).asDoubleStream().toArray();
    }

    private static double[] constant(int rows, double value) {
        double[] values = new double[rows];
        Arrays.fill(values, value);
        return values;
    }

    /** Some are exactly 0 or 1, and many tie. */
    private static double[] probabilities(Random random, int labels) {
        double[] weights = random.ints(labels, 0, 5).asDoubleStream().toArray();
        weights[random.nextInt(labels)]++;
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    @Test
    void confusionCountsRowsOfALabelThatArePredictedAsAnother() {
        forAll(
                data -> {
                    Map<String, Object> map = confusion(data).toMap(label -> label).orElseThrow();
                    double[] labels = data.labels();
                    assertEquals(Arrays.stream(labels).boxed().toList(), map.get("labels"));
                    long[][] counts = (long[][]) Objects.requireNonNull(map.get("counts"));
                    for (int truth = 0; truth < labels.length; truth++) {
                        double actual = labels[truth];
                        for (int predicted = 0; predicted < labels.length; predicted++) {
                            double guess = labels[predicted];
                            assertEquals(
                                    data.count(
                                            row ->
                                                    data.is(row, actual)
                                                            && data.predicts(row, guess)),
                                    counts[truth][predicted]);
                        }
                        assertEquals(
                                data.count(row -> data.is(row, actual)),
                                confusion(data).support(actual));
                    }
                });
    }

    @Test
    void accuracyIsTheShareOfRightRows() {
        forAll(
                data -> {
                    assertEquals(
                            data.share(row -> data.is(row, data.predicted[row])),
                            confusion(data).accuracy());
                });
    }

    @Test
    void scoresOfALabelAreShares() {
        forAll(
                data -> {
                    for (double label : data.labels()) {
                        Confusion.Scores scores = confusion(data).scores(label);
                        assertEquals(precision(data, label), scores.precision(), ROUNDING);
                        assertEquals(recall(data, label), scores.recall(), ROUNDING);
                        assertEquals(harmonic(data, label), scores.f1(), ROUNDING);
                    }
                });
    }

    @Test
    void macroScoresAreMeansOverLabels() {
        forAll(
                data -> {
                    Confusion.Scores macro = confusion(data).macro();
                    double[] labels = data.labels();
                    assertEquals(
                            mean(labels, label -> precision(data, label)),
                            macro.precision(),
                            ROUNDING);
                    assertEquals(
                            mean(labels, label -> recall(data, label)), macro.recall(), ROUNDING);
                    assertEquals(
                            mean(labels, label -> harmonic(data, label)), macro.f1(), ROUNDING);
                });
    }

    private static double mean(double[] labels, DoubleUnaryOperator score) {
        return Arrays.stream(labels).map(score).average().orElseThrow();
    }

    private static double precision(Labelled data, double label) {
        long predicted = data.count(row -> data.predicts(row, label));
        return predicted == 0 ? 0 : right(data, label) / (double) predicted;
    }

    private static double recall(Labelled data, double label) {
        long there = data.count(row -> data.is(row, label));
        return there == 0 ? 0 : right(data, label) / (double) there;
    }

    private static long right(Labelled data, double label) {
        return data.count(row -> data.is(row, label) && data.predicts(row, label));
    }

    private static double harmonic(Labelled data, double label) {
        double precision = precision(data, label);
        double recall = recall(data, label);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /**
     * The correlation of indicators of the labels, predicted and true (Gorodkin, 2004): covariances
     * over rows, summed over labels.
     */
    @Test
    void matthewsIsACorrelation() {
        forAll(
                data -> {
                    double both = covariance(data, data.truth, data.predicted);
                    double truths = covariance(data, data.truth, data.truth);
                    double guesses = covariance(data, data.predicted, data.predicted);
                    double expected =
                            truths < ROUNDING || guesses < ROUNDING
                                    ? 0
                                    : both / Math.sqrt(truths * guesses);
                    assertEquals(expected, confusion(data).matthews(), 1e-10);
                });
    }

    private static double covariance(Labelled data, double[] one, double[] other) {
        double sum = 0;
        for (double label : data.labels()) {
            double left = data.share(row -> one[row] == label);
            double right = data.share(row -> other[row] == label);
            for (int row = 0; row < data.rows(); row++) {
                sum +=
                        ((one[row] == label ? 1 : 0) - left)
                                * ((other[row] == label ? 1 : 0) - right)
                                / data.rows();
            }
        }
        return sum;
    }

    @Test
    void logLossIsTheMeanSurprise() {
        forAll(
                data -> {
                    int known = data.probabilities[0].length;
                    double resolution = Math.ulp(1.0);
                    double sum = 0;
                    for (int row = 0; row < data.rows(); row++) {
                        double probability = data.probabilities[row][(int) data.truth[row]];
                        sum -=
                                Math.log(
                                        Math.max(
                                                resolution, Math.min(1 - resolution, probability)));
                    }
                    double[] labels = IntStream.range(0, known).asDoubleStream().toArray();
                    assertEquals(
                            sum / data.rows(),
                            LogLoss.of(
                                    ClassLabels.of(labels),
                                    data.truth,
                                    data.flatProbabilities(),
                                    resolution,
                                    Progress.NONE),
                            1e-9);
                });
    }

    @Test
    void areaUnderTheCurveIsTheShareOfPairsInOrder() {
        forAll(
                data -> {
                    double[] scores =
                            Arrays.stream(data.probabilities).mapToDouble(row -> row[1]).toArray();
                    double wins = 0;
                    double pairs = 0;
                    for (int one = 0; one < data.rows(); one++) {
                        for (int other = 0; other < data.rows(); other++) {
                            if (data.is(one, 1) && !data.is(other, 1)) {
                                pairs++;
                                wins += (Math.signum(scores[one] - scores[other]) + 1) / 2;
                            }
                        }
                    }
                    assertEquals(
                            wins / pairs, Ranking.areaUnderCurve(data.truth, 1, scores), ROUNDING);
                });
    }

    /** Of the second label's probability alone, as of two labels. */
    @Test
    void calibrationHasOneBinForEachTenthThatOccurs() {
        forAll(
                data -> {
                    double[] positive =
                            Arrays.stream(data.probabilities).mapToDouble(row -> row[1]).toArray();
                    double[] both =
                            Arrays.stream(positive)
                                    .flatMap(p -> DoubleStream.of(1 - p, p))
                                    .toArray();
                    List<Map<String, Object>> bins = Calibration.of(data.truth, 1, both).toList();
                    int next = 0;
                    for (int bin = 0; bin < 10; bin++) {
                        int number = bin;
                        int[] rows =
                                IntStream.range(0, data.rows())
                                        .filter(
                                                row ->
                                                        Math.min(9, (int) (positive[row] * 10))
                                                                == number)
                                        .toArray();
                        if (rows.length > 0) {
                            Map<String, Object> found = bins.get(next++);
                            assertEquals((long) rows.length, found.get("count"));
                            assertEquals(
                                    Arrays.stream(rows)
                                            .mapToDouble(row -> positive[row])
                                            .average()
                                            .orElse(-1),
                                    number(found, "predicted"),
                                    ROUNDING);
                            assertEquals(
                                    Arrays.stream(rows)
                                            .mapToDouble(row -> data.is(row, 1) ? 1 : 0)
                                            .average()
                                            .orElse(-1),
                                    number(found, "observed"),
                                    ROUNDING);
                        }
                    }
                    assertEquals(next, bins.size());
                });
    }

    private static double number(Map<String, Object> map, String key) {
        return ((Number) map.getOrDefault(key, Double.NaN)).doubleValue();
    }

    private static Confusion confusion(Labelled data) {
        return Confusion.of(data.truth, data.predicted);
    }
}
