package org.howdah.onnx.runtime;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.LongStream;

/** Reads the names and types of a session's inputs and outputs. */
final class SessionValues {
    private SessionValues() {}

    static List<ValueInfo> inputs(MemorySegment session) {
        return read(
                session,
                OrtFunction.SessionGetInputCount,
                OrtFunction.SessionGetInputName,
                OrtFunction.SessionGetInputTypeInfo);
    }

    static List<ValueInfo> outputs(MemorySegment session) {
        return read(
                session,
                OrtFunction.SessionGetOutputCount,
                OrtFunction.SessionGetOutputName,
                OrtFunction.SessionGetOutputTypeInfo);
    }

    private static List<ValueInfo> read(
            MemorySegment session, OrtFunction count, OrtFunction name, OrtFunction type) {
        return LongStream.range(0, Out.number(out -> count.call(session, out)))
                .mapToObj(
                        i ->
                                new ValueInfo(
                                        name(session, name, i),
                                        TypeReader.readAndRelease(
                                                Out.address(out -> type.call(session, i, out)))))
                .toList();
    }

    private static String name(MemorySegment session, OrtFunction function, long index) {
        MemorySegment allocator = Out.address(OrtFunction.GetAllocatorWithDefaultOptions::call);
        MemorySegment name = Out.address(out -> function.call(session, index, allocator, out));
        try {
            return OrtLibrary.text(name);
        } finally {
            OrtFunction.AllocatorFree.call(allocator, name);
        }
    }
}
