package org.howdah.ml.learner.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.howdah.ml.learner.Softmax;
import org.junit.jupiter.api.Test;

class ProbabilitiesTest {

    @Test
    void theSigmoidThatDrewTheLabelsIsFound() {
        SplittableRandom random = new SplittableRandom(1);
        int count = 20_000;
        double[] decisions = new double[count];
        int first = 0;
        int last = count;
        for (int row = 0; row < count; row++) {
            double decision = random.nextDouble(-3, 3);
            if (random.nextDouble() < Softmax.sigmoid(2 * decision - 0.5)) {
                decisions[first++] = decision;
            } else {
                decisions[--last] = decision;
            }
        }
        PlattScaling.Sigmoid sigmoid = PlattScaling.fit(decisions, first);
        assertEquals(-2, sigmoid.slope(), 0.1);
        assertEquals(0.5, sigmoid.shift(), 0.1);
    }

    @Test
    void decisionsThatSeparateAllGiveAFiniteSigmoid() {
        PlattScaling.Sigmoid sigmoid = PlattScaling.fit(new double[] {2, 3, 4, -2, -3}, 3);
        assertTrue(sigmoid.slope() < 0 && Double.isFinite(sigmoid.slope()));
    }

    @Test
    void probabilitiesThatAgreeAreFoundFromThoseOfPairs() {
        double[] expected = {0.5, 0.2, 0.05, 0.25};
        double[] pairs = new double[6];
        int pair = 0;
        for (int first = 0; first < 4; first++) {
            for (int second = first + 1; second < 4; second++) {
                assertEquals(pair, LabelPairs.place(first, second, 4));
                pairs[pair++] = expected[first] / (expected[first] + expected[second]);
            }
        }
        double[] found = new double[5];
        new PairwiseCoupling(4).couple(pairs, found, 1);
        assertArrayEquals(new double[] {0, 0.5, 0.2, 0.05, 0.25}, found, 0.005);
    }
}
