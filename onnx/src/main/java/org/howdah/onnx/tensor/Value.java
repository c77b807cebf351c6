package org.howdah.onnx.tensor;

import java.util.List;

/** A value that a model takes or gives. */
public sealed interface Value {

    /**
     * An array of elements of one type, row-major. Its memory may be a buffer that the next run
     * overwrites; see who gives it.
     */
    non-sealed interface Tensor extends Value {
        ElementType type();

        /** The dimensions, outermost first; none for a scalar. Don't change it. */
        long[] dimensions();

        /** The elements as ONNX Runtime lays them out; empty for strings. */
        java.lang.foreign.MemorySegment data();

        /** The elements of a tensor of strings; empty otherwise. */
        List<String> strings();

        /** How many elements there are. */
        default long size() {
            return Dimensions.size(dimensions());
        }
    }

    /** Values of one type, one after the other. */
    record Sequence(List<Value> elements) implements Value {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** Keys and, at the same places, what they are mapped to: two tensors of one dimension. */
    record Mapping(Tensor keys, Tensor values) implements Value {}

    /** An optional value that isn't there. */
    record Absent() implements Value {}
}
