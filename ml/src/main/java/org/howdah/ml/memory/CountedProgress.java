package org.howdah.ml.memory;

import org.howdah.host.call.Call;
import org.howdah.ml.learner.Progress;

/**
 * The progress of work that takes memory as a training does and nobody watches: it ends when the
 * call is cancelled. Thread-safe.
 */
public record CountedProgress(Call call, TrainingMemory memory) implements Progress {

    @Override
    public void check() {
        call.check();
        memory.check();
    }

    @Override
    public int threads() {
        return call.threads();
    }
}
