package org.howdah.ml.learner;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/**
 * The engine's heap as far as work may take it. Work reserves what grows with the rows, columns or
 * labels before it takes it, so that it is refused instead of using the heap up; what it has
 * reserved counts until it ends. Thread-safe.
 */
public interface Memory {
    /** Counts nothing. */
    Memory UNCOUNTED = _ -> {};

    /** More than any heap has, and far from an overflow of sums. */
    double MOST = 0x1p60;

    /**
     * Reserves so many bytes more.
     *
     * @throws SqlError 53200 if they aren't left
     */
    void reserve(long bytes);

    /** Reserves so many bytes more for what can be done without; false if they aren't left. */
    default boolean offers(long bytes) {
        try {
            reserve(bytes);
            return true;
        } catch (SqlError e) {
            if (e.sqlState().equals(ErrorCode.OUT_OF_MEMORY.sqlState())) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Reserves what a step takes that is done again and again: only the most that it has ever taken
     * counts.
     *
     * @param step names the step within this work
     */
    default void reserveMost(String step, double bytes) {
        reserve(bytes, 1);
    }

    /** Gives back so many bytes of those reserved. */
    default void release(long bytes) {}

    /** Keeps what is reserved counted, also when the work has ended for others, until it drops. */
    default void hold() {}

    /** Undoes one {@link #hold}. */
    default void drop() {}

    /** Reserves an array of so many numbers of so many bytes each. */
    default void reserve(double numbers, int bytesEach) {
        reserve((long) Math.min(MOST, numbers * bytesEach));
    }
}
