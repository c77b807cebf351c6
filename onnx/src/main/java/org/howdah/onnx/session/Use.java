package org.howdah.onnx.session;

import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.runtime.ValueInfo;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.ValueType.TensorType;

/** A loaded model in use by one call: fill the buffers, run, read them, close. Not thread-safe. */
public final class Use implements AutoCloseable {
    private final Call call;
    private final Pin<LoadedSession> pin;
    private final RunBuffers buffers;

    Use(Call call, Pin<LoadedSession> pin) {
        this.call = call;
        this.pin = pin;
        try {
            this.buffers = pin.object().session().buffers();
        } catch (RuntimeException | Error e) {
            pin.close();
            throw e;
        }
    }

    public RunBuffers buffers() {
        return buffers;
    }

    /**
     * Fills the buffers and runs the model; ends soon if the call is cancelled.
     *
     * @param fill writes the inputs to the buffers
     */
    public void run(Runnable fill) {
        LoadedSession loaded = pin.object();
        ModelStatistics statistics = loaded.statistics();
        long start = System.nanoTime();
        boolean succeeded = false;
        try {
            RunningRuns.during(
                    call::cancelled,
                    buffers,
                    start,
                    () -> {
                        fill.run();
                        buffers.run();
                    });
            succeeded = true;
        } finally {
            if (succeeded) {
                loaded.executed();
                statistics.succeeded(System.nanoTime() - start, rows());
            } else {
                statistics.failed();
            }
        }
    }

    /** The first dimension of the first input; 1 where it has none, or is no tensor of numbers. */
    private long rows() {
        List<ValueInfo> inputs = buffers.session().inputs();
        if (inputs.isEmpty()
                || !(inputs.getFirst().type() instanceof TensorType tensor)
                || tensor.element() == ElementType.STRING) {
            return 1;
        }
        long[] dimensions = buffers.input(0).dimensions();
        return dimensions.length == 0 ? 1 : dimensions[0];
    }

    @Override
    public void close() {
        buffers.close();
        pin.close();
    }
}
