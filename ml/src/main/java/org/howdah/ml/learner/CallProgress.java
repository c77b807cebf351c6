package org.howdah.ml.learner;

import org.howdah.host.call.Call;

/** The progress of work that a call does and nobody watches: it ends when the call is cancelled. */
public record CallProgress(Call call) implements Progress {

    @Override
    public void check() {
        call.check();
    }

    @Override
    public int threads() {
        return call.threads();
    }
}
