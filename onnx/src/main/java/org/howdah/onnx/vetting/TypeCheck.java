package org.howdah.onnx.vetting;

import org.howdah.onnx.graph.ElementType;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;

/** Types of values: known element types, one meaning each, bearable shapes. */
final class TypeCheck {
    private TypeCheck() {}

    static void check(Path path, Limits limits) {
        switch (path.type()) {
            case TYPE -> oneOf(path, 6);
            case DIMENSION -> dimension(path);
            case SHAPE -> shape(path, limits);
            case TENSOR_TYPE -> tensor(path, limits);
            case MAP_TYPE -> elementType(path);
            default -> {}
        }
    }

    /** Of a oneof's members the last one wins, which not all parsers know. */
    private static void oneOf(Path path, int other) {
        int members = 0;
        for (WireReader field = path.message().message(); field.next(); ) {
            members += field.field() == other ? 0 : 1;
        }
        if (members > 1) {
            throw Refusal.invalid(path, "has more than one value");
        }
    }

    private static void dimension(Path path) {
        oneOf(path, 3);
        for (WireReader field = path.message().message(); field.next(); ) {
            if (field.field() == 1 && field.number() < -1) {
                throw Refusal.invalid(path, "has the negative dim_value " + field.number());
            }
        }
    }

    private static void shape(Path path, Limits limits) {
        int rank = 0;
        for (WireReader field = path.message().message(); field.next(); ) {
            rank++;
        }
        if (rank > limits.rank()) {
            throw Refusal.tooLarge(path, "dimensions", rank, limits.rank());
        }
    }

    private static void tensor(Path path, Limits limits) {
        ElementType type = elementType(path);
        long bytes = Math.max(1, type.bits() / 8);
        for (WireReader field = path.message().message(); field.next(); ) {
            if (field.field() == 2) {
                bytes = Saturating.multiply(bytes, fixedElements(field.slice()));
            }
        }
        if (bytes > limits.declaredBytes()) {
            throw Refusal.tooLarge(
                    path, "bytes in its shape", bytes, limits.declaredBytes(), Limits.TENSOR_SIZE);
        }
    }

    private static ElementType elementType(Path path) {
        long code = 0;
        for (WireReader field = path.message().message(); field.next(); ) {
            if (field.field() == 1) {
                code = field.number();
            }
        }
        ElementType type = ElementType.of(code);
        if (type == null) {
            throw Refusal.invalid(path, "has the unknown element type " + code);
        }
        return type;
    }

    private static long fixedElements(Slice shape) {
        long elements = 1;
        for (WireReader dim = shape.message(); dim.next(); ) {
            for (WireReader field = dim.slice().message(); field.next(); ) {
                if (field.field() == 1) {
                    elements = Saturating.multiply(elements, Math.max(field.number(), 1));
                }
            }
        }
        return elements;
    }
}
