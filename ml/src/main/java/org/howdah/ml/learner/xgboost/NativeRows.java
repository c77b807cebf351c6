package org.howdah.ml.learner.xgboost;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.howdah.ml.data.Matrix;

/** Rows in memory that the library reads, described by NumPy's array interface. */
final class NativeRows {
    private NativeRows() {}

    static void copy(Matrix rows, int from, int to, MemorySegment target) {
        int columns = rows.columns();
        long at = 0;
        for (int row = from; row < to; ) {
            int count = Math.min(to - row, rows.run(row));
            int values = count * columns;
            MemorySegment.copy(rows.block(row), rows.offset(row), target, JAVA_FLOAT, at, values);
            at += (long) values * Float.BYTES;
            row += count;
        }
    }

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
