package org.howdah.ml.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrataTest {

    @Test
    void everyLabelGivesItsPart() {
        assertArrayEquals(new int[] {45, 5}, Strata.quotas(new int[] {180, 20}, 50));
    }

    @Test
    void theLargestRemaindersAreRoundedUp() {
        assertArrayEquals(new int[] {2, 1, 3}, Strata.quotas(new int[] {6, 4, 10}, 6));
    }

    @Test
    void aLabelOfOneRowIsLearnedFrom() {
        assertArrayEquals(new int[] {0, 5}, Strata.quotas(new int[] {1, 9}, 5));
    }

    @Test
    void singleRowsAreTestedWhereNothingElseIsLeft() {
        assertEquals(2, Arrays.stream(Strata.quotas(new int[] {1, 1, 1}, 2)).sum());
    }

    @Test
    void quotasAddUpAndNeverExceedTheirLabels() {
        Random random = new Random(1);
        for (int trial = 0; trial < 1000; trial++) {
            int[] counts = random.ints(1 + random.nextInt(8), 1, 30).toArray();
            int rows = Arrays.stream(counts).sum();
            int test = rows == 1 ? 0 : 1 + random.nextInt(rows - 1);
            int[] quotas = Strata.quotas(counts, test);
            assertEquals(test, Arrays.stream(quotas).sum());
            for (int label = 0; label < counts.length; label++) {
                assertTrue(quotas[label] >= 0 && quotas[label] <= counts[label]);
            }
        }
    }
}
