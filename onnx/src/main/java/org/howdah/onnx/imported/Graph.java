package org.howdah.onnx.imported;

import java.util.List;
import org.howdah.host.call.CallCancelled;
import org.howdah.ml.learner.Progress;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.ValueInfo;
import org.howdah.onnx.session.RunningRuns;

/** A graph that rows are run through. Thread-safe. */
final class Graph {
    private final Session session;
    private final int features;
    private final List<InputColumns> inputs;
    private final boolean single;
    private final Progress progress;

    /**
     * @param features how many numbers a row has
     * @param single whether it takes one row at a time
     * @param progress ends runs when it is cancelled
     */
    Graph(
            Session session,
            int features,
            List<InputColumns> inputs,
            boolean single,
            Progress progress) {
        this.session = session;
        this.progress = progress;
        this.features = features;
        this.inputs = List.copyOf(inputs);
        this.single = single;
    }

    /** Takes a run's outputs. */
    @FunctionalInterface
    interface Outputs {
        /**
         * Of the rows {@code first} to {@code first + count - 1}.
         *
         * @param buffers whose outputs are valid until this returns
         */
        void take(RunBuffers buffers, int first, int count);
    }

    /** Runs {@code count} rows that begin at {@code rows[start]}. */
    void run(float[] rows, int start, int count, Outputs outputs) {
        try (RunBuffers buffers = session.buffers()) {
            int atOnce = single ? 1 : count;
            for (int first = 0; first < count; first += atOnce) {
                progress.check();
                fill(buffers, new RowFeatures(rows, start + first * features, atOnce, features));
                RunningRuns.during(this::cancelled, buffers, System.nanoTime(), buffers::run);
                outputs.take(buffers, first, atOnce);
            }
        }
    }

    private boolean cancelled() {
        try {
            progress.check();
            return false;
        } catch (CallCancelled e) {
            return true;
        }
    }

    /** The same graph, whose runs end when that progress is cancelled. */
    Graph within(Progress other) {
        return new Graph(session, features, inputs, single, other);
    }

    private void fill(RunBuffers buffers, RowFeatures rows) {
        List<ValueInfo> infos = session.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            rows.write(buffers.input(i), inputs.get(i), infos.get(i).name());
        }
    }

    Session session() {
        return session;
    }
}
