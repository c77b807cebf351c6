package org.howdah.ml.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells when the heap is nearly full of what is in use, as the last collection of garbage has left
 * it: the next allocation might end the engine. Thread-safe.
 */
final class FullHeap {
    private static final double FULL = 0.9;
    private static final long NANOSECONDS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final List<MemoryPoolMXBean> POOLS =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();

    private static final AtomicLong LAST_LOOK = new AtomicLong(System.nanoTime());

    private static volatile boolean full;
    private static long lastCollection = System.nanoTime();

    private FullHeap() {}

    /** Whether it is, as somebody has seen a moment ago. */
    static boolean seen() {
        long last = LAST_LOOK.get();
        long now = System.nanoTime();
        if (now - last > NANOSECONDS_BETWEEN_LOOKS && LAST_LOOK.compareAndSet(last, now)) {
            full = look();
        }
        return full;
    }

    /** Whether it is after a collection that happens now, one for all who ask meanwhile. */
    static boolean confirmed() {
        long asked = System.nanoTime();
        synchronized (POOLS) {
            if (lastCollection - asked < 0) {
                System.gc();
                full = look();
                lastCollection = System.nanoTime();
            }
            return full;
        }
    }

    private static boolean look() {
        double used = 0;
        for (MemoryPoolMXBean pool : POOLS) {
            MemoryUsage usage = pool.getCollectionUsage();
            used += usage == null ? 0 : usage.getUsed();
        }
        return used > FULL * Runtime.getRuntime().maxMemory();
    }
}
