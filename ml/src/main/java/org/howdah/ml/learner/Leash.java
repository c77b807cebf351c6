package org.howdah.ml.learner;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another progress, which is asked no more after it has once thrown. Thread-safe: who works and who
 * waits for the work both check it.
 */
final class Leash implements Progress {
    private final Progress progress;
    private @Nullable Throwable end;

    Leash(Progress progress) {
        this.progress = progress;
    }

    @Override
    public synchronized void check() {
        switch (end) {
            case null -> ask();
            case Error thrown -> throw thrown;
            default -> throw (RuntimeException) end;
        }
    }

    private void ask() {
        try {
            progress.check();
        } catch (RuntimeException | Error e) {
            end = e;
            throw e;
        }
    }

    @Override
    public int threads() {
        return progress.threads();
    }

    @Override
    public Memory memory() {
        return progress.memory();
    }

    @Override
    public synchronized void report(long done, long total) {
        if (end == null) {
            progress.report(done, total);
        }
    }

    @Override
    public synchronized void report(long done, long total, Map<String, Double> evaluation) {
        if (end == null) {
            progress.report(done, total, evaluation);
        }
    }
}
