package org.howdah.onnx.graph;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The type of a model's input or output. Its text is stable: SQL functions print it. */
public sealed interface ValueType {
    /** {@code float32[-1,3]}; see {@link #text}. */
    record Tensor(ElementType element, @Nullable List<Dimension> shape) implements ValueType {
        public Tensor {
            shape = shape == null ? null : List.copyOf(shape);
        }

        @Override
        public String toString() {
            return text(element, shape);
        }
    }

    /** {@code sparse(float32[-1,3])}. */
    record SparseTensor(ElementType element, @Nullable List<Dimension> shape) implements ValueType {
        public SparseTensor {
            shape = shape == null ? null : List.copyOf(shape);
        }

        @Override
        public String toString() {
            return "sparse(" + text(element, shape) + ")";
        }
    }

    /** {@code sequence(float32[-1])}. */
    record Sequence(ValueType element) implements ValueType {
        @Override
        public String toString() {
            return "sequence(" + element + ")";
        }
    }

    /** {@code map(int64,float32[])}. */
    record Map(ElementType key, ValueType value) implements ValueType {
        @Override
        public String toString() {
            return "map(" + key + "," + value + ")";
        }
    }

    /** {@code optional(float32[-1])}. */
    record Optional(ValueType element) implements ValueType {
        @Override
        public String toString() {
            return "optional(" + element + ")";
        }
    }

    /** {@code opaque(domain,name)}. */
    record Opaque(String domain, String name) implements ValueType {
        @Override
        public String toString() {
            return "opaque(" + domain + "," + name + ")";
        }
    }

    /** {@code unknown}: the model doesn't say. */
    record Unknown() implements ValueType {
        @Override
        public String toString() {
            return "unknown";
        }
    }

    /**
     * A tensor's type with its dimensions, -1 where any size will do: {@code float32[-1,3]}, of a
     * scalar {@code float32[]}, of an unknown rank {@code float32[...]}.
     */
    private static String text(ElementType element, @Nullable List<Dimension> shape) {
        return shape == null
                ? element + "[...]"
                : shape.stream()
                        .map(dimension -> Long.toString(dimension.sizeOrDynamic()))
                        .collect(Collectors.joining(",", element + "[", "]"));
    }
}
