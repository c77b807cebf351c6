package org.howdah.ml.learner.xgboost;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Rows in memory that the library reads, described by NumPy's array interface. */
final class NativeRows {
    private NativeRows() {}

    static MemorySegment describe(Arena arena, MemorySegment values, int rows, int columns) {
        return arena.allocateFrom(
                "{\"data\":[%d,true],\"shape\":[%d,%d],\"typestr\":\"<f4\",\"version\":3}"
                        .formatted(values.address(), rows, columns));
    }

    static void setLabels(Arena arena, MemorySegment matrix, MemorySegment labels, int rows) {
        int targets = (int) (labels.byteSize() / Float.BYTES / rows);
        NativeFunction.XGDMatrixSetInfoFromInterface.call(
                matrix, arena.allocateFrom("label"), describe(arena, labels, rows, targets));
    }
}
