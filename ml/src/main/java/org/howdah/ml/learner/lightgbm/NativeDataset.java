package org.howdah.ml.learner.lightgbm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.foreign.ForeignRows;

/**
 * Rows with labels inside LightGBM's library, as histogram bins: one or two bytes a value. They are
 * handed over a few at a time, so that there is no second copy. Close it.
 */
final class NativeDataset implements AutoCloseable {
    private static final int VALUES_AT_ONCE = 1 << 18;
    private static final int FLOAT32 = 0;

    private final MemorySegment handle;

    private NativeDataset(MemorySegment handle) {
        this.handle = handle;
    }

    /** Rows to learn from. */
    static NativeDataset create(Matrix rows, String parameters, Progress progress) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom(parameters);
            NativeSample sample = NativeSample.of(rows, text, arena, progress);
            MemorySegment out = arena.allocate(ADDRESS);
            NativeFunction.LGBM_DatasetCreateFromSampledColumn.call(
                    sample.values(),
                    sample.positions(),
                    rows.columns(),
                    sample.counts(),
                    sample.rows(),
                    rows.rows(),
                    (long) rows.rows(),
                    text,
                    out);
            return filled(out.get(ADDRESS, 0), rows, progress);
        }
    }

    /** Rows to watch the fit on, in the same bins. */
    NativeDataset createLike(Matrix rows, Progress progress) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            NativeFunction.LGBM_DatasetCreateByReference.call(handle, (long) rows.rows(), out);
            return filled(out.get(ADDRESS, 0), rows, progress);
        }
    }

    private static NativeDataset filled(MemorySegment handle, Matrix rows, Progress progress) {
        NativeDataset dataset = new NativeDataset(handle);
        try {
            dataset.fill(rows, progress);
            return dataset;
        } catch (RuntimeException | Error e) {
            dataset.close();
            throw e;
        }
    }

    private void fill(Matrix rows, Progress progress) {
        int atOnce = Math.clamp(VALUES_AT_ONCE / rows.columns(), 1, rows.rows());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment values =
                    arena.allocate(JAVA_FLOAT, Math.multiplyFull(atOnce, rows.columns()));
            for (int from = 0; from < rows.rows(); from += atOnce) {
                progress.check();
                int to = Math.min(rows.rows(), from + atOnce);
                ForeignRows.copy(rows, from, to, values);
                NativeFunction.LGBM_DatasetPushRows.call(
                        handle, values, FLOAT32, to - from, rows.columns(), from);
            }
        }
    }

    /** Sets a value for each row, such as {@code label} or {@code weight}. */
    void set(String field, float[] values) {
        try (Arena arena = Arena.ofConfined()) {
            NativeFunction.LGBM_DatasetSetField.call(
                    handle,
                    arena.allocateFrom(field),
                    arena.allocateFrom(JAVA_FLOAT, values),
                    values.length,
                    FLOAT32);
        }
    }

    MemorySegment handle() {
        return handle;
    }

    @Override
    public void close() {
        NativeFunction.LGBM_DatasetFree.call(handle);
    }
}
