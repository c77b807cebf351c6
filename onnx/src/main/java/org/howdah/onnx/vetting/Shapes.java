package org.howdah.onnx.vetting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.onnx.graph.ElementType;
import org.howdah.onnx.graph.Operator;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;
import org.jspecify.annotations.Nullable;

/**
 * The tensors that nodes make out of nothing: that shapes which stand in the file are bearable.
 * Scopes are not told apart: a name stands for the greatest shape that has it anywhere.
 */
final class Shapes {
    // The widest element that these operators make.
    private static final long ELEMENT_BYTES = 8;

    private final Limits limits;
    private final Map<String, Long> constants = new HashMap<>();
    private final Map<String, Path> wanted = new LinkedHashMap<>();

    Shapes(Limits limits) {
        this.limits = limits;
    }

    /** Remembers a constant that may be a shape. */
    void constant(Tensor tensor) {
        constant(tensor.name(), tensor);
    }

    private void constant(String name, Tensor tensor) {
        boolean isShape = tensor.elementType() == ElementType.INT64 && tensor.dims().length <= 1;
        if (isShape && tensor.elements() <= limits.rank()) {
            constant(name, product(tensor));
        }
    }

    private void constant(String name, long elements) {
        constants.merge(name, elements, Math::max);
    }

    void node(Path path, Operator operator) {
        if (!operator.domain().isEmpty()) {
            return;
        }
        switch (operator.opType()) {
            case "ConstantOfShape" -> wanted.putIfAbsent(text(path.message(), 1), path);
            case "Constant" -> constantNode(path);
            case "RandomNormal", "RandomUniform" -> {
                Slice shape = attribute(path.message(), "shape");
                if (shape != null) {
                    require(path, integers(shape));
                }
            }
            default -> {}
        }
    }

    void check() {
        wanted.forEach((name, path) -> require(path, constants.getOrDefault(name, 0L)));
    }

    private void constantNode(Path path) {
        String output = text(path.message(), 2);
        Slice integers = attribute(path.message(), "value_ints");
        if (integers != null) {
            constant(output, integers(integers));
        }
        Slice value = attribute(path.message(), "value");
        if (value == null) {
            return;
        }
        for (WireReader field = value.message(); field.next(); ) {
            if (field.field() == 5) {
                constant(output, Tensor.read(path, field.slice(), limits));
            }
        }
    }

    private void require(Path path, long elements) {
        long bytes = Saturating.multiply(elements, ELEMENT_BYTES);
        if (bytes > limits.declaredBytes()) {
            throw Refusal.tooLarge(
                    path, "bytes in its output", bytes, limits.declaredBytes(), Limits.TENSOR_SIZE);
        }
    }

    private static long integers(Slice attribute) {
        long[] product = {1};
        for (WireReader field = attribute.message(); field.next(); ) {
            if (field.field() == 8) {
                field.numbers(
                        size -> product[0] = Saturating.multiply(product[0], nonNegative(size)));
            }
        }
        return product[0];
    }

    private static long product(Tensor sizes) {
        long[] product = {1};
        sizes.int64s(size -> product[0] = Saturating.multiply(product[0], nonNegative(size)));
        return product[0];
    }

    private static long nonNegative(long size) {
        return size < 0 ? 1 : size;
    }

    private static @Nullable Slice attribute(Slice node, String name) {
        for (WireReader field = node.message(); field.next(); ) {
            if (field.field() == 5 && AttributeCheck.name(field.slice()).equals(name)) {
                return field.slice();
            }
        }
        return null;
    }

    private static String text(Slice message, int number) {
        for (WireReader field = message.message(); field.next(); ) {
            if (field.field() == number) {
                return field.text();
            }
        }
        return "";
    }
}
