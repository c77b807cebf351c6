package org.howdah.ml.learner.foreign;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.MemorySegment;
import org.howdah.ml.data.Matrix;

/** Rows in memory that a library reads. */
public final class ForeignRows {
    private ForeignRows() {}

    /** Copies the rows {@code from} to {@code to - 1}, row-major. */
    public static void copy(Matrix rows, int from, int to, MemorySegment target) {
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
}
