package org.howdah.onnx.vetting;

import org.howdah.onnx.graph.ElementType;
import org.howdah.onnx.protobuf.Slice;

/** Tensors: that all their data are in the file, and as many as they declare. */
final class TensorCheck {
    private static final int[] DATA_FIELDS = {4, 5, 6, 7, 10, 11};

    private TensorCheck() {}

    static void check(Path path, Limits limits) {
        Tensor tensor = Tensor.read(path, path.message(), limits);
        if (tensor.external()) {
            throw Refusal.externalData(path);
        }
        if (tensor.segmented()) {
            throw Refusal.unsupported(
                    path, "is a segment of a tensor", "Save the model with whole tensors.");
        }
        ElementType type = tensor.elementType();
        if (type == null) {
            throw Refusal.invalid(path, "has the unknown data_type " + tensor.dataType());
        }
        if (tensor.elements() == Long.MAX_VALUE) {
            throw Refusal.invalid(path, "has more elements than 64 bits count");
        }
        Slice raw = tensor.raw();
        if (raw == null) {
            typed(path, tensor, type);
        } else {
            raw(path, tensor, type, raw);
        }
    }

    private static void raw(Path path, Tensor tensor, ElementType type, Slice raw) {
        for (int field : DATA_FIELDS) {
            if (tensor.count(field) > 0) {
                throw Refusal.invalid(path, "holds both raw_data and " + name(field));
            }
        }
        if (type == ElementType.STRING) {
            throw Refusal.invalid(path, "is of strings and holds raw_data");
        }
        expect(path, "bytes of raw_data", raw.length(), packed(tensor.elements(), type.bits(), 8));
    }

    private static void typed(Path path, Tensor tensor, ElementType type) {
        int own = field(type);
        for (int field : DATA_FIELDS) {
            if (field != own && tensor.count(field) > 0) {
                throw Refusal.invalid(path, "is of " + type + " and holds " + name(field));
            }
        }
        expect(path, "values in " + name(own), tensor.count(own), values(tensor, type));
    }

    private static void expect(Path path, String what, long actual, long expected) {
        if (actual != expected) {
            throw Refusal.invalid(
                    path, "has " + actual + " " + what + " where its shape needs " + expected);
        }
    }

    private static long values(Tensor tensor, ElementType type) {
        return switch (type) {
            case COMPLEX64, COMPLEX128 -> Saturating.multiply(tensor.elements(), 2);
            case UINT4, INT4, FLOAT4E2M1, UINT2, INT2 -> packed(tensor.elements(), type.bits(), 8);
            default -> tensor.elements();
        };
    }

    /** How many units of so many bits hold the elements. */
    private static long packed(long elements, int bits, int unit) {
        return bits < unit
                ? elements / (unit / bits) + (elements % (unit / bits) == 0 ? 0 : 1)
                : Saturating.multiply(elements, bits / unit);
    }

    private static int field(ElementType type) {
        return switch (type) {
            case FLOAT32, COMPLEX64 -> 4;
            case STRING -> 6;
            case INT64 -> 7;
            case FLOAT64, COMPLEX128 -> 10;
            case UINT32, UINT64 -> 11;
            default -> 5;
        };
    }

    private static String name(int number) {
        Field field = MessageType.TENSOR.field(number);
        return field == null ? "" : field.name();
    }
}
