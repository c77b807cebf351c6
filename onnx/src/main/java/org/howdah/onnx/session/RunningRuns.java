package org.howdah.onnx.session;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.howdah.host.log.Log;
import org.howdah.onnx.runtime.RunBuffers;

/**
 * The runs that are in progress, of which a thread ends those whose call was cancelled: who runs a
 * model is inside ONNX Runtime and can't look. The thread sleeps for good once nothing long has run
 * for a while, and is woken once, not by each of many short runs. Thread-safe.
 */
public final class RunningRuns {
    private static final long NANOSECONDS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long NANOSECONDS_UNTIL_ASLEEP = TimeUnit.SECONDS.toNanos(1);

    private static final Set<Run> RUNNING = ConcurrentHashMap.newKeySet();
    private static final Thread WATCHER =
            Thread.ofPlatform().daemon().name("howdah onnx watcher").start(RunningRuns::watch);

    private static volatile boolean asleep;

    private RunningRuns() {}

    /** A run; equal to itself alone. */
    private static final class Run {
        private final BooleanSupplier cancelled;
        private final RunBuffers buffers;
        private final long start;
        private boolean ended;

        private Run(BooleanSupplier cancelled, RunBuffers buffers, long start) {
            this.cancelled = cancelled;
            this.buffers = buffers;
            this.start = start;
        }

        /**
         * Ends it if it takes long and its call was cancelled; its buffers may be another's after
         * the end.
         */
        private synchronized void look(long now) {
            if (!ended && now - start > NANOSECONDS_BETWEEN_LOOKS && cancelled.getAsBoolean()) {
                buffers.terminate();
            }
        }

        private synchronized void end() {
            ended = true;
        }
    }

    /**
     * Does work that runs a model.
     *
     * @param cancelled whether it is no longer wanted; asked by another thread
     * @param buffers that it uses
     * @param now System.nanoTime()
     */
    public static void during(
            BooleanSupplier cancelled, RunBuffers buffers, long now, Runnable work) {
        Run run = new Run(cancelled, buffers, now);
        RUNNING.add(run);
        if (asleep) {
            asleep = false;
            LockSupport.unpark(WATCHER);
        }
        try {
            work.run();
        } finally {
            run.end();
            RUNNING.remove(run);
        }
    }

    private static void watch() {
        long seen = System.nanoTime();
        while (true) {
            LockSupport.parkNanos(NANOSECONDS_BETWEEN_LOOKS);
            long now = System.nanoTime();
            if (!RUNNING.isEmpty()) {
                seen = now;
                RUNNING.forEach(run -> look(run, now));
            } else if (now - seen > NANOSECONDS_UNTIL_ASLEEP) {
                sleep();
                seen = System.nanoTime();
            }
        }
    }

    private static void look(Run run, long now) {
        try {
            run.look(now);
        } catch (RuntimeException e) {
            // The others must go on to be looked after.
            Log.error("a cancelled run of an ONNX model could not be ended", e);
        }
    }

    /**
     * Until a run begins: it is among the running ones before it looks whether this thread sleeps.
     */
    private static void sleep() {
        asleep = true;
        while (asleep && RUNNING.isEmpty()) {
            LockSupport.park(RUNNING);
        }
        asleep = false;
    }
}
