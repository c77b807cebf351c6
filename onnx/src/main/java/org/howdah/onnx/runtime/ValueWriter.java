package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Value;

/** Makes values of ONNX Runtime's, which copy what they are made of. */
@SuppressWarnings("restricted") // writes to memory that native code allocated
final class ValueWriter {
    private final MemorySegment allocator =
            Out.address(OrtFunction.GetAllocatorWithDefaultOptions::call);

    /** A value for a run; the caller frees it. */
    MemorySegment write(Value value) {
        return switch (value) {
            case Value.Tensor tensor -> tensor(tensor);
            case Value.Sequence sequence -> composite(OrtType.SEQUENCE, sequence.elements());
            case Value.Mapping map -> composite(OrtType.MAP, List.of(map.keys(), map.values()));
            case Value.Absent() ->
                    throw new SqlError(
                            ErrorCode.NOT_SUPPORTED,
                            "ONNX Runtime takes no absent value as a model's input",
                            "Pass a value.");
        };
    }

    private MemorySegment composite(int kind, List<? extends Value> parts) {
        List<MemorySegment> handles = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            parts.forEach(part -> handles.add(write(part)));
            MemorySegment array = arena.allocate(ADDRESS, Math.max(1, handles.size()));
            for (int i = 0; i < handles.size(); i++) {
                array.setAtIndex(ADDRESS, i, handles.get(i));
            }
            return Out.address(
                    out -> OrtFunction.CreateValue.call(array, (long) handles.size(), kind, out));
        } finally {
            handles.forEach(OrtRelease.Value::call);
        }
    }

    private MemorySegment tensor(Value.Tensor tensor) {
        try (Arena arena = Arena.ofConfined()) {
            long[] dimensions = tensor.dimensions();
            MemorySegment shape = arena.allocate(JAVA_LONG, Math.max(1, dimensions.length));
            MemorySegment.copy(dimensions, 0, shape, JAVA_LONG, 0, dimensions.length);
            MemorySegment handle =
                    Out.address(
                            out ->
                                    OrtFunction.CreateTensorAsOrtValue.call(
                                            allocator,
                                            shape,
                                            (long) dimensions.length,
                                            tensor.type().code(),
                                            out));
            try {
                fill(arena, handle, tensor);
                return handle;
            } catch (RuntimeException e) {
                OrtRelease.Value.call(handle);
                throw e;
            }
        }
    }

    private static void fill(Arena arena, MemorySegment handle, Value.Tensor tensor) {
        if (tensor.type() == ElementType.STRING) {
            List<String> strings = tensor.strings();
            MemorySegment array = arena.allocate(ADDRESS, Math.max(1, strings.size()));
            for (int i = 0; i < strings.size(); i++) {
                array.setAtIndex(ADDRESS, i, text(arena, strings.get(i)));
            }
            OrtFunction.FillStringTensor.call(handle, array, (long) strings.size());
        } else if (tensor.data().byteSize() > 0) {
            Out.address(out -> OrtFunction.GetTensorMutableData.call(handle, out))
                    .reinterpret(tensor.data().byteSize())
                    .copyFrom(tensor.data());
        }
    }

    /** Zero-terminated UTF-8; a zero inside, which PostgreSQL's text never has, would end it. */
    private static MemorySegment text(Arena arena, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        MemorySegment copy = arena.allocate(utf8.length + 1L);
        MemorySegment.copy(utf8, 0, copy, JAVA_BYTE, 0, utf8.length);
        return copy;
    }
}
