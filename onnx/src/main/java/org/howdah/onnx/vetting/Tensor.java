package org.howdah.onnx.vetting;

import java.nio.ByteBuffer;
import java.util.function.LongConsumer;
import org.howdah.onnx.graph.ElementType;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;
import org.howdah.onnx.protobuf.WireType;
import org.jspecify.annotations.Nullable;

/** A TensorProto without its data: what it declares, and how much each of its fields holds. */
final class Tensor {
    private static final int DATA_FIELDS_END = 12;

    private final Slice message;
    private final Dims dims;
    private final long[] counts = new long[DATA_FIELDS_END];
    private String name = "";
    private long dataType;
    private @Nullable Slice raw;
    private boolean external;
    private boolean segmented;

    private Tensor(Path path, Slice message, Limits limits) {
        this.message = message;
        this.dims = new Dims(path, limits);
    }

    static Tensor read(Path path, Slice message, Limits limits) {
        Tensor tensor = new Tensor(path, message, limits);
        for (WireReader field = message.message(); field.next(); ) {
            tensor.read(field);
        }
        return tensor;
    }

    private void read(WireReader field) {
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

    String name() {
        return name;
    }

    long dataType() {
        return dataType;
    }

    long[] dims() {
        return dims.toArray();
    }

    @Nullable Slice raw() {
        return raw;
    }

    /** How many values the data field of that number holds. */
    long count(int field) {
        return counts[field];
    }

    /** Whether its data are, or claim to be, anywhere but in the file. */
    boolean external() {
        return external;
    }

    boolean segmented() {
        return segmented;
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
        return Dims.product(dims());
    }

    /** Hands out the elements of an INT64 tensor that has passed its check, one by one. */
    void int64s(LongConsumer sink) {
        Slice packed = raw;
        if (packed != null) {
            for (ByteBuffer rest = packed.buffer(); rest.remaining() >= Long.BYTES; ) {
                sink.accept(rest.getLong());
            }
            return;
        }
        for (WireReader field = message.message(); field.next(); ) {
            if (field.field() == 7) {
                field.numbers(sink);
            }
        }
    }
}
