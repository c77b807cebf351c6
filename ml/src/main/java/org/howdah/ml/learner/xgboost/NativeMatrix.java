package org.howdah.ml.learner.xgboost;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.foreign.ForeignRows;

/** Rows with labels inside XGBoost's library. Close it. */
final class NativeMatrix implements AutoCloseable {
    private final MemorySegment handle;

    private NativeMatrix(MemorySegment handle) {
        this.handle = handle;
    }

    /**
     * What the library must know of a matrix besides its values: which value is missing, how many
     * threads.
     */
    record Reading(float missing, int threads) {
        String json() {
            String value = Float.isNaN(missing) ? "NaN" : Float.toString(missing);
            return "{\"missing\":%s,\"nthread\":%d}".formatted(value, threads);
        }
    }

    /** Rows as they are: 8 bytes a value, and a copy for a moment. */
    static NativeMatrix dense(Matrix rows, float[] labels, Reading reading) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment values =
                    arena.allocate(JAVA_FLOAT, Math.multiplyFull(rows.rows(), rows.columns()));
            ForeignRows.copy(rows, 0, rows.rows(), values);
            MemorySegment out = arena.allocate(ADDRESS);
            NativeFunction.XGDMatrixCreateFromDense.call(
                    NativeRows.describe(arena, values, rows.rows(), rows.columns()),
                    arena.allocateFrom(reading.json()),
                    out);
            NativeMatrix matrix = new NativeMatrix(out.get(ADDRESS, 0));
            try {
                NativeRows.setLabels(
                        arena, matrix.handle, arena.allocateFrom(JAVA_FLOAT, labels), rows.rows());
                return matrix;
            } catch (RuntimeException | Error e) {
                matrix.close();
                throw e;
            }
        }
    }

    /** Rows as histogram bins, for the tree method hist: one or two bytes a value, and no copy. */
    static NativeMatrix binned(
            Matrix rows, float[] labels, int bins, Reading reading, Progress progress) {
        try (Arena arena = Arena.ofConfined();
                NativeRowStream stream = new NativeRowStream(rows, labels, progress)) {
            String json = reading.json().replace("}", ",\"max_bin\":%d}".formatted(bins));
            MemorySegment out = arena.allocate(ADDRESS);
            try {
                stream.read(
                        () ->
                                NativeFunction.XGQuantileDMatrixCreateFromCallback.call(
                                        MemorySegment.NULL,
                                        stream.proxy(),
                                        MemorySegment.NULL,
                                        stream.reset(),
                                        stream.next(),
                                        arena.allocateFrom(json),
                                        out));
            } catch (RuntimeException | Error e) {
                free(out.get(ADDRESS, 0));
                throw e;
            }
            return new NativeMatrix(out.get(ADDRESS, 0));
        }
    }

    /** What the library has made of the rows before they ended early, if something. */
    private static void free(MemorySegment handle) {
        if (handle.address() != 0) {
            NativeFunction.XGDMatrixFree.call(handle);
        }
    }

    MemorySegment handle() {
        return handle;
    }

    @Override
    public void close() {
        NativeFunction.XGDMatrixFree.call(handle);
    }
}
