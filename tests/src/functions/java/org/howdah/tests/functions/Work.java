package org.howdah.tests.functions;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.howdah.host.call.Call;

/** Work that takes long, and how much of it the engine does right now, for all sessions. */
public final class Work {
    private static final AtomicInteger RUNNING = new AtomicInteger();
    private static final AtomicLong STEPS = new AtomicLong();

    private Work() {}

    /** Computes for so many milliseconds, and looks for a cancel every millisecond or so. */
    public static long compute(Call call, int milliseconds) {
        return during(
                () -> {
                    long end = System.nanoTime() + milliseconds * 1_000_000L;
                    long sum = 0;
                    while (System.nanoTime() - end < 0) {
                        sum += step();
                        call.check();
                    }
                    return sum;
                });
    }

    /** Sleeps for so many milliseconds without a look at the call. */
    public static void sleep(int milliseconds) throws InterruptedException {
        RUNNING.incrementAndGet();
        try {
            Thread.sleep(milliseconds);
        } finally {
            RUNNING.decrementAndGet();
        }
    }

    /** Returns how many calls of this class's long work run now. */
    public static int running() {
        return RUNNING.get();
    }

    /** Returns how many steps all calls have done. */
    public static long steps() {
        return STEPS.get();
    }

    static <T> T during(java.util.function.Supplier<T> work) {
        RUNNING.incrementAndGet();
        try {
            return work.get();
        } finally {
            RUNNING.decrementAndGet();
        }
    }

    /** A step that costs nothing. */
    static long count() {
        return STEPS.incrementAndGet();
    }

    static long step() {
        long sum = count();
        for (int i = 0; i < 100_000; i++) {
            sum = sum * 31 + i;
        }
        return sum;
    }
}
