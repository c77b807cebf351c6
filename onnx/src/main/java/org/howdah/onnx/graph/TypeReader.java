package org.howdah.onnx.graph;

import java.util.ArrayList;
import java.util.List;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;
import org.jspecify.annotations.Nullable;

/** Reads TypeProto and ValueInfoProto. */
final class TypeReader {
    private TypeReader() {}

    static Value value(Slice valueInfo) {
        String name = "";
        String docString = "";
        ValueType type = new ValueType.Unknown();
        for (WireReader field = valueInfo.message(); field.next(); ) {
            switch (field.field()) {
                case 1 -> name = field.text();
                case 2 -> type = type(field.slice());
                case 3 -> docString = field.text();
                default -> {}
            }
        }
        return new Value(name, type, docString);
    }

    private static ValueType type(Slice message) {
        ValueType type = new ValueType.Unknown();
        for (WireReader field = message.message(); field.next(); ) {
            switch (field.field()) {
                case 1 -> type = tensor(field.slice(), false);
                case 8 -> type = tensor(field.slice(), true);
                case 4 -> type = new ValueType.Sequence(element(field.slice()));
                case 9 -> type = new ValueType.Optional(element(field.slice()));
                case 5 -> type = map(field.slice());
                case 7 -> type = opaque(field.slice());
                default -> {}
            }
        }
        return type;
    }

    private static ValueType tensor(Slice message, boolean sparse) {
        ElementType element = null;
        List<Dimension> shape = null;
        for (WireReader field = message.message(); field.next(); ) {
            switch (field.field()) {
                case 1 -> element = ElementType.of(field.number());
                case 2 -> shape = shape(field.slice());
                default -> {}
            }
        }
        if (element == null) {
            return new ValueType.Unknown();
        }
        return sparse
                ? new ValueType.SparseTensor(element, shape)
                : new ValueType.Tensor(element, shape);
    }

    private static ValueType element(Slice message) {
        for (WireReader field = message.message(); field.next(); ) {
            if (field.field() == 1) {
                return type(field.slice());
            }
        }
        return new ValueType.Unknown();
    }

    private static ValueType map(Slice message) {
        ElementType key = null;
        ValueType value = new ValueType.Unknown();
        for (WireReader field = message.message(); field.next(); ) {
            switch (field.field()) {
                case 1 -> key = ElementType.of(field.number());
                case 2 -> value = type(field.slice());
                default -> {}
            }
        }
        return key == null ? new ValueType.Unknown() : new ValueType.Map(key, value);
    }

    private static ValueType opaque(Slice message) {
        String domain = "";
        String name = "";
        for (WireReader field = message.message(); field.next(); ) {
            switch (field.field()) {
                case 1 -> domain = field.text();
                case 2 -> name = field.text();
                default -> {}
            }
        }
        return new ValueType.Opaque(domain, name);
    }

    private static List<Dimension> shape(Slice message) {
        List<Dimension> shape = new ArrayList<>();
        for (WireReader field = message.message(); field.next(); ) {
            if (field.field() == 1) {
                shape.add(dimension(field.slice()));
            }
        }
        return shape;
    }

    private static Dimension dimension(Slice message) {
        @Nullable Dimension dimension = null;
        for (WireReader field = message.message(); field.next(); ) {
            switch (field.field()) {
                case 1 ->
                        dimension = field.number() < 0 ? null : new Dimension.Fixed(field.number());
                case 2 -> dimension = symbolic(field.text());
                default -> {}
            }
        }
        return dimension == null ? new Dimension.Unknown() : dimension;
    }

    private static Dimension symbolic(String name) {
        return name.isEmpty() ? new Dimension.Unknown() : new Dimension.Symbolic(name);
    }
}
