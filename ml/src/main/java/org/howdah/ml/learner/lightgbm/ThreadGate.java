package org.howdah.ml.learner.lightgbm;

import java.util.function.Supplier;
import org.howdah.ml.learner.Progress;

/**
 * Keeps those trainings waiting that want another number of threads than those now running:
 * LightGBM's library has one number of threads in the whole process, and writes past its buffers
 * when that grows during a training. Thread-safe.
 */
final class ThreadGate {
    private static final ThreadGate GATE = new ThreadGate();
    private static final long MILLISECONDS_BETWEEN_CHECKS = 50;

    private int threads;
    private int inside;

    private ThreadGate() {}

    /** Runs a training when it may. */
    static <T> T pass(int threads, Progress progress, Supplier<T> training) {
        GATE.enter(threads, progress);
        try {
            return training.get();
        } finally {
            GATE.leave();
        }
    }

    private synchronized void enter(int wanted, Progress progress) {
        while (inside > 0 && threads != wanted) {
            progress.check();
            try {
                wait(MILLISECONDS_BETWEEN_CHECKS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        threads = wanted;
        inside++;
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }
}
