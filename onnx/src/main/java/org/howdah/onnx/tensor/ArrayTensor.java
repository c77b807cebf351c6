package org.howdah.onnx.tensor;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;

/** A tensor in memory of its own, whose elements fill its dimensions. */
@SuppressWarnings("ArrayRecordComponent") // tensors aren't compared
public record ArrayTensor(
        ElementType type, long[] dimensions, MemorySegment data, List<String> strings)
        implements Value.Tensor {

    public ArrayTensor {
        long size = Dimensions.size(dimensions);
        boolean fits =
                type == ElementType.STRING
                        ? strings.size() == size
                        : data.byteSize() == type.bytes(size);
        if (!fits) {
            throw new IllegalArgumentException(
                    "elements don't fill " + Dimensions.text(dimensions));
        }
    }

    /** A tensor of elements as ONNX Runtime lays them out, which are not copied. */
    public static ArrayTensor of(ElementType type, long[] dimensions, MemorySegment data) {
        return new ArrayTensor(type, dimensions, data, List.of());
    }

    public static ArrayTensor ofStrings(long[] dimensions, String... strings) {
        return new ArrayTensor(
                ElementType.STRING, dimensions, MemorySegment.NULL, Arrays.asList(strings));
    }
}
