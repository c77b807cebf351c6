package org.howdah.onnx.session;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** How often a model has run and how long that took, since the engine's start. Thread-safe. */
final class ModelStatistics {
    /**
     * Upper bounds of the histogram's bins in nanoseconds: 10 us, 100 us, 1 ms, ... 1 s; the last
     * bin has none.
     */
    private static final long[] BOUNDS = {
        10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong nanoseconds = new AtomicLong();
    private final AtomicLongArray histogram = new AtomicLongArray(BOUNDS.length + 1);
    private volatile long lastUse;

    void succeeded(long took, long rowsOfRun) {
        calls.incrementAndGet();
        rows.addAndGet(rowsOfRun);
        nanoseconds.addAndGet(took);
        histogram.incrementAndGet(bin(took));
        lastUse = System.currentTimeMillis();
    }

    void failed() {
        errors.incrementAndGet();
        lastUse = System.currentTimeMillis();
    }

    private static int bin(long took) {
        int bin = 0;
        while (bin < BOUNDS.length && took >= BOUNDS[bin]) {
            bin++;
        }
        return bin;
    }

    long calls() {
        return calls.get();
    }

    long rows() {
        return rows.get();
    }

    long errors() {
        return errors.get();
    }

    double milliseconds() {
        return nanoseconds.get() / 1e6;
    }

    long[] histogram() {
        long[] bins = new long[histogram.length()];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = histogram.get(i);
        }
        return bins;
    }

    @Nullable Instant lastUse() {
        return lastUse == 0 ? null : Instant.ofEpochMilli(lastUse);
    }
}
