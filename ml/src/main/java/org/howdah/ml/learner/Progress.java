package org.howdah.ml.learner;

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

    /** Tells that so many of so many steps are done. */
    default void report(long done, long total) {}
}
