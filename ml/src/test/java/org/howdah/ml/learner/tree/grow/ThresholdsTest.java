package org.howdah.ml.learner.tree.grow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    /** Where each second row has none, as many as there are rows in the sample. */
    @Test
    void missingValuesDoNotTakeThePlacesOfOthersInTheSample() {
        float[] values = new float[400_000];
        Random random = new Random(1);
        for (int row = 0; row < values.length; row++) {
            values[row] = row % 2 == 0 ? Float.NaN : random.nextFloat();
        }
        double[] cuts = Thresholds.of(values, 255);
        assertEquals(254, cuts.length);
        for (int i = 0; i < cuts.length; i++) {
            assertEquals((i + 1) / 255.0, cuts[i], 0.01);
        }
    }
}
