package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.ValueType;
import org.howdah.onnx.tensor.ValueType.MapType;
import org.howdah.onnx.tensor.ValueType.OptionalType;
import org.howdah.onnx.tensor.ValueType.OtherType;
import org.howdah.onnx.tensor.ValueType.SequenceType;
import org.howdah.onnx.tensor.ValueType.TensorType;

/** Reads types as ONNX Runtime describes them. */
final class TypeReader {
    private TypeReader() {}

    /** Reads a type and frees its description. */
    static ValueType readAndRelease(MemorySegment info) {
        try {
            return read(info);
        } finally {
            OrtRelease.TypeInfo.call(info);
        }
    }

    private static ValueType read(MemorySegment info) {
        return switch (Out.code(out -> OrtFunction.GetOnnxTypeFromTypeInfo.call(info, out))) {
            case OrtType.TENSOR -> tensor(cast(OrtFunction.CastTypeInfoToTensorInfo, info));
            case OrtType.SEQUENCE ->
                    sequence(cast(OrtFunction.CastTypeInfoToSequenceTypeInfo, info));
            case OrtType.MAP -> map(cast(OrtFunction.CastTypeInfoToMapTypeInfo, info));
            case OrtType.OPTIONAL ->
                    optional(cast(OrtFunction.CastTypeInfoToOptionalTypeInfo, info));
            case OrtType.SPARSE_TENSOR -> new OtherType("sparse_tensor");
            default -> new OtherType("opaque");
        };
    }

    /** The part of a description that says more; it is freed with the description. */
    private static MemorySegment cast(OrtFunction function, MemorySegment info) {
        return Out.address(out -> function.call(info, out));
    }

    private static ValueType sequence(MemorySegment info) {
        return new SequenceType(
                readAndRelease(
                        Out.address(out -> OrtFunction.GetSequenceElementType.call(info, out))));
    }

    private static ValueType map(MemorySegment info) {
        int key = Out.code(out -> OrtFunction.GetMapKeyType.call(info, out));
        MemorySegment value = Out.address(out -> OrtFunction.GetMapValueType.call(info, out));
        return new MapType(ElementType.ofCode(key), readAndRelease(value));
    }

    private static ValueType optional(MemorySegment info) {
        return new OptionalType(
                readAndRelease(
                        Out.address(
                                out -> OrtFunction.GetOptionalContainedTypeInfo.call(info, out))));
    }

    private static TensorType tensor(MemorySegment info) {
        int element = Out.code(out -> OrtFunction.GetTensorElementType.call(info, out));
        int rank = (int) Out.number(out -> OrtFunction.GetDimensionsCount.call(info, out));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sizes = arena.allocate(JAVA_LONG, Math.max(1, rank));
            OrtFunction.GetDimensions.call(info, sizes, (long) rank);
            long[] dimensions = sizes.asSlice(0, rank * 8L).toArray(JAVA_LONG);
            return new TensorType(
                    ElementType.ofCode(element),
                    hasShape(info)
                            ? Optional.of(Arrays.stream(dimensions).boxed().toList())
                            : Optional.empty(),
                    symbols(arena, info, rank));
        }
    }

    private static boolean hasShape(MemorySegment info) {
        return OrtShape.isKnown(info);
    }

    private static List<String> symbols(Arena arena, MemorySegment info, int rank) {
        MemorySegment names = arena.allocate(ADDRESS, Math.max(1, rank));
        OrtFunction.GetSymbolicDimensions.call(info, names, (long) rank);
        List<String> symbols = new ArrayList<>();
        for (int i = 0; i < rank; i++) {
            symbols.add(OrtLibrary.text(names.getAtIndex(ADDRESS, i)));
        }
        return symbols;
    }
}
