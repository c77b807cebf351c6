package org.howdah.ml.learner;

import java.util.HashMap;
import java.util.Map;

/**
 * What one piece of work reserves of a memory: it is given back all at once, when the work has
 * ended and with it all threads that hold it. Thread-safe.
 */
public final class MemoryScope implements Memory, AutoCloseable {
    private final Memory whole;
    private final Map<String, Long> most = new HashMap<>();
    private long reserved;
    private int holders = 1;

    public MemoryScope(Memory whole) {
        this.whole = whole;
    }

    @Override
    public void reserve(long bytes) {
        whole.reserve(bytes);
        synchronized (this) {
            reserved += bytes;
        }
    }

    @Override
    public synchronized void reserveMost(String step, double bytes) {
        long wanted = (long) Math.min(MOST, bytes);
        long more = wanted - most.getOrDefault(step, 0L);
        if (more > 0) {
            reserve(more);
            most.put(step, wanted);
        }
    }

    @Override
    public synchronized void release(long bytes) {
        reserved -= bytes;
        whole.release(bytes);
    }

    /** How many bytes are reserved here now. */
    public synchronized long reserved() {
        return reserved;
    }

    @Override
    public synchronized void hold() {
        holders++;
        whole.hold();
    }

    @Override
    public void drop() {
        close();
        whole.drop();
    }

    /** Ends the work. */
    @Override
    public synchronized void close() {
        if (--holders == 0) {
            release(reserved);
        }
    }

    /** The progress of work that reserves here. */
    public Progress within(Progress progress) {
        return PartProgress.within(progress, this);
    }
}
