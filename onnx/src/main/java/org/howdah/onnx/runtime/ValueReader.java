package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.tensor.ArrayTensor;
import org.howdah.onnx.tensor.Dimensions;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Value;

/** Copies values of ONNX Runtime's into Java's memory. */
@SuppressWarnings("restricted") // reads what native code returned
final class ValueReader {
    private final MemorySegment allocator =
            Out.address(OrtFunction.GetAllocatorWithDefaultOptions::call);

    /** Copies a value; null addresses are absent ones. */
    Value read(MemorySegment value) {
        if (value.address() == 0 || !hasValue(value)) {
            return new Value.Absent();
        }
        int kind = Out.code(out -> OrtFunction.GetValueType.call(value, out));
        return switch (kind) {
            case OrtType.TENSOR -> tensor(value);
            case OrtType.SEQUENCE -> sequence(value);
            case OrtType.MAP -> map(value);
            case OrtType.OPTIONAL -> read(element(value, 0));
            default ->
                    throw new SqlError(
                            ErrorCode.NOT_SUPPORTED,
                            "the model gives a sparse or opaque value",
                            "Let its last operator give a dense tensor.");
        };
    }

    private static boolean hasValue(MemorySegment value) {
        return Out.code(out -> OrtFunction.HasValue.call(value, out)) != 0;
    }

    private Value sequence(MemorySegment value) {
        long count = Out.number(out -> OrtFunction.GetValueCount.call(value, out));
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(readElement(value, i));
        }
        return new Value.Sequence(elements);
    }

    private Value map(MemorySegment value) {
        return new Value.Mapping(
                (Value.Tensor) readElement(value, 0), (Value.Tensor) readElement(value, 1));
    }

    private Value readElement(MemorySegment value, int index) {
        MemorySegment element = element(value, index);
        try {
            return read(element);
        } finally {
            OrtRelease.Value.call(element);
        }
    }

    private MemorySegment element(MemorySegment value, int index) {
        return Out.address(out -> OrtFunction.GetValue.call(value, index, allocator, out));
    }

    private static Value.Tensor tensor(MemorySegment value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(JAVA_LONG);
            OrtTensor.Shape shape = OrtTensor.shape(value, out);
            ElementType type = ElementType.ofCode(shape.type());
            long size = Dimensions.size(shape.dimensions());
            if (type == ElementType.STRING) {
                return ArrayTensor.ofStrings(shape.dimensions(), strings(arena, value, size));
            }
            MemorySegment data = OrtTensor.data(value, out).reinterpret(type.bytes(size));
            byte[] copy = new byte[Math.toIntExact(data.byteSize())];
            MemorySegment.ofArray(copy).copyFrom(data);
            return ArrayTensor.of(type, shape.dimensions(), MemorySegment.ofArray(copy));
        }
    }

    private static String[] strings(Arena arena, MemorySegment value, long count) {
        String[] strings = new String[Math.toIntExact(count)];
        if (count == 0) {
            return strings;
        }
        long bytes = Out.number(out -> OrtFunction.GetStringTensorDataLength.call(value, out));
        MemorySegment text = arena.allocate(Math.max(1, bytes));
        MemorySegment starts = arena.allocate(JAVA_LONG, count);
        OrtFunction.GetStringTensorContent.call(value, text, bytes, starts, count);
        for (int i = 0; i < strings.length; i++) {
            long start = starts.getAtIndex(JAVA_LONG, i);
            long end = i + 1 < strings.length ? starts.getAtIndex(JAVA_LONG, i + 1) : bytes;
            byte[] utf8 =
                    text.asSlice(start, end - start)
                            .toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
            strings[i] = new String(utf8, StandardCharsets.UTF_8);
        }
        return strings;
    }
}
