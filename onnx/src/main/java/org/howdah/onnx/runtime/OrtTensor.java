package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions for tensors that each run needs, without boxing: one thread's scratch memory. */
final class OrtTensor {
    private static final MethodHandle CREATE = OrtFunction.CreateTensorWithDataAsOrtValue.handle();
    private static final MethodHandle GET_DATA = OrtFunction.GetTensorMutableData.handle();
    private static final MethodHandle GET_SHAPE = OrtFunction.GetTensorTypeAndShape.handle();
    private static final MethodHandle GET_TYPE = OrtFunction.GetTensorElementType.handle();
    private static final MethodHandle GET_RANK = OrtFunction.GetDimensionsCount.handle();
    private static final MethodHandle GET_DIMENSIONS = OrtFunction.GetDimensions.handle();
    private static final MemorySegment CPU =
            Out.address(out -> OrtFunction.CreateCpuMemoryInfo.call(0, 0, out));

    private OrtTensor() {}

    /** A tensor over memory that outlives it. */
    static MemorySegment create(
            MemorySegment data,
            long bytes,
            MemorySegment shape,
            int rank,
            int type,
            MemorySegment out) {
        try {
            OrtStatus.check(
                    (MemorySegment)
                            CREATE.invokeExact(CPU, data, bytes, shape, (long) rank, type, out));
            return out.get(ADDRESS, 0);
        } catch (Throwable e) {
            throw OrtLibrary.failure(e);
        }
    }

    static MemorySegment data(MemorySegment tensor, MemorySegment out) {
        try {
            OrtStatus.check((MemorySegment) GET_DATA.invokeExact(tensor, out));
            return out.get(ADDRESS, 0);
        } catch (Throwable e) {
            throw OrtLibrary.failure(e);
        }
    }

    /** The element type's number and the dimensions. */
    @SuppressWarnings("ArrayRecordComponent") // shapes aren't compared here
    record Shape(int type, long[] dimensions) {}

    static Shape shape(MemorySegment tensor, MemorySegment out) {
        try {
            OrtStatus.check((MemorySegment) GET_SHAPE.invokeExact(tensor, out));
            MemorySegment info = out.get(ADDRESS, 0);
            try {
                OrtStatus.check((MemorySegment) GET_TYPE.invokeExact(info, out));
                int type = out.get(JAVA_INT, 0);
                OrtStatus.check((MemorySegment) GET_RANK.invokeExact(info, out));
                int rank = (int) out.get(JAVA_LONG, 0);
                return new Shape(type, dimensions(info, rank));
            } finally {
                OrtRelease.TensorTypeAndShapeInfo.call(info);
            }
        } catch (Throwable e) {
            throw OrtLibrary.failure(e);
        }
    }

    private static long[] dimensions(MemorySegment info, int rank) throws Throwable {
        try (var arena = java.lang.foreign.Arena.ofConfined()) {
            MemorySegment sizes = arena.allocate(JAVA_LONG, Math.max(1, rank));
            OrtStatus.check((MemorySegment) GET_DIMENSIONS.invokeExact(info, sizes, (long) rank));
            return sizes.asSlice(0, rank * 8L).toArray(JAVA_LONG);
        }
    }
}
