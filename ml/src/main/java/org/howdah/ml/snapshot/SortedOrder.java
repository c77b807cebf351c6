package org.howdah.ml.snapshot;

import java.util.Arrays;

/** Numbers of keys in the order of the keys. */
final class SortedOrder {
    private SortedOrder() {}

    /** The positions of the keys, ascending by key; equal keys stay in their order. */
    static int[] of(long[] keys) {
        long places = Math.max(1, Long.highestOneBit(keys.length) << 1) - 1;
        long[] packed = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            packed[i] = (keys[i] & ~places) | i;
        }
        Arrays.parallelSort(packed);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) (packed[i] & places);
        }
        sortRuns(order, keys, places);
        return order;
    }

    /** Sorts what the packed keys, which lack their last bits, left unsorted: very little. */
    private static void sortRuns(int[] order, long[] keys, long places) {
        for (int i = 1; i < order.length; i++) {
            int moving = order[i];
            int place = i;
            while (place > 0
                    && (keys[order[place - 1]] & ~places) == (keys[moving] & ~places)
                    && keys[order[place - 1]] > keys[moving]) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = moving;
        }
    }
}
