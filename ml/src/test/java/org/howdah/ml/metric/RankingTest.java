package org.howdah.ml.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final double[] LABELS = {0, 1, 1, 0, 1, 0, 0, 1};
    private static final double[] SCORES = {.1, .4, .35, .8, .8, .4, .2, .9};

    @Test
    void areaUnderCurveIsThatOfScikitLearn() {
        assertEquals(0.75, area(LABELS, SCORES), 1e-15);
    }

    @Test
    void areaUnderCurveIsOneHalfIfAllScoresTie() {
        assertEquals(0.5, area(LABELS, new double[LABELS.length]));
    }

    /** Their ranks add up to more than an int has. */
    @Test
    void areaUnderCurveIsOneHalfIfTheScoresOfManyRowsTie() {
        double[] labels = new double[200_000];
        Arrays.fill(labels, 0, 100_000, 1);
        assertEquals(0.5, area(labels, new double[labels.length]), 1e-15);
    }

    @Test
    void areaUnderCurveIsUndefinedIfAScoreIs() {
        for (double label : new double[] {0, 1}) {
            double[] labels = {0, 1, label};
            assertEquals(Double.NaN, area(labels, new double[] {.1, .2, Double.NaN}));
        }
    }

    @Test
    void areaUnderCurveIsOneIfAllPositivesAreAbove() {
        assertEquals(1, area(new double[] {0, 0, 1}, new double[] {.1, .2, .3}));
    }

    @Test
    void areaUnderCurveIsUndefinedForOneLabel() {
        assertEquals(Double.NaN, area(new double[] {1, 1}, new double[] {.1, .2}));
    }

    @Test
    void areaUnderCurveIsTheShareOfPairsRankedRightly() {
        Random random = new Random(5);
        double[] labels = random.doubles(200).map(value -> value < 0.3 ? 1 : 0).toArray();
        double[] scores = random.doubles(200).map(value -> Math.rint(value * 20) / 20).toArray();
        double wins = 0;
        double pairs = 0;
        for (int i = 0; i < 200; i++) {
            for (int j = 0; j < 200; j++) {
                if (labels[i] == 1 && labels[j] == 0) {
                    pairs++;
                    wins += (Math.signum(scores[i] - scores[j]) + 1) / 2;
                }
            }
        }
        assertEquals(wins / pairs, area(labels, scores), 1e-12);
    }

    @Test
    void areaUnderCurveTurnsRoundWithTheScores() {
        double[] opposite = Arrays.stream(SCORES).map(score -> 1 - score).toArray();
        assertEquals(1 - area(LABELS, SCORES), area(LABELS, opposite), 1e-15);
    }

    private static double area(double[] labels, double[] scores) {
        return Ranking.areaUnderCurve(labels, 1, scores);
    }
}
