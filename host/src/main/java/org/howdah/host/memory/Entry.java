package org.howdah.host.memory;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.howdah.host.memory.LoadedObjects.Loaded;
import org.jspecify.annotations.Nullable;

/**
 * One object among the loaded ones: first it loads, then it is there, at last it leaves.
 * Thread-safe.
 */
final class Entry {
    private static final int LEFT = -1;

    private final LoadedObjects.Key key;
    private final Thread loader = Thread.currentThread();
    private final CountDownLatch settled = new CountDownLatch(1);

    /** How many use it, its loader from the start; LEFT when it can't be used any more. */
    private final AtomicInteger pins = new AtomicInteger(1);

    private final AtomicLong hits = new AtomicLong();

    private volatile @Nullable Loaded object;
    private volatile long lastUseNanoseconds = System.nanoTime();
    private volatile long loadedAtNanoseconds;
    private volatile Instant loadedAt = Instant.MIN;

    /** What it takes of the budget: guarded by {@link Room}. */
    private long reserved;

    Entry(LoadedObjects.Key key) {
        this.key = key;
    }

    LoadedObjects.Key key() {
        return key;
    }

    String name() {
        return key.kind() + " " + key.id();
    }

    boolean isLoaded() {
        return object != null;
    }

    boolean isLoadedBy(Thread thread) {
        return object == null && loader.equals(thread);
    }

    /** The object, where it is loaded. */
    Loaded object() {
        Loaded loaded = object;
        if (loaded == null) {
            throw new IllegalStateException(name() + " is not loaded");
        }
        return loaded;
    }

    /** Waits until it is loaded or has failed to be; false if that takes longer. */
    boolean await(long nanoseconds) throws InterruptedException {
        return settled.await(nanoseconds, TimeUnit.NANOSECONDS);
    }

    void loaded(Loaded loadedObject) {
        loadedAtNanoseconds = System.nanoTime();
        lastUseNanoseconds = loadedAtNanoseconds;
        loadedAt = Instant.now();
        object = loadedObject;
        settled.countDown();
    }

    void failed() {
        pins.set(LEFT);
        settled.countDown();
    }

    boolean tryPin() {
        while (true) {
            int now = pins.get();
            if (now == LEFT) {
                return false;
            }
            if (pins.compareAndSet(now, now + 1)) {
                return true;
            }
        }
    }

    void unpin() {
        pins.decrementAndGet();
    }

    int pins() {
        return Math.max(0, pins.get());
    }

    /** Makes it unusable if nobody uses it; true for one caller only, who closes it. */
    boolean tryLeave() {
        return pins.compareAndSet(0, LEFT);
    }

    void hit() {
        hits.incrementAndGet();
        lastUseNanoseconds = System.nanoTime();
    }

    /** Whether it was last used before the other one was. */
    boolean isOlderThan(Entry other) {
        return lastUseNanoseconds - other.lastUseNanoseconds < 0;
    }

    /** What it occupies of the heap, 0 while it isn't loaded. */
    long heapBytes() {
        Loaded loaded = object;
        return loaded == null ? 0 : loaded.heapBytes();
    }

    long reserved() {
        return reserved;
    }

    void reserved(long bytes) {
        reserved = bytes;
    }

    void close() {
        object().close();
    }

    LoadedObjectStatus status() {
        return new LoadedObjectStatus(
                key,
                object().bytes(),
                hits.get(),
                pins(),
                loadedAt,
                loadedAt.plusNanos(lastUseNanoseconds - loadedAtNanoseconds));
    }
}
