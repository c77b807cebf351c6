package org.howdah.ml.learner.lightgbm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;

/**
 * The rows of which LightGBM's library makes histogram bins, chosen by the library itself: column
 * by column the values that aren't zero, and which of the rows they stand in.
 *
 * @param rows how many
 * @param counts of each column, how many values it has
 */
record NativeSample(int rows, MemorySegment values, MemorySegment positions, MemorySegment counts) {
    /** What counts as zero to the library. */
    private static final double ZERO = 1e-35f;

    private static final int ROWS_BETWEEN_CHECKS = 1024;

    static NativeSample of(Matrix rows, MemorySegment parameters, Arena arena, Progress progress) {
        int[] chosen = choose(rows.rows(), parameters);
        MemorySegment values = arena.allocate(ADDRESS, rows.columns());
        MemorySegment positions = arena.allocate(ADDRESS, rows.columns());
        MemorySegment counts = arena.allocate(JAVA_INT, rows.columns());
        for (int column = 0; column < rows.columns(); column++) {
            int count = count(rows, column, chosen, progress);
            MemorySegment columnValues = arena.allocate(JAVA_DOUBLE, Math.max(1, count));
            MemorySegment columnPositions = arena.allocate(JAVA_INT, Math.max(1, count));
            int next = 0;
            for (int position = 0; position < chosen.length; position++) {
                double value = rows.get(chosen[position], column);
                if (!isZero(value)) {
                    columnValues.setAtIndex(JAVA_DOUBLE, next, value);
                    columnPositions.setAtIndex(JAVA_INT, next++, position);
                }
            }
            values.setAtIndex(ADDRESS, column, columnValues);
            positions.setAtIndex(ADDRESS, column, columnPositions);
            counts.setAtIndex(JAVA_INT, column, count);
        }
        return new NativeSample(chosen.length, values, positions, counts);
    }

    private static int[] choose(int rows, MemorySegment parameters) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(JAVA_INT);
            NativeFunction.LGBM_GetSampleCount.call(rows, parameters, count);
            MemorySegment chosen = arena.allocate(JAVA_INT, count.get(JAVA_INT, 0));
            NativeFunction.LGBM_SampleIndices.call(rows, parameters, chosen, count);
            return chosen.asSlice(0, (long) Integer.BYTES * count.get(JAVA_INT, 0))
                    .toArray(JAVA_INT);
        }
    }

    private static int count(Matrix rows, int column, int[] chosen, Progress progress) {
        int count = 0;
        for (int position = 0; position < chosen.length; position++) {
            if (position % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            count += isZero(rows.get(chosen[position], column)) ? 0 : 1;
        }
        return count;
    }

    /** No for NaN. */
    private static boolean isZero(double value) {
        return Math.abs(value) <= ZERO;
    }
}
