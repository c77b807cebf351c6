package org.howdah.ml.learner;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Does independent parts of one work at the same time, within the threads that it may use. */
public final class Workers {
    private Workers() {}

    /**
     * Does the parts 0 to {@code count - 1}, in any order, in as many threads as {@link
     * Progress#threads} allows, and returns when all are done. The result must not depend on the
     * order. What a part throws ends the others at their next {@link Progress#check}, and is
     * thrown.
     */
    public static void each(int count, Progress progress, IntConsumer part) {
        int threads = Math.min(count, progress.threads());
        if (threads <= 1) {
            IntStream.range(0, count).forEach(part);
            return;
        }
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            ForkJoinTask<?> all =
                    pool.submit(() -> IntStream.range(0, count).parallel().forEach(part));
            all.join();
        }
    }
}
