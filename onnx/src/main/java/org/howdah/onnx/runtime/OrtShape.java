package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Whether a tensor's description says how many dimensions it has. */
final class OrtShape {
    private static final MethodHandle HAS_SHAPE =
            OrtLibrary.function(390, FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));

    private OrtShape() {}

    static boolean isKnown(MemorySegment tensorInfo) {
        try {
            return (boolean) HAS_SHAPE.invokeExact(tensorInfo);
        } catch (Throwable e) {
            throw OrtLibrary.failure(e);
        }
    }
}
