package org.howdah.onnx.vetting;

import static org.howdah.onnx.vetting.Models.EXTERNAL;
import static org.howdah.onnx.vetting.Models.TENSOR;
import static org.howdah.onnx.vetting.Models.all;
import static org.howdah.onnx.vetting.Models.attribute;
import static org.howdah.onnx.vetting.Models.domain;
import static org.howdah.onnx.vetting.Models.floats;
import static org.howdah.onnx.vetting.Models.function;
import static org.howdah.onnx.vetting.Models.hiding;
import static org.howdah.onnx.vetting.Models.identity;
import static org.howdah.onnx.vetting.Models.indices;
import static org.howdah.onnx.vetting.Models.initializer;
import static org.howdah.onnx.vetting.Models.int64s;
import static org.howdah.onnx.vetting.Models.model;
import static org.howdah.onnx.vetting.Models.node;
import static org.howdah.onnx.vetting.Models.sparse;
import static org.howdah.onnx.vetting.Models.with;
import static org.howdah.onnx.vetting.Models.withGraph;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.howdah.onnx.protobuf.WireWriter;
import org.howdah.onnx.vetting.Models.Part;

/** Files that must be refused, each for another reason. */
final class HostileModels {
    private static final String INVALID = "22023";
    private static final String UNSUPPORTED = "0A000";
    private static final String TOO_LARGE = "54000";
    private static final String PARSING = "Failed to load model because protobuf parsing failed.";

