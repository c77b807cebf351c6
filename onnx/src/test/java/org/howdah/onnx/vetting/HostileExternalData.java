package org.howdah.onnx.vetting;

import static org.howdah.onnx.vetting.HostileModels.external;
import static org.howdah.onnx.vetting.Models.EXTERNAL;
import static org.howdah.onnx.vetting.Models.TENSOR;
import static org.howdah.onnx.vetting.Models.hiding;
import static org.howdah.onnx.vetting.Models.indices;
import static org.howdah.onnx.vetting.Models.initializer;
import static org.howdah.onnx.vetting.Models.sparse;
import static org.howdah.onnx.vetting.Models.with;
import static org.howdah.onnx.vetting.Models.withGraph;

import java.util.stream.Stream;
import org.howdah.onnx.protobuf.WireWriter;
import org.howdah.onnx.vetting.HostileModels.Hostile;
import org.howdah.onnx.vetting.Models.Part;

/** Models with external data, wherever a tensor can be. */
final class HostileExternalData {
    private HostileExternalData() {}

    static Stream<Hostile> files() {
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
                        with(m -> m.message(25, f -> f.message(7, HostileExternalData::constant))),
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
                                                                HostileExternalData
                                                                        ::tensorAttribute))),
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
        n.text(2, "c").text(4, "Constant").message(5, HostileExternalData::tensorAttribute);
    }
}
