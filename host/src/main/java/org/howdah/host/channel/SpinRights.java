package org.howdah.host.channel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.howdah.host.settings.LiveSettings;

/**
 * The rights to spin: at most half the cores' worth of pairs of session and engine spin at a time.
 * Thread-safe.
 */
public final class SpinRights {
    private static final long NANOSECONDS = 1000;

    private final AtomicInteger free;
    private final IntSupplier microseconds;

    /**
     * @param settings asked anew each time how long a reader spins at most before it sleeps
     */
    public SpinRights(LiveSettings settings) {
        this(
                () -> settings.current().spin(),
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    SpinRights(IntSupplier microseconds, int pairs) {
        this.microseconds = microseconds;
        this.free = new AtomicInteger(pairs);
    }

    long spinNanoseconds() {
        return microseconds.getAsInt() * NANOSECONDS;
    }

    boolean acquire() {
        while (true) {
            int now = free.get();
            if (now == 0) {
                return false;
            }
            if (free.compareAndSet(now, now - 1)) {
                return true;
            }
        }
    }

    void release() {
        free.incrementAndGet();
    }
}
