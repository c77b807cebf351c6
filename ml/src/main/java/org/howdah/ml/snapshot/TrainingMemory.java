package org.howdah.ml.snapshot;

import java.util.concurrent.atomic.AtomicLong;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/**
 * Bounds the bytes of rows that all sessions read for training, so that a large relation is refused
 * instead of using up the engine's heap. Thread-safe but for the single reservation.
 */
public final class TrainingMemory implements AutoCloseable {
    private static final AtomicLong USED = new AtomicLong();

    private long reserved;

    /**
     * Reserves so many bytes more.
     *
     * @throws SqlError 53200 if that isn't left
     */
    void reserve(long bytes) {
        long limit = Runtime.getRuntime().maxMemory() / 2;
        reserved += bytes;
        if (USED.addAndGet(bytes) > limit) {
            throw new SqlError(
                    ErrorCode.OUT_OF_MEMORY,
                    "the rows to learn from take more than %d MB".formatted(limit >> 20),
                    "Raise howdah.engine_memory, or train on a view of fewer rows or columns.");
        }
    }

    @Override
    public void close() {
        USED.addAndGet(-reserved);
        reserved = 0;
    }
}
