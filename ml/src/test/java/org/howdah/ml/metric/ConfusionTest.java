package org.howdah.ml.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    private static final double[] TRUTH = {0, 0, 1, 1, 2, 2, 2, 3};
    private static final double[] PREDICTED = {0, 1, 1, 1, 2, 0, 2, 2};

    @Test
    void macroScoresAreThoseOfScikitLearn() {
        Confusion.Scores scores = Confusion.of(TRUTH, PREDICTED).macro();
        assertEquals(0.45833333333333326, scores.precision(), 1e-15);
        assertEquals(0.5416666666666666, scores.recall(), 1e-15);
        assertEquals(0.4916666666666667, scores.f1(), 1e-15);
    }

    @Test
    void matthewsCorrelationIsThatOfScikitLearn() {
        assertEquals(0.47776654295295456, Confusion.of(TRUTH, PREDICTED).matthews(), 1e-15);
    }

    @Test
    void accuracyIsTheShareOfRightPredictions() {
        assertEquals(0.625, Confusion.of(TRUTH, PREDICTED).accuracy());
    }

    @Test
    void scoresOfOneLabelAreThoseOfScikitLearn() {
        Confusion confusion =
                Confusion.of(
                        new double[] {0, 0, 0, 1, 1, 1, 1, 0},
                        new double[] {0, 1, 0, 1, 1, 0, 1, 0});
        assertEquals(new Confusion.Scores(0.75, 0.75, 0.75), confusion.scores(1));
        assertEquals(0.5, confusion.matthews());
    }

    @Test
    void swappingTruthAndPredictionSwapsPrecisionAndRecall() {
        Confusion.Scores one = Confusion.of(TRUTH, PREDICTED).macro();
        Confusion.Scores other = Confusion.of(PREDICTED, TRUTH).macro();
        assertEquals(one.precision(), other.recall(), 1e-15);
        assertEquals(one.f1(), other.f1(), 1e-15);
    }

    @Test
    void namesOfLabelsDoNotMatter() {
        Confusion renamed = Confusion.of(renamed(TRUTH), renamed(PREDICTED));
        assertEquals(Confusion.of(TRUTH, PREDICTED).macro().f1(), renamed.macro().f1(), 1e-15);
        assertEquals(Confusion.of(TRUTH, PREDICTED).matthews(), renamed.matthews(), 1e-15);
    }

    @Test
    void scoresAreZeroWhereNothingIsFound() {
        Confusion confusion = Confusion.of(new double[] {0, 0}, new double[] {0, 0});
        assertEquals(new Confusion.Scores(0, 0, 0), confusion.scores(1));
        assertEquals(0, confusion.matthews());
    }

    @Test
    void missingPredictionsAreWrong() {
        Confusion confusion = Confusion.of(new double[] {0, 1}, new double[] {0, Double.NaN});
        assertEquals(0.5, confusion.accuracy());
        assertEquals(0, confusion.scores(1).recall());
    }

    private static double[] renamed(double[] labels) {
        return Arrays.stream(labels).map(label -> 100 - 7 * label).toArray();
    }
}
