package org.howdah.host.session;

import java.util.concurrent.atomic.AtomicReference;
import org.howdah.host.channel.SessionDoor;
import org.jspecify.annotations.Nullable;

/** Which calls of a session were cancelled. Thread-safe. */
final class Cancellation implements SessionDoor.Cancellable {
    private static final long NONE = -1;
    private static final long ALL = Long.MAX_VALUE;

    private final Thread thread;

    /** The running call that no other one nests; each call sets it, so without a fence. */
    private final AtomicReference<@Nullable RunningCall> outermost = new AtomicReference<>();

    private volatile long cancelledUpTo = NONE;
    private volatile boolean controlled;

    /**
     * @param thread the session's own
     */
    Cancellation(Thread thread) {
        this.thread = thread;
    }

    void controlled() {
        controlled = true;
    }

    /** Whether there is a control connection, by which calls can be cancelled. */
    boolean isControlled() {
        return controlled;
    }

    void begin(RunningCall call) {
        outermost.setRelease(call);
    }

    void finish() {
        outermost.setRelease(null);
    }

    @Nullable RunningCall outermost() {
        return outermost.getAcquire();
    }

    /** Whether the whole session is over. */
    boolean hasEnded() {
        return cancelledUpTo == ALL;
    }

    boolean isCancelled(long call) {
        return call <= cancelledUpTo;
    }

    @Override
    public synchronized void cancel(long call) {
        if (call > cancelledUpTo) {
            cancelledUpTo = call;
        }
        // Where the call ends right now, this interrupts the idle session and so closes it, as its
        // peer does after a cancel.
        RunningCall running = outermost();
        if (running != null && running.number() <= call) {
            thread.interrupt();
        }
    }

    @Override
    public synchronized void end() {
        cancelledUpTo = ALL;
        thread.interrupt();
    }
}
