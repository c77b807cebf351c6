package org.howdah.onnx.export;

import java.util.List;
import org.howdah.onnx.protobuf.WireWriter;

/** A named constant of a node. */
sealed interface Attribute {
    String name();

    record Int(String name, long value) implements Attribute {}

    record Text(String name, String value) implements Attribute {}

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Ints(String name, long... values) implements Attribute {}

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Floats(String name, float... values) implements Attribute {}

    record Texts(String name, List<String> values) implements Attribute {}

    /** A graph that the node runs. */
    record Body(String name, GraphWriter graph) implements Attribute {}

    /** Writes it as an {@code AttributeProto}. */
    default void write(WireWriter out) {
        out.text(1, name());
        switch (this) {
            case Int attribute -> out.number(3, attribute.value()).number(20, 2);
            case Text attribute -> out.text(4, attribute.value()).number(20, 3);
            case Body attribute -> out.message(6, attribute.graph()::write).number(20, 5);
            case Floats attribute -> out.unpacked(7, attribute.values()).number(20, 6);
            case Ints attribute -> out.unpacked(8, attribute.values()).number(20, 7);
            case Texts attribute -> {
                attribute.values().forEach(value -> out.text(9, value));
                out.number(20, 8);
            }
        }
    }
}
