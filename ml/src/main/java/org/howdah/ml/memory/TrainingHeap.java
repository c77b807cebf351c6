package org.howdah.ml.memory;

import java.util.concurrent.atomic.AtomicLong;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.LoadedObjects;
import org.howdah.ml.learner.Memory;

/**
 * The part of the engine's heap that is for trainings, all sessions together: two thirds of it,
 * since the collector of garbage finds room for a large array in no more, less what the engine
 * itself and loaded models take. Models that nobody uses right now leave where they stand in the
 * way. Thread-safe.
 */
record TrainingHeap(LoadedObjects models) implements Memory {
    private static final long ENGINE = 10L << 20;

    /** Where no model is loaded. */
    private static final long WHOLE = Runtime.getRuntime().maxMemory() / 3 * 2 - ENGINE;

    private static final AtomicLong TAKEN = new AtomicLong();

    private long limit() {
        return Math.max(0, WHOLE - models.heapBytes());
    }

    @Override
    public void reserve(long bytes) {
        if (bytes <= 0) {
            TAKEN.addAndGet(bytes);
        } else if (!take(bytes)) {
            long taken = TAKEN.get() + bytes;
            if (taken <= WHOLE) {
                models.leaveHeap(taken - limit());
            }
            if (!take(bytes)) {
                throw tooLittle(bytes);
            }
        }
    }

    /** What is refused is never counted, so that it stands in nobody's way. */
    private boolean take(long bytes) {
        while (true) {
            long taken = TAKEN.get();
            if (taken + bytes > limit()) {
                return false;
            }
            if (TAKEN.compareAndSet(taken, taken + bytes)) {
                return true;
            }
        }
    }

    private SqlError tooLittle(long bytes) {
        long limit = limit();
        return new SqlError(
                ErrorCode.OUT_OF_MEMORY,
                ("the training needs %s more, but of the %s of the engine's memory that are for"
                                + " trainings %s are left")
                        .formatted(
                                megabytes(bytes),
                                megabytes(limit),
                                megabytes(Math.max(0, limit - TAKEN.get()))),
                "Raise howdah.engine_memory, train on a view of fewer rows or columns, or try"
                        + " again when other trainings have ended.");
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
