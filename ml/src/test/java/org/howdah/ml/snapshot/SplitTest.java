package org.howdah.ml.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.TrainingSet;
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
    void arrangedRowsStandInTheSplitsOrder() {
        Split split = Split.tail(new int[] {3, 1, 0, 2}, 1);
        TrainingSet rows =
                split.arrange(
                        TrainingSet.of(Matrix.of(4, 1, 0, 1, 2, 3), new double[] {0, 10, 20, 30}));
        assertArrayEquals(new double[] {30, 10, 0}, split.training(rows).target());
        assertEquals(1, split.training(rows).features().get(1, 0));
        assertArrayEquals(new double[] {20}, split.testing(rows).target());
        assertEquals(2, split.testing(rows).features().get(0, 0));
    }
}
