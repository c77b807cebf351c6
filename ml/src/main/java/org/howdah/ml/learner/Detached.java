package org.howdah.ml.learner;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Lets a thread of its own do work whose single steps take long and can't be interrupted, such as
 * the calls of a native library.
 */
public final class Detached {
    private static final long MILLISECONDS_BETWEEN_CHECKS = 50;

    private Detached() {}

    /**
     * Returns the work's result, or throws what it throws.
     *
     * <p>Who waits goes on checking meanwhile: what {@link Progress#check} throws is thrown at
     * once. The work then comes to its end in the background, at its own next check, and frees
     * there what it holds; it never calls the given progress again. What is reserved of {@link
     * Progress#memory} counts until then.
     */
    public static <T> T run(Progress progress, Function<Progress, T> work) {
        Leash leash = new Leash(progress);
        Memory memory = progress.memory();
        memory.hold();
        FutureTask<T> task =
                new FutureTask<>(
                        () -> {
                            try {
                                return work.apply(leash);
                            } finally {
                                memory.drop();
                            }
                        });
        start(task, memory);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get(MILLISECONDS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    leash.check();
                } catch (InterruptedException e) {
                    interrupted = true;
                    leash.check();
                }
            }
        } catch (ExecutionException e) {
            throw unchecked(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void start(FutureTask<?> task, Memory memory) {
        try {
            Thread.ofPlatform().daemon().name("howdah learner").start(task);
        } catch (RuntimeException | Error e) {
            memory.drop();
            throw e;
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException cause -> cause;
            case Error cause -> throw cause;
            case null, default -> new IllegalStateException(e);
        };
    }
}
