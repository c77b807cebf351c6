package org.howdah.ml.learner;

import java.util.Map;

/** How long work speaks with who waits for it. Thread-safe. */
@FunctionalInterface
public interface Progress {

    /** Nobody watches and nobody cancels. */
    Progress NONE = () -> {};

    /**
     * Throws if the work was cancelled; called about every 100 milliseconds. What it throws passes
     * through.
     */
    void check();

    /** The most threads that the work may use: at least 1. */
    default int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** What the work may take of the heap: {@link Memory#reserve} before it grows. */
    default Memory memory() {
        return Memory.UNCOUNTED;
    }

    /** Tells that so many of so many steps are done. */
    default void report(long done, long total) {}

    /**
     * Tells the same with what the last step has brought.
     *
     * @param evaluation by name; empty where nothing was evaluated
     */
    default void report(long done, long total, Map<String, Double> evaluation) {
        report(done, total);
    }
}
