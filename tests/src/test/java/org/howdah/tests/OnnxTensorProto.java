package org.howdah.tests;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A TensorProto as the JSON that SQL functions take and give: nested lists of its elements. */
final class OnnxTensorProto {
    private static final int UINT16 = 4;
    private static final int BFLOAT16 = 16;
    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

    private final OnnxProto tensor;
    private final int type;

    private OnnxTensorProto(OnnxProto tensor, int declared) {
        this.tensor = tensor;
        int stored = tensor.number(2);
        this.type = declared == BFLOAT16 && stored == UINT16 ? declared : stored;
    }

    /**
     * The tensor's elements.
     *
     * @param declared the element type that the model declares: bfloat16 is stored as uint16
     */
    static Object json(OnnxProto tensor, int declared) {
        return nested(new OnnxTensorProto(tensor, declared).elements(), tensor.integers(1));
    }

    private static Object nested(List<Object> elements, List<Long> dimensions) {
        if (dimensions.isEmpty()) {
            return elements.getFirst();
        }
        int length = dimensions.getFirst().intValue();
        int size = length == 0 ? 0 : elements.size() / length;
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            parts.add(
                    nested(
                            elements.subList(i * size, (i + 1) * size),
                            dimensions.subList(1, dimensions.size())));
        }
        return parts;
    }

    private List<Object> elements() {
        if (type == 8) {
            return List.copyOf(tensor.bytes(6).stream().map(ByteString::toStringUtf8).toList());
        }
        if (tensor.has(9)) {
            return packed(9, this::element);
        }
        return switch (type) {
            case 1 -> packed(4, this::element);
            case 11 -> packed(10, this::element);
            case 12, 13 -> tensor.integers(11).stream().map(this::integer).toList();
            case 7 -> tensor.integers(7).stream().map(this::integer).toList();
            default -> tensor.integers(5).stream().map(this::integer).toList();
        };
    }

    private List<Object> packed(int field, Function<ByteBuffer, Object> next) {
        List<Object> elements = new ArrayList<>();
        for (ByteString bytes : tensor.bytes(field)) {
            ByteBuffer rest = bytes.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
            while (rest.hasRemaining()) {
                elements.add(next.apply(rest));
            }
        }
        return elements;
    }

    private Object element(ByteBuffer from) {
        return switch (type) {
            case 1 -> number(from.getFloat());
            case 11 -> number(from.getDouble());
            case 2, 3, 9 -> integer(from.get());
            case 4, 5, 10, 16 -> integer(from.getShort());
            case 6, 12 -> integer(from.getInt());
            case 7, 13 -> integer(from.getLong());
            default -> throw new AssertionError("elements of type " + type);
        };
    }

    private Object integer(long bits) {
        return switch (type) {
            case 9 -> bits != 0;
            case 2 -> bits & 0xff;
            case 4 -> bits & 0xffff;
            case 12 -> bits & 0xffff_ffffL;
            case 13 -> bits >= 0 ? (Object) bits : BigInteger.valueOf(bits).add(TWO_TO_64);
            case 10 -> number(Float.float16ToFloat((short) bits));
            case 16 -> number(Float.intBitsToFloat((int) bits << 16));
            default -> bits;
        };
    }

    private static Object number(double value) {
        return Double.isFinite(value) ? (Object) value : Double.toString(value);
    }
}
