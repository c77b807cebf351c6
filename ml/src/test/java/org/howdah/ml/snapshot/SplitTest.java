package org.howdah.ml.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void theTailIsTheTest() {
        Split split = Split.tail(new int[] {3, 1, 0, 2}, 1);
        assertEquals(3, split.train());
        assertEquals(2, split.order()[3]);
    }

    @Test
    void ofEachLabelTheLastRowsAreTheTest() {
        double[] labels = {0, 1, 0, 1, 0, 1, 0, 1};
        Split split = Split.stratified(IntStream.range(0, 8).toArray(), labels, 4);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, split.order());
    }

    @Test
    void rowsKeepTheirOrderOnEachSide() {
        double[] labels = {0, 0, 0, 0, 1, 1, 1, 1};
        Split split = Split.stratified(IntStream.range(0, 8).toArray(), labels, 2);
        assertArrayEquals(new int[] {0, 1, 2, 4, 5, 6, 3, 7}, split.order());
    }

    @Test
    void everyRowIsOnOneSide() {
        double[] labels = IntStream.range(0, 101).mapToDouble(i -> i % 7).toArray();
        int[] order = Split.stratified(IntStream.range(0, 101).toArray(), labels, 25).order();
        Arrays.sort(order);
        assertArrayEquals(IntStream.range(0, 101).toArray(), order);
    }

    @Test
    void asTheyLieAreTheSameRowsAscending() {
        Split split = Split.tail(new int[] {3, 1, 0, 2}, 1);
        assertArrayEquals(new int[] {0, 1, 3}, split.trainingAsTheyLie());
        assertArrayEquals(new int[] {3, 1, 0, 2}, split.order());
    }
}
