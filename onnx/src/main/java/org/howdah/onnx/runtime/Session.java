package org.howdah.onnx.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A model that ONNX Runtime has loaded. Threads share it: each run takes {@link RunBuffers}. It is
 * freed when it is closed and its last run has ended.
 */
public final class Session implements AutoCloseable {
    /** Buffers that wait for a next run. */
    private static final int MOST_IDLE = 16;

    private final MemorySegment handle;
    private final List<ValueInfo> inputs;
    private final List<ValueInfo> outputs;
    private final Deque<RunBuffers> idle = new ArrayDeque<>();
    private int running;
    private boolean closed;
    private volatile boolean outputsVary;

    private Session(MemorySegment handle) {
        this.handle = handle;
        this.inputs = SessionValues.inputs(handle);
        this.outputs = SessionValues.outputs(handle);
    }

    /** ONNX Runtime's version, such as {@code 1.29.0}. */
    public static String runtimeVersion() {
        return OrtLibrary.version();
    }

    /** Whether sessions can run on a GPU: ONNX Runtime was built with CUDA. */
    public static boolean supportsCuda() {
        return OrtCuda.isSupported();
    }

    public static Session create(byte[] model, SessionOptions options) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocate(Math.max(1, model.length));
            MemorySegment.copy(
                    model, 0, copy, java.lang.foreign.ValueLayout.JAVA_BYTE, 0, model.length);
            return create(copy.asSlice(0, model.length), options);
        }
    }

    /**
     * Loads a model, which was vetted before.
     *
     * @param model its bytes in native memory, which are not needed later
     * @throws org.howdah.host.error.SqlError if it is no valid model
     */
    public static Session create(MemorySegment model, SessionOptions options) {
        try (OrtSessionOptions settings = new OrtSessionOptions(options)) {
            MemorySegment handle =
                    Out.address(
                            out ->
                                    OrtFunction.CreateSessionFromArray.call(
                                            OrtEnvironment.handle(),
                                            model,
                                            model.byteSize(),
                                            settings.handle(),
                                            out));
            return owning(handle);
        }
    }

    private static Session owning(MemorySegment handle) {
        try {
            return new Session(handle);
        } catch (RuntimeException e) {
            OrtRelease.Session.call(handle);
            throw e;
        }
    }

    public List<ValueInfo> inputs() {
        return inputs;
    }

    public List<ValueInfo> outputs() {
        return outputs;
    }

    /**
     * Buffers for runs of one thread. Close them when their outputs have been read: later runs
     * reuse them.
     *
     * @throws IllegalStateException if the session is closed
     */
    public RunBuffers buffers() {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("the session is closed");
            }
            running++;
            RunBuffers reused = idle.pollFirst();
            if (reused != null) {
                return reused;
            }
        }
        try {
            return new RunBuffers(this, handle);
        } catch (RuntimeException | Error e) {
            release(null);
            throw e;
        }
    }

    MemorySegment handle() {
        return handle;
    }

    /** Whether outputs had other dimensions although the inputs' were the same. */
    boolean outputsVary() {
        return outputsVary;
    }

    void setOutputsVary() {
        outputsVary = true;
    }

    /** Takes buffers back after their runs; those that can't be reused are passed to be freed. */
    void giveBack(RunBuffers buffers) {
        if (buffers.isReusable()) {
            release(buffers);
        } else {
            buffers.free();
            release(null);
        }
    }

    private void release(@org.jspecify.annotations.Nullable RunBuffers buffers) {
        RunBuffers surplus = buffers;
        boolean last;
        synchronized (idle) {
            running--;
            if (buffers != null && !closed && idle.size() < MOST_IDLE) {
                idle.addFirst(buffers);
                surplus = null;
            }
            last = closed && running == 0;
        }
        if (surplus != null) {
            surplus.free();
        }
        if (last) {
            OrtRelease.Session.call(handle);
        }
    }

    @Override
    public void close() {
        List<RunBuffers> unused;
        boolean last;
        synchronized (idle) {
            if (closed) {
                return;
            }
            closed = true;
            unused = new ArrayList<>(idle);
            idle.clear();
            last = running == 0;
        }
        unused.forEach(RunBuffers::free);
        if (last) {
            OrtRelease.Session.call(handle);
        }
    }
}
