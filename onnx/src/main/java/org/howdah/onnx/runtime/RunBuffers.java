package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.howdah.host.call.CallCancelled;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.tensor.Value;

/**
 * What one thread needs to run a session: memory for inputs and outputs, kept from run to run, so
 * that nothing is allocated where their dimensions repeat. Fill the inputs, {@link #run()}, read
 * the outputs, close. Not thread-safe, but for {@link #terminate()}.
 */
public final class RunBuffers implements AutoCloseable {
    /** A run that is shorter can't have written much memory. */
    private static final long LONG_RUN_NANOS = 5_000_000;

    private final Session session;
    private final List<InputPlace> inputs;
    private final List<OutputPlace> outputs;
    private final OrtRun run;
    private final Object terminating = new Object();
    private volatile boolean terminated;
    private boolean freed;

    RunBuffers(Session session, MemorySegment handle) {
        this.session = session;
        this.inputs = session.inputs().stream().map(InputPlace::new).toList();
        this.outputs = session.outputs().stream().map(OutputPlace::new).toList();
        this.run = new OrtRun(handle, session.inputs(), session.outputs());
    }

    public Session session() {
        return session;
    }

    /**
     * The memory of that input, to write elements and dimensions to.
     *
     * @throws IllegalStateException if the input is no tensor, or one of strings: {@link #set} it
     */
    public TensorBuffer input(int index) {
        return inputs.get(index).buffer();
    }

    /** Sets an input to a value, which is copied. */
    public void set(int index, Value value) {
        inputs.get(index).set(value);
    }

    /**
     * Runs the model.
     *
     * @throws SqlError if ONNX Runtime refuses the inputs or fails
     * @throws CallCancelled if another thread terminated it
     */
    public void run() {
        long start = System.nanoTime();
        try {
            runOnly();
        } finally {
            if (System.nanoTime() - start > LONG_RUN_NANOS) {
                RuntimeMemory.tidy();
            }
        }
    }

    /** Runs without giving memory back, as a run that gives memory back itself must. */
    void runOnly() {
        boolean repeated = !session.outputsVary();
        for (int i = 0; i < inputs.size(); i++) {
            repeated &= inputs.get(i).isRepeated();
            run.inputs.setAtIndex(ADDRESS, i, inputs.get(i).handle());
        }
        MemorySegment status = repeated ? runRepeated() : run(false);
        if (status.address() != 0) {
            fail(status);
        }
        for (int i = 0; i < outputs.size(); i++) {
            outputs.get(i).take(run.outputs.getAtIndex(ADDRESS, i));
        }
    }

    /** A run whose outputs most likely have the last one's dimensions; if not, it is repeated. */
    private MemorySegment runRepeated() {
        MemorySegment status = run(true);
        if (status.address() == 0 || terminated) {
            return status;
        }
        OrtRelease.Status.call(status);
        discardOutputs();
        MemorySegment second = run(false);
        if (second.address() == 0) {
            session.setOutputsVary();
        }
        return second;
    }

    private MemorySegment run(boolean prepare) {
        if (terminated) {
            throw new CallCancelled();
        }
        for (int i = 0; i < outputs.size(); i++) {
            run.outputs.setAtIndex(ADDRESS, i, outputs.get(i).prepare(prepare));
        }
        return run.run();
    }

    private void fail(MemorySegment status) {
        discardOutputs();
        SqlError error = OrtStatus.error(status);
        if (terminated) {
            throw new CallCancelled();
        }
        throw error;
    }

    /** Frees what a failed run made. */
    private void discardOutputs() {
        for (int i = 0; i < outputs.size(); i++) {
            outputs.get(i).discard(run.outputs.getAtIndex(ADDRESS, i));
        }
    }

    /** An output of the last run: valid until the next one, and until these buffers are closed. */
    public Value output(int index) {
        return outputs.get(index).value();
    }

    /**
     * Makes the run that is in progress end soon, after the operator that is being computed, and
     * refuses further ones; for any thread. Does nothing after the end.
     */
    public void terminate() {
        synchronized (terminating) {
            if (!freed) {
                terminated = true;
                run.terminate();
            }
        }
    }

    void shrinkAfterwards() {
        run.shrinkAfterwards();
    }

    /** Without streams, which cost a tenth of a run of a small model. */
    boolean isReusable() {
        boolean reusable = !terminated;
        for (InputPlace input : inputs) {
            reusable &= input.isSmall();
        }
        for (OutputPlace output : outputs) {
            reusable &= output.isSmall();
        }
        return reusable;
    }

    /** Gives them back to the session. */
    @Override
    public void close() {
        inputs.forEach(InputPlace::clear);
        session.giveBack(this);
    }

    void free() {
        synchronized (terminating) {
            freed = true;
            run.close();
        }
        inputs.forEach(InputPlace::free);
        outputs.forEach(OutputPlace::free);
    }
}
