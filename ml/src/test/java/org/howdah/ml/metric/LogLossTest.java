package org.howdah.ml.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Progress;
import org.junit.jupiter.api.Test;

class LogLossTest {
    private static final double RESOLUTION = Math.ulp(1.0);

    @Test
    void lossIsThatOfScikitLearnAlsoWhereAProbabilityIsZero() {
        double[] probabilities = {1, 0, 0, .2, .5, .3, .4, .6, 0};
        double loss =
                LogLoss.of(
                        ClassLabels.of(0, 1, 2),
                        new double[] {0, 1, 2},
                        probabilities,
                        RESOLUTION,
                        Progress.NONE);
        assertEquals(12.245600189892366, loss, 1e-12);
    }

    @Test
    void lossOfEqualProbabilitiesIsTheLogarithmOfTheirNumber() {
        double[] probabilities = {.25, .25, .25, .25};
        double loss =
                LogLoss.of(
                        ClassLabels.of(1, 2, 3, 4),
                        new double[] {3},
                        probabilities,
                        RESOLUTION,
                        Progress.NONE);
        assertEquals(Math.log(4), loss, 1e-12);
    }

    @Test
    void anUnknownLabelCountsAsImpossible() {
        double loss =
                LogLoss.of(
                        ClassLabels.of(0, 1),
                        new double[] {7},
                        new double[] {.5, .5},
                        RESOLUTION,
                        Progress.NONE);
        assertEquals(-Math.log(RESOLUTION), loss, 1e-12);
    }
}
