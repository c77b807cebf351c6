package org.howdah.onnx.graph;

/** One dimension of a shape. */
public sealed interface Dimension {
    /** Of so many elements, at least 0. */
    record Fixed(long size) implements Dimension {}

    /** Of any size, the same wherever the name is. */
    record Symbolic(String name) implements Dimension {}

    /** Of any size. */
    record Unknown() implements Dimension {}

    /** Its size, or -1 if any will do. */
    default long sizeOrDynamic() {
        return this instanceof Fixed(long size) ? size : -1;
    }
}