    /** A file, and how it is refused. */
    record Hostile(String name, Supplier<byte[]> file, String sqlState, String message) {
        byte[] bytes() {
            return file.get();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private HostileModels() {}

    static Stream<Hostile> files() {
        return Stream.of(bytes(), externalData(), tricks(), tensors(), operators(), structure())
                .flatMap(files -> files);
    }

    private static Hostile invalid(String name, byte[] bytes, String message) {
        return new Hostile(name, () -> bytes, INVALID, message);
    }

    private static Hostile unsupported(String name, byte[] bytes, String message) {
        return new Hostile(name, () -> bytes, UNSUPPORTED, message);
    }

    private static Hostile tooLarge(String name, byte[] bytes, String message) {
        return new Hostile(name, () -> bytes, TOO_LARGE, message);
    }

    private static Hostile external(String name, byte[] bytes, String path) {
        return unsupported(name, bytes, path + " has external data");
    }

    private static byte[] raw(int... bytes) {
        byte[] raw = new byte[bytes.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        return raw;
    }

    private static Stream<Hostile> bytes() {
        return Stream.of(
                invalid("empty", new byte[0], "No graph was found in the protobuf."),
                invalid("text", "no model".getBytes(StandardCharsets.UTF_8), PARSING),
                invalid("zero byte", raw(0), PARSING),
                invalid("field number 0", raw(0x02, 0x00), PARSING),
                invalid("group", raw(0x0b, 0x0c), PARSING),
                invalid("wire type 7", raw(0x0f), PARSING),
                invalid("truncated varint", raw(0x08, 0x80), PARSING),
                invalid(
                        "varint of 11 bytes",
                        raw(8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1),
                        PARSING),
                invalid(
                        "varint of 65 bits",
                        raw(8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 2),
                        PARSING),
                invalid("length past the end", raw(0x3a, 5, 1), PARSING),
                invalid(
                        "negative length",
                        raw(0x3a, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1),
                        PARSING),
                invalid("truncated fixed", raw(0x15, 1, 2), PARSING),
                invalid("no graph", new WireWriter().number(1, 9).toByteArray(), "No graph"),
                invalid("no UTF-8", with(m -> m.bytes(2, raw(0xff, 0xfe))), PARSING),
                invalid("zero byte in a name", with(m -> m.text(2, "a\0b")), PARSING),
                invalid(
                        "truncated packed floats",
                        withGraph(initializer(t -> t.bytes(4, raw(1, 2, 3)))),
                        PARSING),
                invalid(
                        "truncated packed varints",
                        withGraph(initializer(t -> t.bytes(7, raw(0x80)))),
                        PARSING),
                invalid("messages 101 deep", withGraph(deepType(101)), PARSING));
    }

    private static Part deepType(int depth) {
        return g -> g.message(11, v -> v.message(2, sequence(depth)));
    }

    private static Part sequence(int depth) {
        Part type = t -> t.message(1, tensor -> tensor.number(1, 1));
        for (int i = 0; i < depth / 2; i++) {
            Part element = type;
            type = t -> t.message(4, s -> s.message(1, element));
        }
        return type;
    }

    private static Stream<Hostile> externalData() {
        Part sparseValues = sparse(EXTERNAL, indices(0, 1), 9);
        Part sparseIndices = sparse(TENSOR, EXTERNAL, 9);
        Part body = g -> initializer(EXTERNAL).accept(g);
        Part deeper = g -> hiding(5, a -> a.message(6, body)).accept(g);
        return Stream.of(
                external(
                        "initializer", withGraph(initializer(EXTERNAL)), "graph.initializer \"w\""),
                external(
                        "sparse initializer's values",
                        withGraph(g -> g.message(15, sparseValues)),
                        "graph.sparse_initializer[0].values"),
                external(
                        "sparse initializer's indices",
                        withGraph(g -> g.message(15, sparseIndices)),
                        "graph.sparse_initializer[0].indices"),
                external(
                        "tensor attribute",
                        withGraph(hiding(4, a -> a.message(5, EXTERNAL))),
                        "graph.node[1].attribute \"body\".t"),
                external(
                        "tensors attribute",
                        withGraph(hiding(9, a -> a.message(10, TENSOR).message(10, EXTERNAL))),
                        "graph.node[1].attribute \"body\".tensors \"w\""),
                external(
                        "sparse tensor attribute",
                        withGraph(hiding(11, a -> a.message(22, sparseValues))),
                        "attribute \"body\".sparse_tensor.values"),
                external(
                        "sparse tensors attribute",
                        withGraph(hiding(12, a -> a.message(23, sparseIndices))),
                        "attribute \"body\".sparse_tensors[0].indices"),
                external(
                        "subgraph",
                        withGraph(hiding(5, a -> a.message(6, body))),
                        "graph.node[1].attribute \"body\".g.initializer \"w\""),
                external(
                        "subgraphs",
                        withGraph(hiding(10, a -> a.message(11, body))),
                        "attribute \"body\".graphs[0].initializer \"w\""),
                external(
                        "subgraph of a subgraph",
                        withGraph(hiding(5, a -> a.message(6, deeper))),
                        "attribute \"body\".g.node[0].attribute \"body\".g.initializer \"w\""),
                external(
                        "function",
                        with(m -> m.message(25, f -> f.message(7, HostileModels::constant))),
                        "functions[0].node[0].attribute \"value\".t"),
                external(
                        "function's default attribute",
                        with(
                                m ->
                                        m.message(
                                                25,
                                                f ->
                                                        f.message(
                                                                11,
                                                                HostileModels::tensorAttribute))),
                        "functions[0].attribute_proto \"value\".t"),
                external(
                        "training's initialization",
                        with(m -> m.message(20, t -> t.message(1, body))),
                        "training_info[0].initialization.initializer \"w\""),
                external(
                        "training's algorithm",
                        with(m -> m.message(20, t -> t.message(2, body))),
                        "training_info[0].algorithm.initializer \"w\""));
    }

    private static void tensorAttribute(WireWriter a) {
        a.text(1, "value").number(20, 4).message(5, EXTERNAL);
    }

    private static void constant(WireWriter n) {
        n.text(2, "c").text(4, "Constant").message(5, HostileModels::tensorAttribute);
    }

    private static Stream<Hostile> tricks() {
        Part entry = e -> e.text(1, "location").text(2, "*/_ORT_MEM_ADDR_/*");
        String w = "graph.initializer \"w\"";
        return Stream.of(
                external(
                        "location alone",
                        withGraph(initializer(TENSOR, t -> t.message(13, e -> {}))),
                        w),
                external(
                        "address marker",
                        withGraph(initializer(TENSOR, t -> t.message(13, entry))),
                        w),
                external(
                        "data_location alone",
                        withGraph(initializer(TENSOR, t -> t.number(14, 1))),
                        w),
                external(
                        "data_location of 33 bits",
                        withGraph(initializer(TENSOR, t -> t.number(14, (1L << 32) + 1))),
                        w),
                external(
                        "data_location 7", withGraph(initializer(TENSOR, t -> t.number(14, 7))), w),
                external(
                        "data_location -1",
                        withGraph(initializer(TENSOR, t -> t.number(14, -1))),
                        w),
                invalid(
                        "data_location twice",
                        withGraph(initializer(TENSOR, t -> t.number(14, 1).number(14, 0))),
                        w + " has the field data_location twice"),
                invalid(
                        "data_location packed",
                        withGraph(initializer(TENSOR, t -> t.packed(14, 1L))),
                        w + " has the field data_location in wire type LENGTH_DELIMITED"),
                invalid(
                        "graphs that merge",
                        with(m -> m.message(7, initializer(EXTERNAL))),
                        "model has the field graph twice"),
                invalid(
                        "two graphs",
                        with(m -> m.message(7, identity())),
                        "model has the field graph twice"),
                invalid(
                        "attribute's graph twice",
                        withGraph(hiding(5, a -> a.message(6, identity()).message(6, identity()))),
                        "attribute \"body\" has the field g twice"),
                invalid(
                        "unknown field of a tensor",
                        withGraph(initializer(TENSOR, t -> t.text(31, "/etc/passwd"))),
                        w + " has the unknown field number 31"),
                invalid(
                        "unknown field of the model",
                        with(m -> m.text(5000, "x")),
                        "model has the unknown field number 5000"),
                invalid(
                        "integer as text",
                        with(m -> m.text(5, "1")),
                        "model has the field model_version in wire type"),
                invalid(
                        "type of two kinds",
                        withGraph(
                                g ->
                                        g.message(
                                                13,
                                                v ->
                                                        v.text(1, "v")
                                                                .message(
                                                                        2,
                                                                        t ->
                                                                                t.message(
                                                                                                1,
                                                                                                e ->
                                                                                                        e
                                                                                                                .number(
                                                                                                                        1,
                                                                                                                        1))
                                                                                        .message(
                                                                                                7,
                                                                                                o -> {})))),
                        "has more than one value"),
                invalid(
                        "data_type of 33 bits",
                        withGraph(initializer(t -> t.number(2, (1L << 32) + 1))),
                        "has the unknown data_type 4294967297"),
                unsupported(
                        "segment",
                        withGraph(initializer(TENSOR, t -> t.message(3, s -> s.number(1, 0)))),
                        "is a segment"));
    }

    private static Hostile tensor(String name, String message, Part... parts) {
        return invalid(name, withGraph(initializer(parts)), message);
    }

    private static Stream<Hostile> tensors() {
        Part raw12 = t -> t.bytes(9, new byte[12]);
        return Stream.of(
                tensor(
                        "negative dimension",
                        "negative dimension -1",
                        t -> t.unpacked(1, -1L).number(2, 1)),
                tensor(
                        "packed negative dimension",
                        "negative dimension -5",
                        t -> t.packed(1, 2L, -5L).number(2, 1)),
                tensor(
                        "elements overflow",
                        "more elements than 64 bits",
                        t -> t.unpacked(1, 1L << 32, 1L << 32).number(2, 1)),
                tensor(
                        "elements overflow beside 0",
                        "more elements than 64 bits",
                        t -> t.unpacked(1, 0, 1L << 40, 1L << 40).number(2, 1)),
                tensor(
                        "declared without data",
                        "has 0 values in float_data where its shape needs 1000000000",
                        t -> t.unpacked(1, 1_000_000_000L).number(2, 1)),
                tensor(
                        "too little raw data",
                        "has 12 bytes of raw_data where its shape needs 16",
                        t -> t.unpacked(1, 4L).number(2, 1),
                        raw12),
                tensor(
                        "too much raw data",
                        "has 12 bytes of raw_data where its shape needs 8",
                        t -> t.unpacked(1, 2L).number(2, 1),
                        raw12),
                tensor(
                        "int4 too long",
                        "has 12 bytes of raw_data where its shape needs 3",
                        t -> t.unpacked(1, 5L).number(2, 22),
                        raw12),
                tensor(
                        "raw strings",
                        "is of strings and holds raw_data",
                        t -> t.unpacked(1, 12L).number(2, 8),
                        raw12),
                tensor("raw and typed data", "holds both raw_data and float_data", TENSOR, raw12),
                tensor(
                        "data of another type",
                        "is of int64 and holds float_data",
                        t -> t.unpacked(1, 1L).number(2, 7).packed(4, 1f)),
                tensor("no data_type", "unknown data_type 0", t -> t.unpacked(1, 1L)),
                tensor("data_type 99", "unknown data_type 99", t -> t.number(2, 99)),
                tooLarge(
                        "rank 65",
                        withGraph(initializer(t -> t.unpacked(1, new long[65]).number(2, 1))),
                        "has 65 dimensions, more than 64"),
                sparseTensor("index beyond", "has the index 9 beyond", indices(0, 9), 9),
                sparseTensor("negative index", "has the index -1 beyond", indices(0, -1), 9),
                sparseTensor("too few indices", "indices of another shape", indices(0), 9),
                sparseTensor("float indices", "indices that are not int64", TENSOR, 9),
                invalid(
                        "sparse without indices",
                        withGraph(g -> g.message(15, s -> s.message(1, TENSOR).unpacked(3, 9L))),
                        "has no indices"),
                tooLarge(
                        "sparse bomb",
                        withGraph(g -> g.message(15, sparse(TENSOR, indices(0, 1), 1L << 40))),
                        "bytes when dense"));
    }

    private static Hostile sparseTensor(String name, String message, Part indices, long... dims) {
        return invalid(name, withGraph(g -> g.message(15, sparse(TENSOR, indices, dims))), message);
    }

    private static Hostile operator(String name, String opType, String domain) {
        return unsupported(
                name,
                withGraph(node(opType, "x", "z", domain(domain))),
                "graph.node[1] calls the operator \""
                        + opType
                        + "\" of the domain \""
                        + domain
                        + "\"");
    }

    private static Stream<Hostile> operators() {
        return Stream.of(
                operator("unknown domain", "Op", "evil"),
                operator("Python", "PyOp", "ai.onnx.contrib"),
                operator("tokenizers", "SentencepieceTokenizer", "ai.onnx.contrib"),
                operator("context from a file", "EPContext", "com.microsoft"),
                operator("Python of training", "PythonOp", "com.microsoft"),
                operator("ATen", "ATen", "org.pytorch.aten"),
                operator("internal layout", "Conv", "com.microsoft.nchwc"),
                operator("training", "Gradient", "ai.onnx.preview.training"),
                invalid("no op_type", withGraph(g -> g.message(1, n -> {})), "has no op_type"),
                unsupported("opset too new", model(9, 27, Models.NOTHING), "version 27 of \"\""),
                invalid("opset 0", model(9, 0, Models.NOTHING), "has the version 0"),
                invalid("opset negative", model(9, -3, Models.NOTHING), "has the version -3"),
                invalid("opset absurd", model(9, 1L << 40, Models.NOTHING), "has the version"),
                invalid(
                        "opset twice",
                        with(m -> m.message(8, o -> o.text(1, "ai.onnx").number(2, 7))),
                        "imports the domain \"\" twice"),
                unsupported("IR too new", model(14, 17, Models.NOTHING), "ir_version 14"),
                invalid("IR 0", model(0, 17, Models.NOTHING), "ir_version 0"),
                invalid("IR negative", model(-1, 17, Models.NOTHING), "ir_version -1"),
                invalid(
                        "no opset",
                        new WireWriter().number(1, 9).message(7, identity()).toByteArray(),
                        "model has no opset_import"));
    }

    private static Part nested(int levels) {
        Part graph = identity();
        for (int i = 0; i < levels; i++) {
            Part inner = graph;
            graph = identity(hiding(5, a -> a.message(6, inner)));
        }
        return graph;
    }

    private static Part doubling(int functions) {
        Part[] all = new Part[functions];
        for (int i = 0; i < functions; i++) {
            all[i] = function("f" + i, "f" + (i + 1), "f" + (i + 1));
        }
        return all(all(all), function("f" + functions), m -> {});
    }

    private static Hostile attributes(String name, String message, Part... attributes) {
        return invalid(name, withGraph(node("Abs", "x", "z", attributes)), message);
    }

    private static Stream<Hostile> structure() {
        Part shape = node("ConstantOfShape", "s", "z");
        return Stream.of(
                tooLarge(
                        "nested graphs",
                        withGraph(hiding(5, a -> a.message(6, nested(16)))),
                        "levels of graphs"),
                invalid(
                        "function calls itself",
                        with(function("f", "f")),
                        "function \"local.f\" calls itself"),
                invalid(
                        "functions call each other",
                        with(all(function("f", "g"), function("g", "f"))),
                        "calls itself"),
                invalid(
                        "function twice",
                        with(all(function("f"), function("f"))),
                        "defines the function \"local.f\" twice"),
                tooLarge(
                        "functions that double",
                        model(
                                9,
                                17,
                                doubling(60),
                                node("f0", "x", "z", domain("local")),
                                node("f0", "x", "u", domain("local"))),
                        "nodes, more than"),
                attributes(
                        "attribute twice",
                        "has the attribute \"a\" twice",
                        attribute("a", 2, a -> a.number(3, 1)),
                        attribute("a", 2, a -> a.number(3, 2))),
                attributes(
                        "attribute of another type",
                        "holds t, but its type is 2",
                        attribute("a", 2, a -> a.message(5, TENSOR))),
                attributes(
                        "attribute of two types",
                        "holds both i and t",
                        attribute("a", 2, a -> a.number(3, 1).message(5, TENSOR))),
                attributes(
                        "attribute type 99",
                        "has the unknown type 99",
                        attribute("a", 99, a -> {})),
                attributes("attribute without a name", "has no name", n -> n.message(5, a -> {})),
                attributes(
                        "reference outside a function",
                        "ref_attr_name outside a function",
                        attribute("a", 2, a -> a.text(21, "r"))),
                invalid(
                        "output twice",
                        withGraph(node("Abs", "x", "y")),
                        "gives the name \"y\" to two"),
                invalid(
                        "output is an input",
                        withGraph(node("Abs", "x", "x")),
                        "the name \"x\" to two"),
                invalid(
                        "initializer twice",
                        withGraph(initializer(TENSOR), initializer(TENSOR)),
                        "the name \"w\" to two"),
                invalid(
                        "input twice",
                        withGraph(g -> g.message(11, floats("x", 2))),
                        "the name \"x\""),
                invalid(
                        "cycle",
                        withGraph(node("Abs", "b", "a"), node("Abs", "a", "b")),
                        "graph has node[1] in a cycle"),
                invalid("waits for itself", withGraph(node("Abs", "a", "a")), "node[1] in a cycle"),
                tooLarge(
                        "constant of a shape bomb",
                        withGraph(initializer(int64s("s", 1L << 20, 1L << 20)), shape),
                        "bytes in its output"),
                tooLarge(
                        "shape bomb from a Constant",
                        withGraph(
                                node(
                                        "Constant",
                                        "",
                                        "s",
                                        attribute("value_ints", 7, a -> a.unpacked(8, 1L << 40))),
                                shape),
                        "bytes in its output"),
                tooLarge(
                        "random bomb",
                        withGraph(
                                node(
                                        "RandomNormal",
                                        "",
                                        "z",
                                        attribute("shape", 7, a -> a.unpacked(8, 1L << 40)))),
                        "bytes in its output"),
                tooLarge(
                        "input bomb",
                        withGraph(g -> g.message(11, floats("i", 1L << 40))),
                        "bytes in its shape"),
                invalid(
                        "input of a negative dimension",
                        withGraph(g -> g.message(11, floats("i", -2))),
                        "negative dim_value -2"),
                invalid(
                        "unknown element type",
                        withGraph(
                                g ->
                                        g.message(
                                                11,
                                                v ->
                                                        v.text(1, "i")
                                                                .message(
                                                                        2,
                                                                        t ->
                                                                                t.message(
                                                                                        1,
                                                                                        e ->
                                                                                                e
                                                                                                        .number(
                                                                                                                1,
                                                                                                                77))))),
                        "unknown element type 77"),
                tooLarge("long name", with(m -> m.text(2, "n".repeat(5000))), "has 5000 bytes"));
    }
}
