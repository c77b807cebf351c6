package org.howdah.ml.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.junit.jupiter.api.Test;

class RowOrderTest {
    private static final int ROWS = 1000;

    private static Matrix column(int... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = values[i];
        }
        return Matrix.of(values.length, 1, floats);
    }

    private static int[] values(int... values) {
        int[] order = RowOrder.shuffled(column(values), new double[0][], 3, Progress.NONE);
        return Arrays.stream(order).map(row -> values[row]).toArray();
    }

    @Test
    void everyRowOccursOnce() {
        int[] shuffled = values(IntStream.range(0, ROWS).toArray());
        Arrays.sort(shuffled);
        assertArrayEquals(IntStream.range(0, ROWS).toArray(), shuffled);
    }

    @Test
    void theSameRowsInAnotherOrderAreShuffledTheSame() {
        int[] ascending = IntStream.range(0, ROWS).map(i -> i % 300).toArray();
        int[] descending = IntStream.range(0, ROWS).map(i -> ascending[ROWS - 1 - i]).toArray();
        assertArrayEquals(values(ascending), values(descending));
    }

    @Test
    void anotherSeedShufflesOtherwise() {
        Matrix rows = column(IntStream.range(0, ROWS).toArray());
        assertFalse(
                Arrays.equals(
                        RowOrder.shuffled(rows, new double[0][], 1, Progress.NONE),
                        RowOrder.shuffled(rows, new double[0][], 2, Progress.NONE)));
    }

    @Test
    void labelsCountAsContent() {
        Matrix rows = column(new int[ROWS]);
        double[] labels = IntStream.range(0, ROWS).asDoubleStream().toArray();
        double[] reversed = IntStream.range(0, ROWS).mapToDouble(i -> ROWS - 1.0 - i).toArray();
        int[] order = RowOrder.shuffled(rows, new double[][] {labels}, 0, Progress.NONE);
        int[] orderOfReversed =
                RowOrder.shuffled(rows, new double[][] {reversed}, 0, Progress.NONE);
        assertArrayEquals(
                Arrays.stream(order).mapToDouble(row -> labels[row]).toArray(),
                Arrays.stream(orderOfReversed).mapToDouble(row -> reversed[row]).toArray());
    }

    @Test
    void equalRowsDontStayTogether() {
        int[] shuffled = values(IntStream.range(0, ROWS).map(i -> i % 2).toArray());
        int inTheLastQuarter = Arrays.stream(shuffled, 3 * ROWS / 4, ROWS).sum();
        assertTrue(inTheLastQuarter > 80 && inTheLastQuarter < 170, () -> "" + inTheLastQuarter);
    }

    @Test
    void negativeZeroIsZero() {
        Matrix zero = Matrix.of(2, 1, 0.0f, 1.0f);
        Matrix negative = Matrix.of(2, 1, -0.0f, 1.0f);
        assertEquals(
                RowOrder.shuffled(zero, new double[0][], 0, Progress.NONE)[0],
                RowOrder.shuffled(negative, new double[0][], 0, Progress.NONE)[0]);
    }
}
