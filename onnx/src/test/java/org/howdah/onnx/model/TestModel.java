package org.howdah.onnx.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.howdah.onnx.tensor.ElementType;

/** Writes ONNX models. */
public final class TestModel {
    private static final int OPSET = 17;

    private final Message graph = new Message().text(2, "graph");
    private final Message model = new Message();

    public TestModel() {
        this(OPSET);
    }

    public TestModel(int opset) {
        model.number(1, 10).message(8, new Message().text(1, "").number(2, opset));
        model.message(8, new Message().text(1, "ai.onnx.ml").number(2, 3));
    }

    /** Adds an operator; {@code a,b -> c}. */
    public TestModel node(String operator, String inputs, String outputs, Attribute... attributes) {
        return node("", operator, inputs, outputs, attributes);
    }

    public TestModel node(
            String domain, String operator, String in, String out, Attribute... attributes) {
        Message node = new Message();
        names(in).forEach(name -> node.text(1, name));
        names(out).forEach(name -> node.text(2, name));
        node.text(4, operator).text(7, domain);
        for (Attribute attribute : attributes) {
            node.message(5, attribute.message());
        }
        graph.message(1, node);
        return this;
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    public TestModel floats(String name, List<Integer> dimensions, float... values) {
        ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return initializer(name, ElementType.FLOAT32, dimensions, raw.array());
    }

    public TestModel longs(String name, List<Integer> dimensions, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return initializer(name, ElementType.INT64, dimensions, raw.array());
    }

    private TestModel initializer(
            String name, ElementType type, List<Integer> dimensions, byte[] raw) {
        Message tensor = new Message();
        dimensions.forEach(dimension -> tensor.number(1, dimension));
        graph.message(5, tensor.number(2, type.code()).text(8, name).bytes(9, raw));
        return this;
    }

    /** Dimensions that are texts have names, others sizes. */
    public TestModel input(String name, ElementType type, Object... dimensions) {
        return input(name, ModelType.tensor(type, dimensions));
    }

    public TestModel output(String name, ElementType type, Object... dimensions) {
        return output(name, ModelType.tensor(type, dimensions));
    }

    public TestModel input(String name, ModelType type) {
        graph.message(11, new Message().text(1, name).message(2, type.message()));
        return this;
    }

    public TestModel output(String name, ModelType type) {
        graph.message(12, new Message().text(1, name).message(2, type.message()));
        return this;
    }

    public byte[] toBytes() {
        return model.message(7, graph).toBytes();
    }
}
