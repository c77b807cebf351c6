package org.howdah.tests;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A statement that runs in a thread of its own. */
final class RunningStatement {
    private final String statement;
    private final CompletableFuture<Optional<Failure>> outcome = new CompletableFuture<>();

    private RunningStatement(String statement) {
        this.statement = statement;
    }

    static RunningStatement start(Session session, String statement) {
        RunningStatement running = new RunningStatement(statement);
        Thread.ofPlatform().daemon().start(() -> running.run(session));
        return running;
    }

    private void run(Session session) {
        try {
            outcome.complete(Optional.ofNullable(session.attempt(statement)));
        } catch (RuntimeException | Error e) {
            outcome.completeExceptionally(e);
        }
    }

    boolean ended() {
        return outcome.isDone();
    }

    /** Waits for the end and returns how the statement failed. */
    Failure failure(Duration limit) {
        return end(limit).orElseThrow(() -> new AssertionError("succeeded: " + statement));
    }

    /** Waits for the end, which has to be a good one. */
    void success(Duration limit) {
        end(limit)
                .ifPresent(
                        failure -> {
                            throw new AssertionError(failure + " in " + statement);
                        });
    }

    /** Waits for the end, which may be a good one. */
    Optional<Failure> end(Duration limit) {
        try {
            return outcome.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "has not ended within " + limit.toMillis() + " ms: " + statement, e);
        } catch (ExecutionException e) {
            throw new AssertionError(statement, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + statement, e);
        }
    }
}
