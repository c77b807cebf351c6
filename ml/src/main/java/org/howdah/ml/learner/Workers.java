package org.howdah.ml.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Does independent parts of one work at the same time, within the threads that it may use. */
public final class Workers {
    private static final long MILLISECONDS_BETWEEN_CHECKS = 50;

    /** Kept for a minute: iterations of a fit that take a millisecond would wait for new ones. */
    private static final ExecutorService THREADS =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("howdah worker ", 0).factory());

    private final IntConsumer part;
    private final int count;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Workers(int count, IntConsumer part) {
        this.count = count;
        this.part = part;
    }

    /**
     * Does the parts 0 to {@code count - 1}, in any order, in as many threads as {@link
     * Progress#threads} allows, and returns when all are done. The result must not depend on the
     * order. What a part throws is thrown here, once the parts that have begun have ended; no other
     * part begins then. The caller's own thread goes on to check.
     */
    public static void each(int count, Progress progress, IntConsumer part) {
        int threads = Math.min(count, progress.threads());
        if (threads <= 1) {
            for (int number = 0; number < count; number++) {
                part.accept(number);
            }
            return;
        }
        each(count, threads, THREADS, progress, part);
    }

    /** The same in threads of a pool, each of which may be refused. */
    static void each(
            int count, int threads, ExecutorService pool, Progress progress, IntConsumer part) {
        new Workers(count, part).run(threads, pool, progress);
    }

    private void run(int threads, ExecutorService pool, Progress progress) {
        List<Future<?>> workers = new ArrayList<>();
        try {
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(this::work));
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
        workers.forEach(worker -> await(worker, progress));
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private void work() {
        for (int number = next.getAndIncrement();
                number < count && failure.get() == null;
                number = next.getAndIncrement()) {
            try {
                part.accept(number);
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        }
    }

    /** Waits for a worker to end, whatever happens: it uses what the caller will use again. */
    private void await(Future<?> worker, Progress progress) {
        boolean interrupted = false;
        while (!worker.isDone()) {
            try {
                worker.get(MILLISECONDS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                check(progress);
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        check(progress);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(Progress progress) {
        if (failure.get() == null) {
            try {
                progress.check();
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        }
    }
}
