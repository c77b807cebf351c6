package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The functions of ONNX Runtime's C interface that free an object; each by its place in the table.
 */
enum OrtRelease {
    Env(92),
    Session(95),
    SessionOptions(100),
    RunOptions(97),
    Value(96),
    TypeInfo(98),
    TensorTypeAndShapeInfo(99),
    MemoryInfo(94),
    ArenaCfg(157),
    CUDAProviderOptions(208),
    Status(93),
    KeyValuePairs(300);

    private final int place;
    private final MethodHandle handle;

    OrtRelease(int place) {
        this.place = place;
        this.handle = OrtLibrary.function(place, FunctionDescriptor.ofVoid(ADDRESS));
    }

    int place() {
        return place;
    }

    /** Frees it; the address is not to be used again. */
    void call(MemorySegment object) {
        try {
            handle.invokeExact(object);
        } catch (Throwable e) {
            throw OrtLibrary.failure(e);
        }
    }
}
