package org.howdah.ml.memory;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.Memory;

/**
 * The part of the engine's heap that is for trainings, all sessions together: two thirds of it,
 * since the collector of garbage finds room for a large array in no more, less what the engine
 * itself and loaded models take. Thread-safe.
 *
 * @param modelBytes what loaded models take of the heap at the moment
 */
record TrainingHeap(LongSupplier modelBytes) implements Memory {
    private static final long ENGINE = 10L << 20;
    private static final AtomicLong TAKEN = new AtomicLong();

    private long limit() {
        long share = Runtime.getRuntime().maxMemory() / 3 * 2;
        return Math.max(0, share - ENGINE - modelBytes.getAsLong());
    }

    @Override
    public void reserve(long bytes) {
        long taken = TAKEN.addAndGet(bytes);
        long limit = limit();
        if (taken > limit && bytes > 0) {
            TAKEN.addAndGet(-bytes);
            throw new SqlError(
                    ErrorCode.OUT_OF_MEMORY,
                    ("the training needs %s more, but of the %s of the engine's memory that are for"
                                    + " trainings %s are left")
                            .formatted(
                                    megabytes(bytes),
                                    megabytes(limit),
                                    megabytes(Math.max(0, limit - taken + bytes))),
                    "Raise howdah.engine_memory, train on a view of fewer rows or columns, or try"
                            + " again when other trainings have ended.");
        }
    }

    @Override
    public void release(long bytes) {
        TAKEN.addAndGet(-bytes);
    }

    /** What trainings take now. */
    static long taken() {
        return TAKEN.get();
    }

    private static String megabytes(long bytes) {
        return "%d MB".formatted((bytes + (1 << 20) - 1) >> 20);
    }
}
