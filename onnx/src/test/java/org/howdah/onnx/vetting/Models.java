package org.howdah.onnx.vetting;

import java.util.function.Consumer;
import org.howdah.onnx.protobuf.WireWriter;

/** Models and their parts, as tests write them. */
final class Models {
    private Models() {}

    /** A field, or several, that a test adds to a message. */
    interface Part extends Consumer<WireWriter> {}

    static final Part NOTHING = writer -> {};

    /** A valid model that computes y = x, with more in its graph. */
    static byte[] withGraph(Part... more) {
        return model(9, 17, NOTHING, more);
    }

    /** A valid model that computes y = x, with more in the model. */
    static byte[] with(Part more) {
        return model(9, 17, more);
    }

    static byte[] model(long irVersion, long opset, Part model, Part... graph) {
        WireWriter writer = new WireWriter();
        writer.number(1, irVersion).message(8, set -> set.text(1, "").number(2, opset));
        writer.message(7, identity(graph));
        model.accept(writer);
        return writer.toByteArray();
    }

    static Part identity(Part... more) {
        return graph -> {
            node("Identity", "x", "y").accept(graph);
            graph.text(2, "g");
            graph.message(11, floats("x", 2)).message(12, floats("y", 2));
            all(more).accept(graph);
        };
    }

    static Part all(Part... parts) {
        return writer -> {
            for (Part part : parts) {
                part.accept(writer);
            }
        };
    }

    static Part floats(String name, long... dims) {
        return value ->
                value.text(1, name)
                        .message(
                                2,
                                type ->
                                        type.message(
                                                1, t -> t.number(1, 1).message(2, shape(dims))));
    }

    static Part shape(long... dims) {
        return shape -> {
            for (long dim : dims) {
                shape.message(1, d -> d.number(1, dim));
            }
        };
    }

    /** A node in a graph's field 1. */
    static Part node(String opType, String input, String output, Part... more) {
        return graph ->
                graph.message(
                        1,
                        node -> {
                            node.text(1, input).text(2, output).text(4, opType);
                            all(more).accept(node);
                        });
    }

    static Part domain(String domain) {
        return node -> node.text(7, domain);
    }

    /** An attribute in a node's field 5. */
    static Part attribute(String name, long type, Part value) {
        return node ->
                node.message(
                        5,
                        attribute -> {
                            attribute.text(1, name).number(20, type);
                            value.accept(attribute);
                        });
    }

    /** A node whose attribute holds what is to be hidden. */
    static Part hiding(long type, Part value) {
        return node("Constant", "", "c", attribute("body", type, value));
    }

    static Part initializer(Part... parts) {
        return graph -> graph.message(5, all(parts));
    }

    /** A tensor w of two floats with its data. */
    static final Part TENSOR =
            tensor -> tensor.unpacked(1, 2L).number(2, 1).text(8, "w").packed(4, 1f, 2f);

    /** A tensor w of two floats whose data are in a file. */
    static final Part EXTERNAL =
            tensor ->
                    tensor.unpacked(1, 2L)
                            .number(2, 1)
                            .text(8, "w")
                            .message(13, entry -> entry.text(1, "location").text(2, "/etc/passwd"))
                            .number(14, 1);

    static Part sparse(Part values, Part indices, long... dims) {
        return sparse -> sparse.message(1, values).message(2, indices).unpacked(3, dims);
    }

    static Part indices(long... indices) {
        return tensor -> tensor.unpacked(1, indices.length).number(2, 7).packed(7, indices);
    }

    static Part int64s(String name, long... values) {
        return tensor ->
                tensor.unpacked(1, values.length).number(2, 7).text(8, name).packed(7, values);
    }

    /** A function in the model's field 25, whose nodes call others. */
    static Part function(String name, String... calls) {
        return model ->
                model.message(
                        25,
                        function -> {
                            function.text(1, name).text(10, "local").text(4, "a");
                            for (int i = 0; i < calls.length; i++) {
                                String output = "o" + i;
                                String call = calls[i];
                                function.message(
                                        7,
                                        n ->
                                                n.text(1, "a")
                                                        .text(2, output)
                                                        .text(4, call)
                                                        .text(7, "local"));
                            }
                        });
    }
}
