package org.howdah.tests;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what happens in other processes: always with a deadline. */
final class Waiting {
    /** For what has no bound of its own to prove. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration PAUSE = Duration.ofMillis(5);

    private Waiting() {}

    /** Waits until a condition holds, and fails if it does not within the limit. */
    static void until(String expectation, Duration limit, BooleanSupplier condition) {
        until(() -> expectation, limit, condition);
    }

    static void until(String expectation, BooleanSupplier condition) {
        until(expectation, PATIENCE, condition);
    }

    /** The expectation is asked for only when it failed, and may tell what is instead. */
    static void until(Supplier<String> expectation, Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError(
                        "not within " + limit.toMillis() + " ms: " + expectation.get());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }
}
