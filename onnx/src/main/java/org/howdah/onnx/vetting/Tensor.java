package org.howdah.onnx.vetting;

import java.util.Arrays;
import org.howdah.onnx.graph.ElementType;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;
import org.howdah.onnx.protobuf.WireType;
import org.jspecify.annotations.Nullable;

/** A TensorProto without its data: what it declares, and how much each of its fields holds. */
record Tensor(
        Slice message,
        String name,
        long dataType,
        long[] dims,
        @Nullable Slice raw,
        long[] counts,
        boolean external,
        boolean segmented) {
    static Tensor read(Path path, Slice message, Limits limits) {
        String name = "";
        long dataType = 0;
        Slice raw = null;
        boolean external = false;
        boolean segmented = false;
        long[] counts = new long[12];
        Dims dims = new Dims(path, limits);
        for (WireReader field = message.message(); field.next(); ) {
            switch (field.field()) {
                case 1 -> field.numbers(dims::add);
                case 2 -> dataType = field.number();
                case 3 -> segmented = true;
                case 4, 5, 6, 7, 10, 11 -> counts[field.field()] += count(field);
                case 8 -> name = field.text();
                case 9 -> raw = field.slice();
                case 13 -> external = true;
                case 14 -> external |= field.number() != 0;
                default -> {}
            }
        }
        return new Tensor(
                message, name, dataType, dims.toArray(), raw, counts, external, segmented);
    }

    private static long count(WireReader field) {
        if (field.wireType() != WireType.LENGTH_DELIMITED) {
            return 1;
        }
        return switch (field.field()) {
            case 4 -> field.slice().length() / 4;
            case 6 -> 1;
            case 10 -> field.slice().length() / 8;
            default -> field.slice().countVarints();
        };
    }

    @Nullable ElementType elementType() {
        return ElementType.of(dataType);
    }

    /** The number of elements that it declares; the greatest long if there are more. */
    long elements() {
        return Dims.product(dims);
    }

    /** The elements of an INT64 tensor that has passed its check. */
    long[] int64s() {
        if (raw != null) {
            long[] values = new long[raw.length() / 8];
            raw.buffer().asLongBuffer().get(values);
            return values;
        }
        long[] values = new long[(int) counts[7]];
        int[] next = new int[1];
        for (WireReader field = message.message(); field.next(); ) {
            if (field.field() == 7) {
                field.numbers(value -> values[next[0]++] = value);
            }
        }
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tensor that && message == that.message;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(message);
    }

    @Override
    public String toString() {
        return name + Arrays.toString(dims);
    }
}
