package org.howdah.ml.learner.tree.grow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacedSortTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 65_536, 65_537, 131_072, 200_000, 300_000})
    void itSortsAsArraysDo(int count) {
        long[] numbers = new SplittableRandom(count).longs(count, -1000, 1000).toArray();
        long[] sorted = Arrays.stream(numbers).sorted().toArray();
        new PacedSort(count, Progress.NONE).sort(numbers, count);
        assertArrayEquals(sorted, numbers);
    }

    @Test
    void whatIsBehindTheFirstNumbersStays() {
        long[] numbers = new SplittableRandom(1).longs(200_000).toArray();
        long[] behind = Arrays.copyOfRange(numbers, 150_000, 200_000);
        new PacedSort(200_000, Progress.NONE).sort(numbers, 150_000);
        assertArrayEquals(behind, Arrays.copyOfRange(numbers, 150_000, 200_000));
    }

    @Test
    void medianErrorsOfManyRowsAreCheckedOften() {
        int rows = 1_000_000;
        double[] values = new SplittableRandom(1).doubles(rows).toArray();
        int[] numbers = TrainingRows.all(rows);
        int[] checks = {0};
        Progress counted = () -> checks[0]++;
        AbsoluteErrors errors =
                new AbsoluteErrors(Targets.values(1, values, null), values, numbers, counted);
        assertTrue(checks[0] > 150, checks[0] + " checks of places");
        checks[0] = 0;
        errors.gather(numbers, 0, rows);
        assertTrue(checks[0] > 300, checks[0] + " checks of medians");
    }
}
