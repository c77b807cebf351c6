package org.howdah.onnx.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.howdah.onnx.protobuf.WireWriter;

/**
 * A {@code GraphProto} being written: constants, nodes in the order of their computation, inputs
 * and outputs. A value is known by its name. Not thread-safe.
 */
final class GraphWriter {
    private final String title;
    private final Set<String> taken;
    private final WireWriter nodes = new WireWriter();
    private final WireWriter constants = new WireWriter();
    private final WireWriter inputs = new WireWriter();
    private final WireWriter outputs = new WireWriter();

    GraphWriter(String title) {
        this(title, new HashSet<>());
    }

    private GraphWriter(String title, Set<String> taken) {
        this.title = title;
        this.taken = taken;
    }

    /** A graph within this one, which sees its values. */
    GraphWriter nested(String name) {
        return new GraphWriter(name, taken);
    }

    /** A name like that one which no value has yet. */
    String unique(String name) {
        String free = name;
        for (int number = 1; !taken.add(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    /** The name of a new value. */
    private String fresh() {
        return unique("v" + taken.size());
    }

    /** Adds a node of one output, whose name it returns. */
    String node(String operator, List<String> from, Attribute... attributes) {
        return nodes(operator, 1, from, attributes).getFirst();
    }

    String node(String operator, String from, Attribute... attributes) {
        return node(operator, List.of(from), attributes);
    }

    String node(String operator, String left, String right) {
        return node(operator, List.of(left, right));
    }

    /** Adds a node of several outputs. */
    List<String> nodes(String operator, int count, List<String> from, Attribute... attributes) {
        List<String> results = Stream.generate(this::fresh).limit(count).toList();
        write(operator, "", from, results, attributes);
        return results;
    }

    /** Adds a node of the domain {@code ai.onnx.ml}. */
    String learned(String operator, String from, Attribute... attributes) {
        String result = fresh();
        write(operator, "ai.onnx.ml", List.of(from), List.of(result), attributes);
        return result;
    }

    private void write(
            String operator,
            String domain,
            List<String> from,
            List<String> results,
            Attribute... attributes) {
        nodes.message(
                1,
                node -> {
                    from.forEach(name -> node.text(1, name));
                    results.forEach(name -> node.text(2, name));
                    node.text(4, operator);
                    for (Attribute attribute : attributes) {
                        node.message(5, attribute::write);
                    }
                    if (!domain.isEmpty()) {
                        node.text(7, domain);
                    }
                });
    }

    String doubles(double[] values, long... shape) {
        ByteBuffer raw = raw((long) values.length * Double.BYTES);
        raw.asDoubleBuffer().put(values);
        return constant(DataType.DOUBLE, raw, shape);
    }

    /** A constant without dimensions. */
    String number(double value) {
        return doubles(new double[] {value});
    }

    String integers(long[] values, long... shape) {
        ByteBuffer raw = raw((long) values.length * Long.BYTES);
        raw.asLongBuffer().put(values);
        return constant(DataType.INT64, raw, shape);
    }

    /** A list of integers, such as axes. */
    String list(long... values) {
        return integers(values, values.length);
    }

    String floats(float[] values, long... shape) {
        ByteBuffer raw = raw((long) values.length * Float.BYTES);
        raw.asFloatBuffer().put(values);
        return constant(DataType.FLOAT, raw, shape);
    }

    String texts(List<String> values) {
        String name = fresh();
        constants.message(
                5,
                tensor -> {
                    tensor.unpacked(1, (long) values.size());
                    tensor.number(2, DataType.STRING.number);
                    values.forEach(value -> tensor.text(6, value));
                    tensor.text(8, name);
                });
        return name;
    }

    private static ByteBuffer raw(long bytes) {
        return ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private String constant(DataType type, ByteBuffer raw, long... shape) {
        String name = fresh();
        byte[] content = new byte[raw.capacity()];
        raw.get(0, content);
        constants.message(
                5,
                tensor ->
                        tensor.unpacked(1, shape)
                                .number(2, type.number)
                                .text(8, name)
                                .bytes(9, content));
        return name;
    }

    /** Declares an input; a dimension is a number, or a name for any. */
    void input(String name, Shape shape) {
        inputs.message(11, value -> shape.write(name, value));
    }

    /** Declares that value an output. */
    void output(String name, Shape shape) {
        outputs.message(12, value -> shape.write(name, value));
    }

    /** Names a value, as outputs are. */
    String named(String name, String value) {
        String free = unique(name);
        write("Identity", "", List.of(value), List.of(free));
        return free;
    }

    void write(WireWriter out) {
        out.append(nodes).text(2, title).append(constants).append(inputs).append(outputs);
    }
}
