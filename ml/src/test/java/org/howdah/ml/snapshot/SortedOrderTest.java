package org.howdah.ml.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortedOrderTest {

    private static int[] expected(long[] keys) {
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> keys[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Test
    void randomKeysAscend() {
        long[] keys = new Random(1).longs(10_000).toArray();
        assertArrayEquals(expected(keys), SortedOrder.of(keys));
    }

    @Test
    void keysThatDifferInTheirLastBitsAscend() {
        long[] keys = new Random(2).longs(1000, 0, 500).map(key -> (7L << 40) + key).toArray();
        assertArrayEquals(expected(keys), SortedOrder.of(keys));
    }

    @Test
    void negativeKeysComeFirst() {
        assertArrayEquals(new int[] {1, 2, 0}, SortedOrder.of(new long[] {5, Long.MIN_VALUE, -1}));
    }

    @Test
    void equalKeysStayInTheirOrder() {
        assertArrayEquals(new int[] {0, 1, 2, 3}, SortedOrder.of(new long[] {9, 9, 9, 9}));
    }

    @Test
    void noKeysHaveNoOrder() {
        assertArrayEquals(new int[0], SortedOrder.of(new long[0]));
    }
}
