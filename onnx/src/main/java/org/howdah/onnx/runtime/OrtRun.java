package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;

/** The arrays of names and values that a run passes to ONNX Runtime. */
final class OrtRun implements AutoCloseable {
    private static final MethodHandle RUN = OrtFunction.Run.handle();

    private final Arena arena = Arena.ofShared();
    private final MemorySegment session;
    private final MemorySegment options;
    private final MemorySegment inputNames;
    private final MemorySegment outputNames;
    private final long inputCount;
    private final long outputCount;

    /** What goes in, and what comes out: an empty place is for a value that the run makes. */
    final MemorySegment inputs;

    final MemorySegment outputs;

    OrtRun(MemorySegment session, List<ValueInfo> in, List<ValueInfo> out) {
        this.session = session;
        this.inputCount = in.size();
        this.outputCount = out.size();
        this.inputNames = OrtStrings.array(arena, in.stream().map(ValueInfo::name).toList());
        this.outputNames = OrtStrings.array(arena, out.stream().map(ValueInfo::name).toList());
        this.inputs = arena.allocate(ADDRESS, Math.max(1, inputCount));
        this.outputs = arena.allocate(ADDRESS, Math.max(1, outputCount));
        this.options = Out.address(OrtFunction.CreateRunOptions::call);
    }

    /** Runs; returns the status. */
    MemorySegment run() {
        try {
            return (MemorySegment)
                    RUN.invokeExact(
                            session,
                            options,
                            inputNames,
                            inputs,
                            inputCount,
                            outputNames,
                            outputCount,
                            outputs);
        } catch (Throwable e) {
            throw OrtLibrary.failure(e);
        }
    }

    /** Makes a run that another thread is in end soon. */
    void terminate() {
        OrtFunction.RunOptionsSetTerminate.call(options);
    }

    @Override
    public void close() {
        OrtRelease.RunOptions.call(options);
        arena.close();
    }
}
