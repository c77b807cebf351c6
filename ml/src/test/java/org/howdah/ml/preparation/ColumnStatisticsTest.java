package org.howdah.ml.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColumnStatisticsTest {
    private static final double TOLERANCE = 1e-12;

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        assertEquals(2.5, ColumnStatistics.of(new float[] {4, 1, 2, 3}).median(), TOLERANCE);
    }

    @Test
    void theVarianceIsThePopulations() {
        ColumnStatistics statistics = ColumnStatistics.of(new float[] {2, 4, 4, 4, 5, 5, 7, 9});
        assertEquals(5, statistics.mean(), TOLERANCE);
        assertEquals(4, statistics.variance(), TOLERANCE);
    }

    @Test
    void ventilesAreInterpolated() {
        double[] ventiles = ColumnStatistics.of(new float[] {0, 10}).ventiles();
        assertEquals(19, ventiles.length);
        assertEquals(0.5, ventiles[0], TOLERANCE);
        assertEquals(9.5, ventiles[18], TOLERANCE);
    }

    @Test
    void theHistogramCountsEveryValueOnce() {
        float[] values = new float[21];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        int[] expected = new int[20];
        Arrays.fill(expected, 1);
        expected[19] = 2;
        assertArrayEquals(expected, ColumnStatistics.of(values).histogram());
    }

    @Test
    void aConstantFallsIntoTheFirstPartOfTheHistogram() {
        assertEquals(3, ColumnStatistics.of(new float[] {7, 7, 7}).histogram()[0]);
    }

    @Test
    void theModeIsTheLeastOfTheMostFrequent() {
        assertEquals(new Frequencies(3, 2), Frequencies.of(new float[] {1, 2, 2, 5, 5}));
    }
}
